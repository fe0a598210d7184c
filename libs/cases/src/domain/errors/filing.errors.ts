import { AppError, dayEn, dayZh, type Sentence } from '#kernel';
import { rule } from './rule.js';

export const filing = {
  notFound: (id: string): AppError =>
    new AppError('CASES.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的案件，或您无权查看。`,
      en: `There is no case ${id}, or you may not see it.`,
    }),
  evidenceNotFound: (id: string): AppError =>
    new AppError('CASES.EVIDENCE_NOT_FOUND', 'not-found', {
      zh: `本案没有编号为 ${id} 的证据。`,
      en: `The case holds no evidence ${id}.`,
    }),
  missing: (field: string): AppError =>
    rule(
      'CASES.MISSING',
      field,
      { zh: '立案必须写明该项，线索中也没有。', en: 'Filing needs this, and the lead does not say it.' },
      '行政处罚法 第五十四条',
    ),
  actPeriod: (field: 'actFrom' | 'actTo'): AppError =>
    rule('CASES.ACT_PERIOD', field, {
      zh: '行为起止日期应先后有序且不晚于立案日。',
      en: 'The act begins before it ends, and not after the filing.',
    }),
  discovery: (): AppError =>
    rule('CASES.DISCOVERY', 'discoveredOn', {
      zh: '发现日期应在行为开始之后、立案之前。',
      en: 'The discovery lies between the beginning of the act and the filing.',
    }),
  limitation: (actTo: string, limit: string): AppError =>
    rule(
      'CASES.LIMITATION',
      'actTo',
      {
        zh: `违法行为于 ${dayZh(actTo)} 终了，至 ${dayZh(limit)} 未被发现，已过追责时效，不得再给予处罚。`,
        en: `The act ended on ${dayEn(actTo)} and was not discovered by ${dayEn(limit)}: the limitation has run.`,
      },
      '行政处罚法 第三十六条',
    ),
  notCompetent: (field: 'itemCode' | 'division', reason: Sentence): AppError =>
    rule('CASES.NOT_COMPETENT', field, reason, '行政处罚法 第二十二条、第二十三条'),
  subjectDiffers: (): AppError =>
    rule('CASES.SUBJECT', 'subjectId', {
      zh: '主体编号和主体名称只填一项。',
      en: 'Name the subject by its id or by its name, not by both.',
    }),
} as const;

export const people = {
  notHandler: (caseNo: string): AppError =>
    new AppError(
      'CASES.NOT_HANDLER',
      'forbidden',
      { zh: `您不是案件 ${caseNo} 的办案人员。`, en: `You are not a handler of case ${caseNo}.` },
      { basis: '行政处罚法 第四十二条' },
    ),
  penaltyWithout: (field: string): AppError =>
    rule('CASES.PENALTY_WITHOUT', field, {
      zh: '不予处罚的处理意见不能同时写处罚种类或金额。',
      en: 'An outcome without penalty names no kind of penalty and no amount.',
    }),
  handlerDecides: (caseNo: string): AppError =>
    new AppError(
      'CASES.HANDLER_DECIDES',
      'forbidden',
      {
        zh: `您是案件 ${caseNo} 的办案人员，不能作出决定；请由本机关其他负责人决定。`,
        en: `You handle case ${caseNo} and cannot decide it; another head of the organ must.`,
      },
      { basis: '行政处罚法 第五十七条' },
    ),
  reviewerHandles: (): AppError =>
    rule(
      'CASES.REVIEWER_HANDLES',
      'officerIds',
      {
        zh: '本案的审核人员、听证主持人不得参与办案。',
        en: 'Who reviews or presides in this case may not handle it.',
      },
      '行政处罚法 第四十二条、第五十八条、第六十四条',
    ),
  handlerReviews: (): AppError =>
    new AppError(
      'CASES.HANDLER_REVIEWS',
      'forbidden',
      { zh: '办案人员不得审核自己办理的案件。', en: 'A handler may not review the case.' },
      { basis: '行政处罚法 第五十八条' },
    ),
  presiderReviews: (): AppError =>
    new AppError(
      'CASES.PRESIDER_REVIEWS',
      'forbidden',
      { zh: '听证主持人不得审核同一案件。', en: 'Who presided at the hearing may not review the case.' },
      { basis: '行政处罚法 第五十八条、第六十四条' },
    ),
  presider: (role: 'handler' | 'reviewer' | 'unknown'): AppError =>
    rule(
      'CASES.PRESIDER',
      'presiderId',
      role === 'unknown'
        ? { zh: '没有这名听证主持人。', en: 'There is no such officer to preside.' }
        : {
            zh: '听证由非本案调查人员、审核人员主持。',
            en: `The presider may not be a ${role} of the case.`,
          },
      '行政处罚法 第六十四条',
    ),
} as const;
