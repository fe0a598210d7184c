import { AppError, dayEn, dayZh } from '#kernel';

const TWO_PERSONS = '行政处罚公示信息实行双人复核（DOMAIN §2.3，谁办案、谁录入、谁负责）';

export const noticeErrors = {
  notFound: (id: string): AppError =>
    new AppError('PUBLICATION.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的公示，或您无权查看。`,
      en: `There is no notice ${id}, or you may not see it.`,
    }),
  draftedTwice: (resultId: string): AppError =>
    new AppError('PUBLICATION.DRAFTED_TWICE', 'conflict', {
      zh: `处理结果 ${resultId} 已有公示草案。`,
      en: `Result ${resultId} already has a notice.`,
    }),
  deciderMayNotApprove: (decisionNo: string): AppError =>
    new AppError(
      'PUBLICATION.DECIDER_MAY_NOT_APPROVE',
      'forbidden',
      {
        zh: `${decisionNo} 由您作出决定，公示须由另一人审核。`,
        en: `You decided ${decisionNo}; somebody else has to approve its publication.`,
      },
      { basis: TWO_PERSONS },
    ),
  decisionRevoked: (decisionNo: string): AppError =>
    new AppError('PUBLICATION.DECISION_REVOKED', 'conflict', {
      zh: `${decisionNo} 已被撤销或者确认违法、无效，不得公示。`,
      en: `${decisionNo} was revoked or found illegal or void; it may not be published.`,
    }),
  periodOver: (decisionNo: string, until: string): AppError =>
    new AppError(
      'PUBLICATION.PERIOD_OVER',
      'conflict',
      {
        zh: `${decisionNo} 的公示期已于 ${dayZh(until)} 届满，不得再公示。`,
        en: `The publication period of ${decisionNo} ended on ${dayEn(until)}; it may not be published any more.`,
      },
      { basis: '信用修复管理办法（国家发展改革委令第36号）' },
    ),
  reasonNamesParty: (): AppError => {
    const sentence = {
      zh: '撤回理由将公开并长期保留，不得写当事人名称、代码或个人信息。',
      en: 'The reason is public and stays; it may not name the party, its code or anybody’s personal data.',
    };
    return new AppError('PUBLICATION.REASON_NAMES_PARTY', 'unprocessable', sentence, {
      faults: [{ field: 'reason', code: 'names-party', sentence }],
      basis: '行政处罚法 第四十八条',
    });
  },
} as const;
