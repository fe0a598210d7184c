import { addYears, type LegalDate } from '#kernel';

/** Until when the act can have been discovered (APL art. 36); shown before anyone decides whether to file. */
export interface LeadLimitation {
  readonly endsOn: LegalDate;
  /** With harm to life, health or financial safety; null where the item cannot have it. */
  readonly withHarmOn: LegalDate | null;
  readonly isConfirmed: boolean;
}

export interface LimitationYears {
  readonly years: number;
  readonly yearsWithHarm: number;
  readonly confirmed: boolean;
}

/** Counted from the end of the act. As long as no item is named, harm may still make it longer. */
export function limitationOf(
  actTo: LegalDate,
  { years, yearsWithHarm, confirmed }: LimitationYears,
  itemClass: string | null,
): LeadLimitation {
  return {
    endsOn: addYears(actTo, years),
    withHarmOn: itemClass === 'ORDINARY' ? null : addYears(actTo, yearsWithHarm),
    isConfirmed: confirmed,
  };
}
