import { invalidField, type Sentence } from '../errors.js';
import { CHINESE_DIGITS, digitsOf } from '../text/numerals.js';
import { normaliseCode } from './half-width.js';

export type DecisionNumberFault = 'form' | 'prefix' | 'year' | 'sequence';

/** `raw` is what was written; `number` the official spelling (GB/T 9704-2012): `渝市监罚〔2026〕12号`. */
export type DecisionNumberResult =
  | {
      readonly valid: true;
      readonly raw: string;
      readonly number: string;
      /** The issuing organ's short name and the kind of document: `渝市监罚`. */
      readonly prefix: string;
      readonly year: number;
      readonly sequence: number;
      /** The `-2` of `12-2号`, else null. */
      readonly part: number | null;
    }
  | {
      readonly valid: false;
      readonly raw: string;
      readonly reason: DecisionNumberFault;
      readonly sentence: Sentence;
    };

const YEAR = `(?<year>[0-9]{4}|[${CHINESE_DIGITS}]{4})`;
const BRACKETED = new RegExp(
  `^(?<prefix>.*?)第?[[(【﹝〔〖{<〈]${YEAR}年?度?[\\])】﹞〕〗}>〉]第?(?<rest>.*)[号號]$`,
);
/** Without brackets only where 年 or 第 parts the year from the sequence: `2026012号` could be read in two ways. */
const UNBRACKETED = new RegExp(`^(?<prefix>[^0-9${CHINESE_DIGITS}]*)${YEAR}(?:年第?|第)(?<rest>.*)[号號]$`);
const PREFIX = /^[\u4e00-\u9fa5A-Z]{2,40}$/;
/** Bounds the work of the expressions above on hostile text. */
const LONGEST = 80;
const SEQUENCE = /^0*([1-9][0-9]{0,6})(?:-0*([1-9][0-9]{0,2}))?$/;

/** Accepts the spellings met in practice: any bracket, blanks, 第, 年, leading zeros, full-width and Chinese digits in the year. */
export function parseDecisionNumber(raw: string): DecisionNumberResult {
  const text = squeeze(raw);
  if (text.length > LONGEST) return refuse(raw, 'form');
  const groups = (BRACKETED.exec(text) ?? UNBRACKETED.exec(text))?.groups;
  if (groups === undefined) return refuse(raw, 'form');
  const { prefix = '', year = '', rest = '' } = groups;
  return inParts(raw, prefix, digitsOf(year), rest);
}

function inParts(raw: string, prefix: string, year: string, rest: string): DecisionNumberResult {
  if (!PREFIX.test(prefix)) return refuse(raw, 'prefix');
  if (!/^(19|20)/.test(year)) return refuse(raw, 'year');
  const [, sequence, part] = SEQUENCE.exec(rest) ?? [];
  if (sequence === undefined) return refuse(raw, 'sequence');
  return {
    valid: true,
    raw,
    number: `${prefix}〔${year}〕${sequence}${part === undefined ? '' : `-${part}`}号`,
    prefix,
    year: Number(year),
    sequence: Number(sequence),
    part: part === undefined ? null : Number(part),
  };
}

/** The official spelling; refuses (400 KERNEL.DECISION_NUMBER) what cannot be read as a decision number. */
export function assertDecisionNumber(value: string, field: string): string {
  const result = parseDecisionNumber(value);
  if (!result.valid) throw invalidField('KERNEL.DECISION_NUMBER', field, result.sentence);
  return result.number;
}

/** Equal for two spellings of one decision of one organ. A number that cannot be read counts as squeezed text. */
export function decisionKey(organCode: string, number: string): string {
  const result = parseDecisionNumber(number);
  return `${normaliseCode(organCode)}#${result.valid ? result.number : squeeze(number)}`;
}

/** Blanks out, full-width signs to half-width, letters to upper case, the several dashes to one. */
function squeeze(text: string): string {
  return normaliseCode(text).replace(/[‐‑‒–—―−]/g, '-');
}

function refuse(raw: string, reason: DecisionNumberFault): DecisionNumberResult {
  return {
    valid: false,
    raw,
    reason,
    sentence: { zh: `“${raw.trim()}”${ZH[reason]}`, en: `"${raw.trim()}" ${EN[reason]}` },
  };
}

const ZH: Readonly<Record<DecisionNumberFault, string>> = {
  form: '不是完整的决定书文号，应形如“渝市监罚〔2026〕12号”。',
  prefix: '缺少机关代字或代字含有不允许的字符，应形如“渝市监罚〔2026〕12号”。',
  year: '的年份应为19或20开头的四位数字。',
  sequence: '的序号应为1至7位数字，可带“-”及分号。',
};

const EN: Readonly<Record<DecisionNumberFault, string>> = {
  form: 'is not a whole decision number; write it like 渝市监罚〔2026〕12号.',
  prefix:
    'lacks the short name of the organ, or it holds signs other than letters; write it like 渝市监罚〔2026〕12号.',
  year: 'needs a year of four digits that starts with 19 or 20.',
  sequence: 'needs a sequence number of 1 to 7 digits, if need be with a part such as 12-2.',
};
