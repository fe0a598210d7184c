import { addYears, type LegalDate } from '#kernel';

/** The catalogue's class of the item: LIFE_HEALTH_FINANCE touches life and health or financial safety. */
type LimitationClass = 'ORDINARY' | 'LIFE_HEALTH_FINANCE';

/** By the law of the day on which the act ended (APL art. 36). */
export interface Limitation {
  readonly class: LimitationClass;
  readonly years: number;
  readonly yearsWithHarm: number;
}

/** The last day on which the discovery of an act that ended on `actTo` still allows a penalty. */
export function limitationEnd(actTo: LegalDate, limitation: Limitation, hasHarm: boolean): LegalDate {
  const isLonger = limitation.class === 'LIFE_HEALTH_FINANCE' && hasHarm;
  return addYears(actTo, isLonger ? limitation.yearsWithHarm : limitation.years);
}
