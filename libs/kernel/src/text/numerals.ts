/** Every way to write a digit: 〇一二, the forms of banks 壹贰叁, 两, and the circle that is typed for 〇. */
const WRITTEN: readonly (readonly [signs: string, value: number])[] = [
  ['〇○零', 0],
  ['一壹', 1],
  ['二贰两', 2],
  ['三叁', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
];
const VALUES: ReadonlyMap<string, number> = new Map(
  WRITTEN.flatMap(([signs, value]) => [...signs].map((sign) => [sign, value] as const)),
);
/** The multipliers, small and large, in both scripts. */
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
const LARGE = 10_000n;

/** For a class of a regular expression: the Chinese digits, and the signs of whole numbers. */
export const CHINESE_DIGITS = [...VALUES.keys()].join('');
export const CHINESE_NUMERALS = CHINESE_DIGITS + [...UNITS.keys()].join('');

/** Place by place: `二〇二六` is `2026`. Any other sign stays. */
export function digitsOf(text: string): string {
  return [...text].map((sign) => String(VALUES.get(sign) ?? sign)).join('');
}

/**
 * The value of a number in Chinese numerals: 五万零三十, 伍萬, 二〇二六, and 5万 where a token is a number already.
 * `one` is the unit in which the answer and the ready numbers are counted, so that decimals can be read.
 */
export function valueOfNumerals(tokens: readonly (string | bigint)[], one = 1n): bigint {
  let [total, section, digit] = [0n, 0n, 0n];
  for (const token of tokens) {
    const unit = typeof token === 'string' ? UNITS.get(token) : undefined;
    if (unit === undefined) {
      digit = typeof token === 'string' ? digit * 10n + BigInt(digitsOf(token)) * one : token;
    } else if (unit < LARGE) {
      section += (digit === 0n ? one : digit) * unit;
      digit = 0n;
    } else {
      total += (section + digit) * unit;
      [section, digit] = [0n, 0n];
    }
  }
  return total + section + digit;
}
