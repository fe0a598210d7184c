import { invalidField, type Sentence } from '../errors.js';
import { normaliseCode } from './half-width.js';
import { organisationCheck } from './organisation-code.js';

/** GB 32100-2015 has 31 characters: no I, O, S, V, Z. The check character can be any of them, not only 0–9 and X. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LEGAL_CHARACTERS = /^[0-9A-HJ-NPQRTUWXY]+$/;
const DIVISION = /^[0-9]{6}$/;

/** GB 32100-2015 table 2: registering department and category, the first two characters. */
const KINDS = {
  '11': 'organ',
  '12': 'public-institution',
  '13': 'mass-organisation',
  '31': 'law-firm',
  '51': 'association',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '71': 'religious-site',
  '81': 'trade-union',
  '91': 'enterprise',
  '92': 'individual-business',
  '93': 'cooperative',
  N1: 'rural-collective',
  N2: 'rural-collective',
  N3: 'rural-collective',
} as const;

export type UsccKind = (typeof KINDS)[keyof typeof KINDS] | 'other';
export type UsccFault =
  'legacy-number' | 'length' | 'characters' | 'division' | 'check' | 'organisation-check';

/** `code` is always the normalised spelling: imports keep it with a quality flag even when it is wrong. */
export type UsccResult =
  | {
      readonly valid: true;
      readonly code: string;
      readonly kind: UsccKind;
      /** Where the registering organ sat when it registered: may be abolished since, or a development zone. */
      readonly division: string;
      readonly organisationCode: string;
    }
  | { readonly valid: false; readonly code: string; readonly reason: UsccFault; readonly sentence: Sentence };

/** Upper case, half-width, without blanks; the hyphens of an organisation code go as well. */
export function normaliseUscc(text: string): string {
  return normaliseCode(text).replaceAll('-', '');
}

/** Checks the outer (GB 32100-2015) and then the inner check character (GB 11714). Never throws. */
export function parseUscc(text: string): UsccResult {
  const code = normaliseUscc(text);
  const reason = faultOf(code);
  if (reason !== undefined) return { valid: false, code, reason, sentence: sentenceOf(reason, code) };
  const kind = (KINDS as Readonly<Record<string, UsccKind>>)[code.slice(0, 2)] ?? 'other';
  return { valid: true, code, kind, division: code.slice(2, 8), organisationCode: code.slice(8, 17) };
}

export function isUscc(text: string): boolean {
  return parseUscc(text).valid;
}

/** The normalised code; refuses (400 KERNEL.USCC) anything that does not pass both checks. For typed-in values. */
export function assertUscc(value: string, field: string): string {
  const result = parseUscc(value);
  if (!result.valid) throw invalidField('KERNEL.USCC', field, result.sentence);
  return result.code;
}

/** For reading aloud and comparing: groups of 4-4-4-4-2. Text of another length comes back ungrouped. */
export function formatUscc(text: string): string {
  const code = normaliseUscc(text);
  return code.length === 18 ? code.replace(/(.{4})(?=.)/g, '$1 ') : code;
}

/** The 18th character for the first 17; undefined when they hold a character outside the alphabet. */
export function usccCheck(first17: string): string | undefined {
  if (first17.length !== 17 || !LEGAL_CHARACTERS.test(first17)) return undefined;
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * ALPHABET.indexOf(first17.charAt(place)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function faultOf(code: string): UsccFault | undefined {
  if (/^[0-9]{15}$/.test(code)) return 'legacy-number';
  if (code.length !== 18) return 'length';
  if (!LEGAL_CHARACTERS.test(code)) return 'characters';
  if (!DIVISION.test(code.slice(2, 8))) return 'division';
  if (usccCheck(code.slice(0, 17)) !== code.charAt(17)) return 'check';
  return organisationCheck(code.slice(8, 16)) === code.charAt(16) ? undefined : 'organisation-check';
}

function sentenceOf(reason: UsccFault, code: string): Sentence {
  const sentences: Readonly<Record<UsccFault, Sentence>> = {
    'legacy-number': {
      zh: `${code}是15位的旧注册号，请填写换照后的18位统一社会信用代码。`,
      en: `${code} is a 15-digit registration number of the old kind; give the 18-character credit code that replaced it.`,
    },
    length: {
      zh: `统一社会信用代码应为18位，“${code}”为${String(code.length)}位，请核对。`,
      en: `A credit code has 18 characters, "${code}" has ${String(code.length)}; compare it with the licence.`,
    },
    characters: {
      zh: `“${code}”含有代码中不使用的字符（不用I、O、S、V、Z）；请核对是否把1、0、5、2误写为字母。`,
      en: `"${code}" has a character that credit codes do not use (no I, O, S, V, Z); look for letters typed for 1, 0, 5, 2.`,
    },
    division: {
      zh: `“${code}”的第3至8位应为登记机关行政区划代码（6位数字），请核对。`,
      en: `Characters 3 to 8 of "${code}" must be the six digits of a division code; compare it with the licence.`,
    },
    check: {
      zh: `“${code}”的第18位校验码不符，代码中至少有一位写错，请对照营业执照核对。`,
      en: `The check character (18th) of "${code}" does not fit: at least one character is wrong; compare it with the licence.`,
    },
    'organisation-check': {
      zh: `“${code}”第9至17位（组织机构代码）的校验码不符，请对照营业执照核对。`,
      en: `The organisation code inside "${code}" (characters 9 to 17) fails its own check; compare it with the licence.`,
    },
  };
  return sentences[reason];
}
