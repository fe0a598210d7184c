import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen } from './fen.js';
import { surcharge } from './surcharge.js';

const fines = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(fen);
const days = fc.integer({ min: -10, max: 5000 });

describe('surcharge', () => {
  it.each([
    [500_000n, 0, 0n],
    [500_000n, -3, 0n],
    [500_000n, 1, 15_000n],
    [500_000n, 33, 495_000n],
    [500_000n, 34, 500_000n],
    [500_000n, 400, 500_000n],
    [33n, 1, 0n],
    [34n, 1, 1n],
  ])('on %i fen, %i days late, is %i', (fine, late, expected) => {
    expect(surcharge(fen(fine), late)).toBe(expected);
  });

  it('takes another rate from a rule row', () => {
    expect(surcharge(fen(500_000n), 2, 1)).toBe(10_000n);
  });

  it('never falls with time and never passes the fine', () => {
    fc.assert(
      fc.property(fines, days, (fine, late) => {
        const today = surcharge(fine, late);
        expect(today >= 0n && today <= fine && surcharge(fine, late + 1) >= today).toBe(true);
      }),
    );
  });
});
