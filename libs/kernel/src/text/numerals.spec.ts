import { describe, expect, it } from '@jest/globals';
import { CHINESE_DIGITS, digitsOf, valueOfNumerals } from './numerals.js';

describe('Chinese numerals', () => {
  it.each([
    ['伍万', 50_000n],
    ['五万零三十', 50_030n],
    ['十二', 12n],
    ['壹佰贰拾', 120n],
    ['二〇二六', 2026n],
    ['一亿零三百万', 103_000_000n],
    ['陆萬伍仟', 65_000n],
  ])('%s is %s', (written, value) => {
    expect(valueOfNumerals([...written])).toBe(value);
  });

  it('counts in any unit, with numbers that are read already', () => {
    expect(valueOfNumerals([150n, '万'], 100n)).toBe(1_500_000n);
  });

  it('reads every digit place by place', () => {
    expect(digitsOf('二○二六')).toBe('2026');
    expect(digitsOf(CHINESE_DIGITS)).toMatch(/^[0-9]+$/);
  });
});
