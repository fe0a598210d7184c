import { isUscc, legalDate, parseCitizenId, type Sentence } from '#kernel';

export const MARK_REASONS = [
  'RECORDED',
  'ID_NUMBER',
  'PHONE',
  'BANK_ACCOUNT',
  'PLATE',
  'CONTACT',
  'NAME',
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
    sentence: { zh: '疑似电子邮箱、微信号或QQ号', en: 'looks like an e-mail address or an account' },
    basis: PROVINCIAL,
    isConfirmed: true,
  },
  NAME: {
    sentence: { zh: '疑似自然人姓名', en: 'looks like the name of a person' },
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
  readonly onlyIf?: (found: string) => boolean;
  /** Its own check holds: no public shape around it makes it anything else. */
  readonly isCertain?: true;
}

const ANY_BIRTH = legalDate('2999-12-31');

const digitsOf = (found: string): string => found.replace(/[^0-9A-Za-z]/g, '');
const isCitizenId = (found: string): boolean => parseCitizenId(digitsOf(found), ANY_BIRTH).valid;

/** A company's code can be 18 digits too: it is kept when its own check holds and the citizen's does not. */
const isNoCompanyCode = (found: string): boolean => !isUscc(digitsOf(found)) || isCitizenId(found);

/** The last digit of bank cards (ISO/IEC 7812-1, Luhn). */
function isCardNumber(found: string): boolean {
  const digits = digitsOf(found).split('').reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Whatever people put between two digits, short of what ends a sentence or a quotation. */
const ANYTHING = String.raw`[^\p{L}\p{N}。！？；!?;〔〕《》“”]{0,3}`;
/** Blanks of any kind, the invisible ones too, hyphens and dots. */
const SPACE = String.raw`[\s\p{Cf}\p{Pd}−·•・･._()]{0,3}`;

const apart = (gap: string, sign: string, times: number): string => `(?:${gap}${sign}){${String(times)}}`;
const ALONE = '(?<![0-9A-Za-z])';
const END = '(?![0-9A-Za-z])';
const NO_DIGIT = '(?![0-9])';
const four = apart(SPACE, '[0-9]', 4);
const PLATE_SIGN = '[A-HJ-NP-Z0-9]';
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** Papers other than the citizen id carry no check, so what names them has to stand before. */
const AFTER_PAPERS = String.raw`(?<=(?:护照|通行证|居留证|回乡证|台胞证|证件)[^,。;\n]{0,12})`;
const AFTER_ACCOUNTS = String.raw`(?<=(?:微信|QQ)[^,。;\n0-9A-Za-z]{0,6})`;
/** Who is named in a decision besides the party. */
const TITLE =
  '(?:法定代表人|负责人|实际控制人|经营者|举报人|投诉人|报案人|证人|患者|被害人|受害人|消费者|户名|收款人|付款人|联系人|员工|店员|厨师|驾驶员|姓名)';
/** The hundred commonest surnames and the double ones: after a title alone, a name has to begin like one. */
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|皇甫|尉迟|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])';
const HAN = String.raw`\p{Script=Han}`;
const NAME_END = String.raw`(?=[^\p{L}\p{N}]|$)`;

const shape = (text: string, flags = ''): RegExp => new RegExp(text, `gu${flags}`);

/** On half-width text; every quantifier is bounded, so no text can make them slow. */
export const PATTERNS: readonly Pattern[] = [
  {
    reason: 'ID_NUMBER',
    shape: shape(`${ALONE}[1-9]${apart(ANYTHING, '[0-9]', 16)}${ANYTHING}[0-9Xx]${END}`),
    onlyIf: isCitizenId,
    isCertain: true,
  },
  {
    reason: 'ID_NUMBER',
    shape: shape(`${ALONE}[0-9]{6}${SPACE}[0-9]{8}${SPACE}[0-9]{3}[0-9Xx]${END}`),
    onlyIf: isNoCompanyCode,
  },
  {
    reason: 'ID_NUMBER',
    shape: shape(
      `${ALONE}[1-9][0-9]{5}${SPACE}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])${SPACE}[0-9]{3}${END}`,
    ),
  },
  {
    reason: 'BANK_ACCOUNT',
    shape: shape(`${ALONE}[0-9]{4}(?:${SPACE}[0-9]{4}){3}(?:${SPACE}[0-9]{1,3})?${END}`),
    onlyIf: isNoCompanyCode,
  },
  ...[16, 17, 18, 19].map((length) => ({
    reason: 'BANK_ACCOUNT' as const,
    shape: shape(`${ALONE}[3-69]${apart(SPACE, '[0-9]', length - 1)}${END}`),
    onlyIf: isCardNumber,
  })),
  {
    reason: 'PHONE',
    shape: shape(
      String.raw`(?<![0-9])(?:\(?(?:\+|00)?86${ANYTHING})?1${ANYTHING}[3-9]${apart(ANYTHING, '[0-9]', 9)}${NO_DIGIT}`,
    ),
  },
  {
    reason: 'PHONE',
    shape: shape(String.raw`${ALONE}\(?0[0-9]{2,3}${SPACE}[0-9]{3,4}${SPACE}[0-9]{4}${NO_DIGIT}`),
  },
  {
    reason: 'PLATE',
    shape: shape(`${PROVINCE}[A-HJ-NP-Z]${SPACE}${PLATE_SIGN}{4,6}[挂学警港澳]?${END}`),
  },
  ...[
    `[A-HJK]${SPACE}${PLATE_SIGN}${four}`,
    `[0-9]${four}${SPACE}[A-HJK]`,
    `${PLATE_SIGN}${apart(SPACE, PLATE_SIGN, 4)}`,
    `${PLATE_SIGN}${apart(SPACE, PLATE_SIGN, 3)}${SPACE}[挂学警港澳]`,
  ].map((signs) => ({
    reason: 'PLATE' as const,
    shape: shape(`${PROVINCE}${SPACE}[A-HJ-NP-Z]${SPACE}${signs}${END}`, 'i'),
    onlyIf: (found: string) => /[0-9]/.test(found),
  })),
  {
    reason: 'ID_NUMBER',
    shape: shape(`${AFTER_PAPERS}${ALONE}[A-Z]{1,2}[0-9]{6,10}${END}`, 'i'),
  },
  { reason: 'CONTACT', shape: shape(`${AFTER_ACCOUNTS}[A-Za-z0-9_-]{5,20}${END}`) },
  { reason: 'NAME', shape: shape(`(?<=${TITLE}[:为]${SPACE})${HAN}(?:${HAN}|·){1,3}${NAME_END}`) },
  { reason: 'NAME', shape: shape(`(?<=${TITLE})${SURNAME}${HAN}{1,2}${NAME_END}`) },
  {
    reason: 'CONTACT',
    shape: shape(
      String.raw`[A-Za-z0-9._%+-]{1,64}\s{0,3}@\s{0,3}[A-Za-z0-9-]{1,63}(?:\s{0,3}\.\s{0,3}[A-Za-z0-9-]{1,63}){1,5}`,
    ),
  },
];
