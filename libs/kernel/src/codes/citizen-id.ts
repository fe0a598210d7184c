import { isLegalDate, type LegalDate } from '../calendar/legal-date.js';
import { invalidField, type Sentence } from '../errors.js';
import { normaliseCode } from './half-width.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const SHAPE = /^[0-9]{17}[0-9X]$/;
/** GB/T 2260 provinces, 71; 81–83 are the residence permits of Hong Kong, Macao and Taiwan; 9 the foreigner's card. */
const PREFIX = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9])/;
const EARLIEST_BIRTH = '1850-01-01';

export type CitizenIdKind = 'citizen' | 'residence-permit' | 'foreign-permanent-resident';
export type CitizenIdFault = 'length' | 'characters' | 'prefix' | 'birth-date' | 'check';

export type CitizenIdResult =
  | {
      readonly valid: true;
      readonly number: string;
      readonly kind: CitizenIdKind;
      /** Of the first registration; null on a foreigner's card, which names a province and a nationality instead. */
      readonly division: string | null;
      readonly birthDate: LegalDate;
      readonly sex: 'male' | 'female';
    }
  | { readonly valid: false; readonly reason: CitizenIdFault; readonly sentence: Sentence };

/** GB 11643-1999. Sentences never hold the number: they may be logged. `today` bounds the date of birth. */
export function parseCitizenId(text: string, today: LegalDate): CitizenIdResult {
  const number = normaliseCode(text);
  const reason = faultOf(number, today);
  if (reason !== undefined) return { valid: false, reason, sentence: SENTENCES[reason] };
  const kind = kindOf(number);
  return {
    valid: true,
    number,
    kind,
    division: kind === 'foreign-permanent-resident' ? null : number.slice(0, 6),
    birthDate: birthOf(number) as LegalDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

/** The normalised number; refuses (400 KERNEL.CITIZEN_ID) what parseCitizenId does not accept. */
export function assertCitizenId(value: string, field: string, today: LegalDate): string {
  const result = parseCitizenId(value, today);
  if (!result.valid) throw invalidField('KERNEL.CITIZEN_ID', field, result.sentence);
  return result.number;
}

/** `110105********002X`: division and order stay, the date of birth goes. Text of another length is hidden whole. */
export function maskCitizenId(text: string): string {
  const number = normaliseCode(text);
  return number.length === 18
    ? `${number.slice(0, 6)}********${number.slice(14)}`
    : '*'.repeat(number.length);
}

function faultOf(number: string, today: LegalDate): CitizenIdFault | undefined {
  if (number.length !== 18) return 'length';
  if (!SHAPE.test(number)) return 'characters';
  if (!PREFIX.test(number)) return 'prefix';
  const birth = birthOf(number);
  if (!isLegalDate(birth) || birth < EARLIEST_BIRTH || birth > today) return 'birth-date';
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number.charAt(place)), 0);
  return CHECKS.charAt(sum % 11) === number.charAt(17) ? undefined : 'check';
}

function birthOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

function kindOf(number: string): CitizenIdKind {
  if (number.startsWith('9')) return 'foreign-permanent-resident';
  return number.startsWith('8') ? 'residence-permit' : 'citizen';
}

const SENTENCES: Readonly<Record<CitizenIdFault, Sentence>> = {
  length: {
    zh: '身份号码应为18位，请核对位数。',
    en: 'An identity number has 18 characters; count them again.',
  },
  characters: {
    zh: '身份号码前17位应为数字，末位为数字或X，请核对。',
    en: 'An identity number is 17 digits and a last digit or X; compare it with the card.',
  },
  prefix: {
    zh: '身份号码开头的地区代码不存在，请核对前两位。',
    en: 'The identity number starts with a region that does not exist; check the first two digits.',
  },
  'birth-date': {
    zh: '身份号码中的出生日期（第7至14位）不是真实日期或晚于今天，请核对。',
    en: 'The date of birth in the identity number (digits 7 to 14) is not a real date or lies ahead; compare it with the card.',
  },
  check: {
    zh: '身份号码末位校验码不符，至少有一位写错，请对照证件核对。',
    en: 'The last character of the identity number does not fit: at least one digit is wrong; compare it with the card.',
  },
};
