import { assertDecisionNumber, assertUscc, parseUscc } from '#kernel';
import { isDamaged } from '../../reading/cells.js';
import { type Fault } from '../../reading/row.js';
import { type Code, CODES, COLUMNS, type Fields, isRequired } from './columns.js';
import { fault, faultOf } from './fault.js';

/** What the standard asks of every field: present where required, not too long, readable. */
export function checkForm(fields: Fields): readonly Fault[] {
  return [...CODES.flatMap((code) => checkField(code, fields[code])), ...checkNumbers(fields)];
}

function checkField(code: Code, value: string): readonly Fault[] {
  const { longest, headings } = COLUMNS[code];
  const label = headings[0];
  if (value === '')
    return isRequired(code) ? [fault('REQUIRED', code, `${label}为必填项。`, `${code} is required.`)] : [];
  const faults: Fault[] = [];
  if (value.length > longest) {
    const [zh, en] = [
      `${label}超过${String(longest)}个字符。`,
      `${code} is longer than ${String(longest)} characters.`,
    ];
    faults.push(fault('LENGTH', code, zh, en));
  }
  if (isDamaged(value))
    faults.push(
      fault('TEXT', code, `${label}含有无法识别的字符。`, `${code} holds characters that cannot be read.`),
    );
  return faults;
}

/** V6: the document number in a form that can be unified; and the codes of the two organs. */
function checkNumbers(fields: Fields): readonly Fault[] {
  const organ = (code: 'CF_CFJGDM' | 'CF_SJLYDM'): readonly Fault[] =>
    fields[code] === '' ? [] : faultOf('CODE', code, () => assertUscc(fields[code], code));
  const number =
    fields.CF_WSH === '' ? [] : faultOf('V6', 'CF_WSH', () => assertDecisionNumber(fields.CF_WSH, 'CF_WSH'));
  return [...number, ...organ('CF_CFJGDM'), ...organ('CF_SJLYDM')];
}

/** Text that the public reads: no numbers of persons in it (V8). */
const PUBLIC_TEXT: readonly Code[] = ['CF_XDR_MC', 'CF_WFXW', 'CF_SY', 'CF_YJ', 'CF_NR', 'CF_NR_ZKDX', 'BZ'];
const IDENTITY =
  /(?<![0-9A-Z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![0-9A-Z])/gi;
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const CARD = /(?<!\d)[3-6]\d{15,18}(?!\d)/g;

export function checkPublicText(fields: Fields): readonly Fault[] {
  return PUBLIC_TEXT.flatMap((code) => {
    const found = personalNumberIn(fields[code]);
    if (found === null) return [];
    const { zh, en } = found;
    return [
      fault(
        'V8',
        code,
        `公开字段中含有疑似${zh}，请删除或遮盖。`,
        `This public text seems to hold ${en}; remove or mask it.`,
      ),
    ];
  });
}

function personalNumberIn(text: string): { readonly zh: string; readonly en: string } | null {
  const identities = (text.match(IDENTITY) ?? []).filter((number) => !parseUscc(number).valid);
  if (identities.length > 0) return { zh: '公民身份号码', en: 'an identity number' };
  if (PHONE.test(text)) return { zh: '手机号码', en: 'a telephone number' };
  if ((text.match(CARD) ?? []).some(isCard)) return { zh: '银行卡号', en: 'a bank card number' };
  return null;
}

/** ISO/IEC 7812-1 (Luhn). */
function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
