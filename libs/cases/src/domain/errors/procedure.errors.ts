import { type AppError, dayEn, dayZh } from '#kernel';
import { conflict, rule } from './rule.js';

export const procedure = {
  noEvidence: (caseNo: string): AppError =>
    conflict(
      'CASES.NO_EVIDENCE',
      {
        zh: `案件 ${caseNo} 还没有证据，不能终结调查。`,
        en: `Case ${caseNo} holds no evidence yet; the investigation cannot be closed.`,
      },
      '行政处罚法 第四十六条、第五十四条',
    ),
  heavierAfterDefence: (): AppError =>
    rule(
      'CASES.HEAVIER_AFTER_DEFENCE',
      'fineFen',
      {
        zh: '告知后没有新证据，不得因当事人陈述、申辩或听证而加重处罚。',
        en: 'Without new evidence since the notice the penalty may not become heavier.',
      },
      '行政处罚法 第四十五条',
    ),
  day: (field: string): AppError =>
    rule('CASES.DAY', field, {
      zh: '日期不能晚于今天，也不能早于前一步骤。',
      en: 'The day lies neither after today nor before the step it follows.',
    }),
  noConsent: (): AppError =>
    rule(
      'CASES.NO_CONSENT',
      'hasConsent',
      { zh: '电子送达须当事人签订确认书。', en: 'Electronic service needs the party’s signed confirmation.' },
      '行政处罚法 第六十一条',
    ),
  announcement: (ends: string | null): AppError =>
    rule(
      'CASES.ANNOUNCEMENT',
      ends === null ? 'announcedOn' : 'servedOn',
      {
        zh: `公告送达须写明公告日期，期满（${dayZh(ends ?? '—')}）视为送达。`,
        en: `Service by announcement needs its day and counts when its time is over (${dayEn(ends ?? '—')}).`,
      },
      '民事诉讼法 第九十五条',
    ),
  nothingToNotify: (): AppError =>
    conflict(
      'CASES.NOTHING_TO_NOTIFY',
      {
        zh: '审核通过的处理意见不是给予处罚，不需要告知，请直接作出决定。',
        en: 'The reviewed proposal imposes nothing: decide without a notice.',
      },
      '行政处罚法 第四十四条',
    ),
  noNotice: (caseNo: string): AppError =>
    conflict(
      'CASES.NO_NOTICE',
      { zh: `案件 ${caseNo} 尚未送达告知书。`, en: `No prior notice has been served in case ${caseNo}.` },
      '行政处罚法 第四十四条、第六十二条',
    ),
  windowOpen: (until: string): AppError =>
    conflict(
      'CASES.WINDOW_OPEN',
      {
        zh: `当事人的陈述、申辩和听证期限至 ${dayZh(until)} 届满；未届满又未放弃的，不得视为无意见，也不得作出处罚决定。`,
        en: `The party may speak until the end of ${dayEn(until)}; until then silence is no answer and no penalty may be decided.`,
      },
      '行政处罚法 第四十五条、第六十二条、第六十四条',
    ),
  statementNeeded: (): AppError =>
    rule(
      'CASES.STATEMENT',
      'statement',
      { zh: '请记录陈述、申辩的内容。', en: 'Record what the party stated.' },
      '行政处罚法 第四十五条',
    ),
  hearingPending: (caseNo: string): AppError =>
    conflict(
      'CASES.HEARING_PENDING',
      {
        zh: `案件 ${caseNo} 的当事人已要求听证：应举行听证，或记录当事人放弃听证。`,
        en: `A hearing was requested in case ${caseNo}: hold it, or record that the party waived it.`,
      },
      '行政处罚法 第六十四条',
    ),
  noHearingRight: (caseNo: string): AppError =>
    rule(
      'CASES.NO_HEARING_RIGHT',
      'response',
      {
        zh: `案件 ${caseNo} 拟作处罚未达听证标准；可记录为陈述、申辩。`,
        en: `The penalty proposed in case ${caseNo} calls for no hearing; record a statement instead.`,
      },
      '行政处罚法 第六十三条',
    ),
  hearingTooLate: (until: string): AppError =>
    rule(
      'CASES.HEARING_TOO_LATE',
      'receivedOn',
      {
        zh: `要求听证的期限已于 ${dayZh(until)} 届满。`,
        en: `A hearing could be requested until ${dayEn(until)}.`,
      },
      '行政处罚法 第六十四条',
    ),
  waived: (caseNo: string): AppError =>
    conflict(
      'CASES.WAIVED',
      {
        zh: `案件 ${caseNo} 的当事人已明确放弃权利。`,
        en: `The party to case ${caseNo} has expressly waived.`,
      },
      '行政处罚法 第六十二条',
    ),
  hearingNotice: (latest: string): AppError =>
    rule(
      'CASES.HEARING_NOTICE',
      'noticedOn',
      {
        zh: `听证通知最迟应在 ${dayZh(latest)} 送达（举行的七个工作日前）。`,
        en: `The hearing had to be notified by ${dayEn(latest)}, seven working days before.`,
      },
      '行政处罚法 第六十四条',
    ),
} as const;
