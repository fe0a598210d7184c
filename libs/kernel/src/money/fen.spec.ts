import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addFen,
  fen,
  formatWan,
  formatYuan,
  minFen,
  parseFen,
  parseWan,
  parseYuan,
  ZERO_FEN,
} from './fen.js';

const amounts = fc.bigInt({ min: 0n, max: 10n ** 17n }).map(fen);

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('money', () => {
  it.each([
    ['5000.00', 500_000n],
    ['5,000.00', 500_000n],
    ['0.01', 1n],
    ['12', 1200n],
    ['12.5', 1250n],
    [' ５０００．００ ', 500_000n],
    ['1000000000000000', 10n ** 17n],
  ])('reads %s yuan', (text, expected) => {
    expect(parseYuan(text, 'fine')).toBe(expected);
  });

  it.each([
    '',
    '-1',
    '+1',
    '1.005',
    '1e3',
    '50,00',
    '1,0000',
    '.5',
    '5.',
    '五千',
    '0x10',
    '1000000000000000.01',
    '9'.repeat(40),
  ])('refuses %j yuan', (text) => {
    expect(() => parseYuan(text, 'fine')).toThrow('KERNEL.AMOUNT');
  });

  it('names the field it refuses', () => {
    expect(caught(() => parseWan('1.0000001', 'decision.fine'))).toMatchObject({
      kind: 'invalid',
      details: { faults: [{ field: 'decision.fine' }] },
    });
  });

  it('reads and writes 10,000 yuan with six decimals', () => {
    expect(parseWan('0.500000', 'fine')).toBe(500_000n);
    expect(parseWan('0.000001', 'fine')).toBe(1n);
    expect(formatWan(fen(500_000n))).toBe('0.500000');
    expect(formatWan(fen(12_345_678n))).toBe('12.345678');
  });

  it('writes yuan in groups of three', () => {
    expect(formatYuan(ZERO_FEN)).toBe('0.00');
    expect(formatYuan(fen(500_000n))).toBe('5,000.00');
    expect(formatYuan(fen(123_456_789_05n))).toBe('123,456,789.05');
    expect(formatYuan(fen(-5n))).toBe('-0.05');
  });

  it('loses nothing on the way through text', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseYuan(formatYuan(amount), 'x')).toBe(amount);
        expect(parseWan(formatWan(amount), 'x')).toBe(amount);
        expect(parseFen(amount.toString(), 'x')).toBe(amount);
      }),
    );
  });

  it('adds and compares', () => {
    expect(addFen(fen(1n), fen(2n), fen(3n))).toBe(6n);
    expect(addFen()).toBe(0n);
    expect(minFen(fen(3n), fen(1n), fen(2n))).toBe(1n);
  });
});
