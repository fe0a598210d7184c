import { type Fen, fen, minFen, ZERO_FEN } from './fen.js';

/**
 * Surcharge on a fine paid late, APL 72(1)(i), in force 2021-07-15: 3 percent of the fine a day, at most the fine.
 * Fractions of a fen are dropped in favour of the party; no days late, no surcharge.
 */
export function surcharge(fine: Fen, daysLate: number, percentPerDay = 3): Fen {
  if (daysLate <= 0) return ZERO_FEN;
  return minFen(fine, fen((fine * BigInt(percentPerDay) * BigInt(daysLate)) / 100n));
}
