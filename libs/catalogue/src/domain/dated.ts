import { type LegalDate } from '#kernel';
import { type Dated } from './standard.js';

/** Half-open: on the day a row ends, its successor already holds. */
export function holdsOn(row: Dated, on: LegalDate): boolean {
  return row.validFrom <= on && (row.validTo === null || on < row.validTo);
}
