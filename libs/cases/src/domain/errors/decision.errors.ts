import { type AppError, dayEn, dayZh } from '#kernel';
import { conflict, rule, yuan } from './rule.js';

export const deciding = {
  overdue: (caseNo: string, due: string): AppError =>
    conflict(
      'CASES.OVERDUE',
      {
        zh: `案件 ${caseNo} 的办案期限已于 ${dayZh(due)} 届满，须先依法延长。`,
        en: `The time to decide case ${caseNo} ended on ${dayEn(due)}; it must be extended first.`,
      },
      '行政处罚法 第六十条',
    ),
  heavier: (field: 'fineFen' | 'confiscatedFen', noticed: string): AppError =>
    rule(
      'CASES.HEAVIER',
      field,
      {
        zh: `不得高于告知的 ${yuan(noticed)} 元；需要加重的应重新调查、审核并告知。`,
        en: `No more than the ${yuan(noticed)} yuan of the notice; a heavier penalty needs a fresh notice.`,
      },
      '行政处罚法 第四十四条、第四十五条',
    ),
  heavierKinds: (noticed: readonly string[]): AppError =>
    rule(
      'CASES.HEAVIER',
      'penaltyKinds',
      {
        zh: `不得超出告知的处罚种类（${noticed.join('、')}）。`,
        en: `No kind beyond those of the notice (${noticed.join(', ')}).`,
      },
      '行政处罚法 第四十四条、第四十五条',
    ),
  recheckNeeded: (): AppError =>
    rule(
      'CASES.RECHECK',
      'recheck',
      {
        zh: '应写明对当事人意见或听证笔录的复核情况。',
        en: 'Say how the party’s statement or the hearing record was considered.',
      },
      '行政处罚法 第四十五条、第六十五条',
    ),
  collective: (): AppError =>
    rule(
      'CASES.COLLECTIVE',
      'collectiveNote',
      {
        zh: '情节复杂或者重大违法行为应由行政机关负责人集体讨论决定，请记录集体讨论。',
        en: 'A severe penalty is decided by collective discussion; record it.',
      },
      '行政处罚法 第五十七条第二款',
    ),
  extensionCollective: (caseNo: string): AppError =>
    rule(
      'CASES.EXTENSION',
      'collective',
      {
        zh: `案件 ${caseNo} 已由负责人延长过或已超期，再延长须经集体讨论并写明期限。`,
        en: `Case ${caseNo} was extended by the head, or is late: only collective discussion may extend it, stating the days.`,
      },
      '行政处罚法 第六十条',
      'conflict',
    ),
  contentNeeded: (): AppError =>
    rule(
      'CASES.CONTENT',
      'content',
      { zh: '请写明处理内容。', en: 'Say what is decided.' },
      '行政处罚法 第五十九条',
    ),
  contentAmount: (written: string, fine: string, confiscated: string): AppError =>
    rule(
      'CASES.CONTENT_AMOUNT',
      'content',
      {
        zh: `处理内容写有“${written}”，与罚款 ${yuan(fine)} 元、没收 ${yuan(confiscated)} 元不符；请改正，或不填处理内容由系统按金额生成，其他金额写入事实或理由。`,
        en: `The text names "${written}", but the fine is ${yuan(fine)} yuan and the confiscation ${yuan(confiscated)} yuan. Correct it, or leave it out and it is composed from the figures; other amounts belong in the facts or reasons.`,
      },
      '行政处罚法 第五十九条',
    ),
  contentKind: (word: string): AppError =>
    rule(
      'CASES.CONTENT_KIND',
      'content',
      {
        zh: `处理内容写有“${word}”，但处罚种类中没有；请改正处理内容或处罚种类。`,
        en: `The text names ${word}, which is not among the kinds imposed; correct the text or the kinds.`,
      },
      '行政处罚法 第五十九条',
    ),
  notDecided: (caseNo: string): AppError =>
    conflict('CASES.NOT_DECIDED', {
      zh: `案件 ${caseNo} 尚未作出决定。`,
      en: `Case ${caseNo} is not decided.`,
    }),
  overpaid: (owed: string): AppError =>
    rule(
      'CASES.OVERPAID',
      'amountFen',
      {
        zh: `当日应缴 ${yuan(owed)} 元，不能多收。`,
        en: `${yuan(owed)} yuan are owed on that day; no more can be taken.`,
      },
      '行政处罚法 第六十七条、第七十二条',
    ),
  receiptTwice: (receiptNo: string, paidOn: string): AppError =>
    rule(
      'CASES.RECEIPT_TWICE',
      'receiptNo',
      {
        zh: `凭证“${receiptNo}”已作为 ${dayZh(paidOn)} 的缴款记入本案，不能重复记入；如为另一笔缴款，请填写其凭证号。`,
        en: `Receipt ${receiptNo} is on record in this case for the payment of ${dayEn(paidOn)}; another payment has a receipt of its own.`,
      },
      '行政处罚法 第六十七条',
      'conflict',
    ),
  revoked: (caseNo: string, paidOn: string): AppError =>
    rule(
      'CASES.REVOKED',
      'paidOn',
      {
        zh: `案件 ${caseNo} 的处罚决定在 ${dayZh(paidOn)} 已不再有效，不能收缴；此前的缴款仍可补记。`,
        en: `The decision of case ${caseNo} had fallen by ${dayEn(paidOn)}: nothing may be taken; earlier payments can still be recorded.`,
      },
      '国家赔偿法 第三十六条第一项',
      'conflict',
    ),
  justRevoked: (caseNo: string): AppError =>
    conflict(
      'CASES.JUST_REVOKED',
      {
        zh: `案件 ${caseNo} 的处罚决定刚刚失效，正在记入本案；请稍候刷新后再操作。`,
        en: `The decision of case ${caseNo} has just fallen and is being put on record; look again in a moment.`,
      },
      '国家赔偿法 第三十六条第一项',
    ),
  unpaid: (caseNo: string, owed: string): AppError =>
    conflict(
      'CASES.UNPAID',
      {
        zh: `案件 ${caseNo} 尚有 ${yuan(owed)} 元未缴（含加处罚款），不能结案。`,
        en: `${yuan(owed)} yuan (with surcharge) are still owed in case ${caseNo}; it cannot be closed.`,
      },
      '行政处罚法 第七十二条',
    ),
} as const;
