import type { Sentence } from '../errors.js';
import type { LegalDate } from './legal-date.js';

export type DurationUnit = 'HOUR' | 'WD' | 'CD' | 'MONTH' | 'YEAR';

/**
 * A limit as a dated rule row gives it. Negative lengths count back from the trigger. `roll: 'forward'` moves an end
 * on a rest day to the next working day (Civil Code 203); `none` is for limits on an organ's power. Hours never roll.
 */
export interface Duration {
  readonly length: number;
  readonly unit: DurationUnit;
  readonly roll: 'forward' | 'none';
}

/** Time that does not count, both days included. A stop still open is handed in with today as its last day. */
export interface ClockStop {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly reason: Sentence;
}

/** A stop cut to the period, with how much of the period's unit it takes out. */
export interface AppliedStop extends ClockStop {
  readonly amount: number;
}
