import { isWithin } from '#kernel';

interface IntakeOrgan {
  readonly system: string;
  readonly division: string;
}

const NATION = '000000';

/**
 * The market regulator that covers the place most closely: whose area holds it and lies in every other such area. That of
 * the whole nation handles no report of a place.
 */
export function organOfPlace<O extends IntakeOrgan>(organs: readonly O[], division: string): O | null {
  const covering = organs.filter(
    ({ system, division: area }) =>
      system === 'market-regulation' && area !== NATION && isWithin(division, area),
  );
  return (
    covering.find((organ) => covering.every((other) => isWithin(organ.division, other.division))) ?? null
  );
}
