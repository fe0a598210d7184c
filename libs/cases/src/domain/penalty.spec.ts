import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen } from '#kernel';
import { type AskedPenalty, assess, type Yardstick } from './penalty.js';

const yuan = (amount: number): bigint => BigInt(amount) * 100n;

/** Food Safety Law art. 124 as in force from 2025-12-01: 50 000 to 100 000 yuan, or ten to twenty times the value. */
const yardstick: Yardstick = {
  kinds: ['FINE', 'CONFISCATION'],
  fineRules: [
    { kind: 'RANGE', min: fen(yuan(50_000)), max: fen(yuan(100_000)) },
    { kind: 'MULTIPLE', low: 10, high: 20 },
  ],
  benchmark: {
    set: 'STANDARD',
    validFrom: '2021-07-15',
    bands: [
      { band: 'MINOR', fromPct: null, toPct: null, outcome: 'NO_PENALTY' },
      { band: 'LIGHTER', fromPct: 0, toPct: 30, outcome: 'FINE' },
      { band: 'ORDINARY', fromPct: 30, toPct: 70, outcome: 'FINE' },
      { band: 'HEAVIER', fromPct: 70, toPct: 90, outcome: 'FINE' },
      { band: 'SEVERE', fromPct: 90, toPct: 100, outcome: 'FINE' },
    ],
  },
};

const fined = (fineFen: bigint, changes: Partial<AskedPenalty> = {}): AskedPenalty => ({
  kinds: ['FINE'],
  fineFen,
  confiscatedFen: 0n,
  content: '罚款',
  baseFen: null,
  mitigation: null,
  band: null,
  bandReason: null,
  ...changes,
});
const bandOf = (amount: number, changes: Partial<AskedPenalty> = {}): string =>
  assess(fined(yuan(amount), changes), yardstick).band;

describe('a penalty measured by the law of the day of the act', () => {
  it('names only kinds that the provision sets, and amounts that go with them', () => {
    expect(() => assess(fined(yuan(60_000), { kinds: ['FINE', 'DETENTION'] }), yardstick)).toThrow(
      'CASES.PENALTY_KIND',
    );
    expect(() => assess(fined(0n), yardstick)).toThrow('CASES.AMOUNT');
    expect(() => assess(fined(yuan(60_000), { confiscatedFen: 1n }), yardstick)).toThrow('CASES.AMOUNT');
    expect(() => assess(fined(0n, { kinds: [] }), yardstick)).toThrow('CASES.PENALTY_KINDS');
  });

  it('stays within the range; a multiple is counted on its base', () => {
    expect(() => bandOf(100_001)).toThrow('CASES.FINE_RANGE');
    expect(bandOf(200_000, { baseFen: yuan(20_000) })).toBe('LIGHTER');
    expect(() => bandOf(400_001, { baseFen: yuan(20_000) })).toThrow('CASES.FINE_RANGE');
    const multiplesOnly = { ...yardstick, fineRules: yardstick.fineRules.slice(1) };
    expect(() => assess(fined(yuan(60_000)), multiplesOnly)).toThrow('CASES.FINE_BASE');
  });

  it('goes below the least only as mitigation, with the reason (APL art. 32)', () => {
    expect(() => bandOf(49_999)).toThrow('CASES.FINE_RANGE');
    expect(bandOf(10_000, { mitigation: '主动消除危害后果' })).toBe('LIGHTER');
    expect(() => bandOf(100_001, { mitigation: '主动消除危害后果' })).toThrow('CASES.FINE_RANGE');
  });

  it('takes its band from the benchmark; another band needs its reason and keeps it (APL art. 34)', () => {
    expect([50_000, 65_000, 65_001, 85_000, 95_000, 95_001, 100_000].map((amount) => bandOf(amount))).toEqual(
      [...['LIGHTER', 'LIGHTER', 'ORDINARY', 'ORDINARY', 'HEAVIER', 'SEVERE', 'SEVERE']],
    );
    expect(() => bandOf(60_000, { band: 'SEVERE' })).toThrow('CASES.BAND');
    const departed = assess(fined(yuan(60_000), { band: 'SEVERE', bandReason: '两年内第三次' }), yardstick);
    expect(departed).toMatchObject({
      band: 'SEVERE',
      bandReason: '两年内第三次',
      benchmark: { set: 'STANDARD' },
    });
  });

  it('without a fine the band is chosen by a person', () => {
    const confiscated = fined(0n, {
      kinds: ['CONFISCATION'],
      confiscatedFen: 100n,
      content: '没收违法所得1元',
    });
    expect(() => assess(confiscated, yardstick)).toThrow('CASES.BAND_NEEDED');
    expect(assess({ ...confiscated, band: 'LIGHTER' }, yardstick).band).toBe('LIGHTER');
  });

  it('a heavier fine never falls into a lighter band', () => {
    const order = ['LIGHTER', 'ORDINARY', 'HEAVIER', 'SEVERE'];
    const amount = fc.bigInt({ min: yuan(50_000), max: yuan(100_000) });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const place = (fine: bigint): number => order.indexOf(assess(fined(fine), yardstick).band);
        expect(place(less)).toBeLessThanOrEqual(place(more));
      }),
    );
  });
});
