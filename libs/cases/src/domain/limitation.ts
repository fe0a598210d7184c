import { addYears, type LegalDate, legalDate } from '#kernel';

/** The catalogue's class of the item: LIFE_HEALTH_FINANCE touches life and health or financial safety. */
export type LimitationClass = 'ORDINARY' | 'LIFE_HEALTH_FINANCE';

/** APL art. 36 as in force from 2021-07-15; before it art. 29 of the law of 1996, without the longer term. */
const RULES = [
  { validFrom: legalDate('2021-07-15'), years: 2, yearsWithHarm: 5 },
  { validFrom: legalDate('1996-10-01'), years: 2, yearsWithHarm: 2 },
] as const;

/** The last day on which the discovery of an act that ended on `actTo` still allows a penalty. */
export function limitationEnd(
  actTo: LegalDate,
  limitationClass: LimitationClass,
  hasHarm: boolean,
): LegalDate {
  const rule = RULES.find((row) => row.validFrom <= actTo) ?? RULES[1];
  return addYears(
    actTo,
    limitationClass === 'LIFE_HEALTH_FINANCE' && hasHarm ? rule.yearsWithHarm : rule.years,
  );
}
