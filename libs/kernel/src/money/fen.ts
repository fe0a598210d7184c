import { toHalfWidth } from '../codes/half-width.js';
import { invalidField } from '../errors.js';

declare const fenBrand: unique symbol;

/** An amount in fen (1/100 yuan). No floating point anywhere: text in, integers inside, text out. */
export type Fen = bigint & { readonly [fenBrand]: true };

interface Scale {
  readonly decimals: number;
  readonly unit: { readonly zh: string; readonly en: string };
  readonly sample: string;
}

const YUAN: Scale = { decimals: 2, unit: { zh: '元', en: 'yuan' }, sample: '5000.00' };
/** 10 000 yuan with six decimals is exactly one fen at the last place; the public layouts state fines so. */
const WAN: Scale = { decimals: 6, unit: { zh: '万元', en: '10,000 yuan' }, sample: '0.500000' };
const FEN: Scale = { decimals: 0, unit: { zh: '分', en: 'fen' }, sample: '500000' };
/** Keeps sums of many amounts inside PostgreSQL's bigint. */
const LARGEST = 10n ** 17n;
const PLAIN = /^([0-9]+)(?:\.([0-9]+))?$/;
const GROUPED = /^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/;

export const ZERO_FEN = 0n as Fen;

/** Names a bigint as fen; a negative one is a difference. */
export function fen(value: bigint): Fen {
  return value as Fen;
}

/** `5000.00`, `5,000`, full-width digits. Refuses (400 KERNEL.AMOUNT) signs, words and more than two decimals. */
export function parseYuan(text: string, field: string): Fen {
  return parse(text, field, YUAN);
}

/** `0.5` or `0.500000` of 10 000 yuan. Refuses (400 KERNEL.AMOUNT) signs, words and more than six decimals. */
export function parseWan(text: string, field: string): Fen {
  return parse(text, field, WAN);
}

/** The decimal string of fen that events and the API carry. Refuses (400 KERNEL.AMOUNT) anything else. */
export function parseFen(text: string, field: string): Fen {
  return parse(text, field, FEN);
}

/** `5,000.00` */
export function formatYuan(amount: Fen): string {
  const [whole = '', decimals = ''] = format(amount, 2).split('.');
  return `${whole.replace(/\B(?=([0-9]{3})+$)/g, ',')}.${decimals}`;
}

/** `0.500000`, in 10 000 yuan. */
export function formatWan(amount: Fen): string {
  return format(amount, 6);
}

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0n));
}

export function minFen(first: Fen, ...others: readonly Fen[]): Fen {
  return others.reduce((least, amount) => (amount < least ? amount : least), first);
}

function parse(text: string, field: string, scale: Scale): Fen {
  const typed = toHalfWidth(text).trim();
  const plain = GROUPED.test(typed) ? typed.replaceAll(',', '') : typed;
  const [, whole, decimals = ''] = PLAIN.exec(plain) ?? [];
  if (whole === undefined || whole.length > 18 || decimals.length > scale.decimals)
    throw malformed(text, field, scale);
  const amount = BigInt(whole + decimals.padEnd(scale.decimals, '0'));
  if (amount > LARGEST) throw malformed(text, field, scale);
  return fen(amount);
}

function malformed(text: string, field: string, scale: Scale): Error {
  const { unit, decimals, sample } = scale;
  return invalidField('KERNEL.AMOUNT', field, {
    zh: `“${text}”不是有效金额：以${unit.zh}为单位，非负，至多${String(decimals)}位小数，如${sample}。`,
    en: `"${text}" is not an amount: give ${unit.en}, not negative, with at most ${String(decimals)} decimals, such as ${sample}.`,
  });
}

function format(amount: Fen, decimals: number): string {
  const digits = (amount < 0n ? 0n - amount : amount).toString().padStart(decimals + 1, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
