import { toHalfWidth } from '../codes/half-width.js';
import { type Fen, fen } from './fen.js';
import { CHINESE_DIGITS, CHINESE_NUMERALS, valueOfNumerals } from '../text/numerals.js';

/** An amount of money that a text names, and what the words around it say that it is. */
export interface NamedAmount {
  readonly written: string;
  readonly fen: Fen;
  /** Null where no word tells. */
  readonly meaning: AmountMeaning | null;
}

type AmountMeaning = 'FINE' | 'CONFISCATION' | 'TOTAL' | 'RESTITUTION';

const MEANINGS: readonly (readonly [meaning: AmountMeaning, words: RegExp])[] = [
  ['FINE', /罚款/gu],
  ['CONFISCATION', /没收|违法所得|非法财物/gu],
  ['TOTAL', /合计|共计|总计|罚没/gu],
  ['RESTITUTION', /退赔|退还|返还|赔偿/gu],
];

/** Fractions of 亿 down to the fen need ten decimals; whatever is finer still differs from every amount decided. */
const DECIMALS = 11;
const ONE = 10n ** BigInt(DECIMALS);
const FEN = ONE / 100n;

const ARABIC = String.raw`(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?`;
const NUMBER = `(?:${ARABIC}|[${CHINESE_NUMERALS}])(?:\\s?(?:${ARABIC}|[${CHINESE_NUMERALS}]))*`;
const TOKENS = new RegExp(`${ARABIC}|[${CHINESE_NUMERALS}]`, 'gu');
const SMALL = `[0-9${CHINESE_DIGITS}]`;
const MONEY = new RegExp(
  `([¥￥]\\s*)?(${NUMBER})(?:\\s*(?:人民币)?([元圆](?!旦))\\s*整?(?:(${SMALL})\\s*角)?(?:零?(${SMALL})\\s*分)?)?`,
  'gu',
);
/** 三元 alone is a name as often as a price. */
const LONE = new RegExp(`^[${CHINESE_DIGITS}]$`, 'u');

/** Every amount in yuan, in digits of any width or in Chinese numerals, with 万 and 亿, 角 and 分. */
export function amountsIn(text: string): readonly NamedAmount[] {
  const plain = toHalfWidth(text);
  const found: NamedAmount[] = [];
  let end = 0;
  for (const match of plain.matchAll(MONEY)) {
    const [written, sign, number = '', unit, jiao = '0', cents = '0'] = match;
    if ((sign === undefined && unit === undefined) || LONE.test(number)) continue;
    const from = match.index;
    const amount = valueOf(number) / FEN + valueOf(jiao) / (ONE / 10n) + valueOf(cents) / ONE;
    const before = plain.slice(end, from);
    end = from + written.length;
    found.push({
      written: written.trim(),
      fen: fen(amount),
      meaning: meaningOf(before, plain.slice(end, end + 8)),
    });
  }
  return found;
}

/** By the word right behind it (六万元罚款), else by the nearest one between it and the amount before it. */
function meaningOf(before: string, after: string): AmountMeaning | null {
  if (/^\)?(?:整|的)*罚款/u.test(after)) return 'FINE';
  const said = MEANINGS.map(([meaning, words]) => ({
    meaning,
    at: [...before.matchAll(words)].at(-1)?.index ?? -1,
  }));
  const nearest = said.reduce((left, right) => (right.at > left.at ? right : left));
  return nearest.at < 0 ? null : nearest.meaning;
}

/** In units of the smallest decimal that is read. */
function valueOf(number: string): bigint {
  const tokens = number.match(TOKENS) ?? [];
  return valueOfNumerals(
    tokens.map((token) => (/^[0-9]/.test(token) ? scaled(token) : token)),
    ONE,
  );
}

function scaled(arabic: string): bigint {
  const [whole = '0', decimals = ''] = arabic.replace(/[,\s]/g, '').split('.');
  return BigInt(whole + decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}
