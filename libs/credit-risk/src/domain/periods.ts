import { type LegalDate } from '#kernel';
import { type RiskClass } from './model/risk-model.js';
import { type Turn } from './timeline.js';

/** The class of a business from a day up to, but not including, another; the last one is open. */
export interface ClassPeriod {
  readonly fromOn: LegalDate;
  readonly untilOn: LegalDate | null;
  readonly riskClass: RiskClass;
}

export function classAt(periods: readonly ClassPeriod[], on: LegalDate): RiskClass {
  const found = periods.findLast((period) => period.fromOn <= on);
  return found?.riskClass ?? 'UNKNOWN';
}

/** What was before the first turn stays as it was; from there on the turns hold. Neighbours of one class are one. */
export function continueWith(
  periods: readonly ClassPeriod[],
  turns: readonly [Turn, ...Turn[]],
): readonly ClassPeriod[] {
  const starts = [
    ...periods
      .filter((period) => period.fromOn < turns[0].on)
      .map(({ fromOn, riskClass }) => ({ fromOn, riskClass })),
    ...turns.map(({ on: fromOn, riskClass }) => ({ fromOn, riskClass })),
  ];
  const changes = starts.filter((start, place) => start.riskClass !== starts[place - 1]?.riskClass);
  return changes.map((start, place) => ({ ...start, untilOn: changes[place + 1]?.fromOn ?? null }));
}
