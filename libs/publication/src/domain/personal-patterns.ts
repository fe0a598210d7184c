import { isUscc, legalDate, parseCitizenId, type Sentence } from '#kernel';

export const MARK_REASONS = [
  'RECORDED',
  'ID_NUMBER',
  'PHONE',
  'BANK_ACCOUNT',
  'PLATE',
  'CONTACT',
  'REVIEWER',
] as const;
export type MarkReason = (typeof MARK_REASONS)[number];

interface ReasonRow {
  readonly sentence: Sentence;
  readonly basis: string;
  /** Phones and plates are masked by this platform's own reading (DOMAIN §2.3, marked [D]). */
  readonly isConfirmed: boolean;
}

const PROVINCIAL = '政府信息公开条例第十五条；浙江省行政处罚结果信息网上公开暂行办法（同类规定）';

/** The reason that stands beside every mark. */
export const REASONS: Readonly<Record<MarkReason, ReasonRow>> = {
  RECORDED: {
    sentence: { zh: '案卷登记为个人信息', en: 'recorded as personal in the case' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
  ID_NUMBER: {
    sentence: { zh: '疑似身份证件号码', en: 'looks like an identity number' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
  PHONE: {
    sentence: { zh: '疑似电话号码', en: 'looks like a phone number' },
    basis: PROVINCIAL,
    isConfirmed: false,
  },
  BANK_ACCOUNT: {
    sentence: { zh: '疑似银行账号', en: 'looks like a bank account' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
  PLATE: {
    sentence: { zh: '疑似机动车号牌', en: 'looks like a vehicle plate' },
    basis: PROVINCIAL,
    isConfirmed: false,
  },
  CONTACT: {
    sentence: { zh: '疑似电子邮箱', en: 'looks like an e-mail address' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
  REVIEWER: {
    sentence: { zh: '审核人要求遮蔽', en: 'masked by the reviewer' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
};

interface Pattern {
  readonly reason: MarkReason;
  readonly shape: RegExp;
  readonly unless?: (found: string) => boolean;
}

const ANY_BIRTH = legalDate('2999-12-31');

/** A company's code can be 18 digits too: it is kept when its own check holds and the citizen's does not. */
const isCompanyCode = (found: string): boolean => isUscc(found) && !parseCitizenId(found, ANY_BIRTH).valid;

/** On half-width text; every quantifier is bounded, so no text can make them slow. */
export const PATTERNS: readonly Pattern[] = [
  {
    reason: 'ID_NUMBER',
    shape: /(?<![0-9A-Za-z])[0-9]{6}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])/g,
    unless: isCompanyCode,
  },
  {
    reason: 'ID_NUMBER',
    shape: /(?<![0-9A-Za-z])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9A-Za-z])/g,
  },
  {
    reason: 'BANK_ACCOUNT',
    shape: /(?<![0-9A-Za-z])[0-9]{4}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9A-Za-z])/g,
    unless: isCompanyCode,
  },
  { reason: 'PHONE', shape: /(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/g },
  { reason: 'PHONE', shape: /(?<![0-9A-Za-z])0[0-9]{2,3}[ -]?[0-9]{7,8}(?![0-9])/g },
  {
    reason: 'PLATE',
    shape:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•]?[A-HJ-NP-Z0-9]{4,6}[挂学警港澳]?(?![A-Za-z0-9])/g,
  },
  { reason: 'CONTACT', shape: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g },
];
