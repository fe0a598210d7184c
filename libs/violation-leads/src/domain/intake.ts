import { isWithin } from '#kernel';

interface IntakeOrgan {
  readonly system: string;
  readonly division: string;
}

/** The market regulator that covers the place most closely: whose area holds it and lies in every other such area. */
export function organOfPlace<O extends IntakeOrgan>(organs: readonly O[], division: string): O | null {
  const covering = organs.filter(
    (organ) => organ.system === 'market-regulation' && isWithin(division, organ.division),
  );
  return (
    covering.find((organ) => covering.every((other) => isWithin(organ.division, other.division))) ?? null
  );
}
