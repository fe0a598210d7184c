import { toHalfWidth } from '#kernel';

/** An amount of money that a text names, with the words around it that say what it is. */
export interface NamedAmount {
  readonly written: string;
  readonly fen: bigint;
  /** From the amount before it, or the beginning. */
  readonly before: string;
  readonly after: string;
}

const DIGITS = '零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖';
const VALUES = '001234567892123456789';
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
]);
const BIG = 10_000n;
/** Fractions of 亿 down to the fen need ten decimals; whatever is finer still differs from every amount decided. */
const DECIMALS = 11;
const ONE = 10n ** BigInt(DECIMALS);
const FEN = ONE / 100n;

const ARABIC = String.raw`(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?`;
const NUMERALS = `${DIGITS}${[...UNITS.keys()].join('')}`;
const NUMBER = `(?:${ARABIC}|[${NUMERALS}])(?:\\s?(?:${ARABIC}|[${NUMERALS}]))*`;
const SMALL = `[0-9${DIGITS}]`;
const MONEY = new RegExp(
  `([¥￥]\\s*)?(${NUMBER})(?:\\s*(?:人民币)?([元圆](?!旦))\\s*整?(?:(${SMALL})\\s*角)?(?:零?(${SMALL})\\s*分)?)?`,
  'gu',
);
/** 三元 alone is a name as often as a price. */
const LONE = new RegExp(`^[${DIGITS}]$`, 'u');

/** Every amount in yuan, in digits of any width or in Chinese numerals, with 万 and 亿, 角 and 分. */
export function amountsIn(text: string): readonly NamedAmount[] {
  const plain = toHalfWidth(text);
  const found: NamedAmount[] = [];
  let end = 0;
  for (const match of plain.matchAll(MONEY)) {
    const [written, sign, number = '', unit, jiao = '0', fen = '0'] = match;
    if ((sign === undefined && unit === undefined) || LONE.test(number)) continue;
    const from = match.index;
    const amount = valueOf(number) / FEN + valueOf(jiao) / (ONE / 10n) + valueOf(fen) / ONE;
    const before = plain.slice(end, from);
    end = from + written.length;
    found.push({ written: written.trim(), fen: amount, before, after: plain.slice(end, end + 8) });
  }
  return found;
}

/** In units of the smallest decimal that is read. */
function valueOf(number: string): bigint {
  let [total, section, digit] = [0n, 0n, 0n];
  for (const [token] of number.matchAll(new RegExp(`${ARABIC}|[${NUMERALS}]`, 'gu'))) {
    const unit = UNITS.get(token);
    if (unit === undefined) {
      const place = DIGITS.indexOf(token);
      digit = place < 0 ? scaled(token) : digit * 10n + BigInt(VALUES[place] ?? '0') * ONE;
    } else if (unit < BIG) {
      section += (digit === 0n ? ONE : digit) * unit;
      digit = 0n;
    } else {
      total += (section + digit) * unit;
      [section, digit] = [0n, 0n];
    }
  }
  return total + section + digit;
}

function scaled(arabic: string): bigint {
  const [whole = '0', decimals = ''] = arabic.replace(/[,\s]/g, '').split('.');
  return BigInt(whole + decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}
