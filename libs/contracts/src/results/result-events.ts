import { defineEvent } from '#kernel';

/** Facts of a decision that every region may know from service on (DESIGN §5). Money in fen, as text. */
export interface ResultFacts {
  readonly resultId: string;
  readonly subjectId: string;
  readonly organId: string;
  readonly itemCode: string;
  /** PENALTY, or the ground of no penalty. */
  readonly outcome: string;
  readonly penaltyKinds: readonly string[];
  readonly fineFen: string;
  readonly confiscatedFen: string;
  /** Discretion band: minor, lighter, ordinary, heavier, severe. */
  readonly band: string;
  readonly decidedOn: string;
}

const FACTS = {
  resultId: 'shared',
  subjectId: 'shared',
  organId: 'shared',
  itemCode: 'shared',
  outcome: 'shared',
  penaltyKinds: 'shared',
  fineFen: 'shared',
  confiscatedFen: 'shared',
  band: 'shared',
  decidedOn: 'shared',
} as const;

/** Decided but not yet served: nobody may build on it. */
export const resultDecided = defineEvent<ResultFacts>('result.decided', 1, FACTS);

/** Served: from here on it counts, once, everywhere. */
export const resultEffective = defineEvent<ResultFacts & { readonly effectiveOn: string }>(
  'result.effective',
  1,
  {
    ...FACTS,
    effectiveOn: 'shared',
  },
);

/** Revoked, changed away, confirmed illegal or invalid: whatever was built on it must be looked at again. */
export const resultRevoked = defineEvent<{
  readonly resultId: string;
  readonly subjectId: string;
  readonly organId: string;
  readonly reasonCode: 'REVOKED' | 'CONFIRMED_ILLEGAL' | 'CONFIRMED_INVALID';
  readonly revokedOn: string;
}>('result.revoked', 1, {
  resultId: 'shared',
  subjectId: 'shared',
  organId: 'shared',
  reasonCode: 'shared',
  revokedOn: 'shared',
});

/** A record of an earlier decision was taken in. It is shown and queried; it has no derived legal effect. */
export const resultImported = defineEvent<{
  readonly resultId: string;
  readonly subjectId: string | null;
  readonly profile: string;
  readonly decisionKey: string;
}>('result.imported', 1, {
  resultId: 'shared',
  subjectId: 'shared',
  profile: 'shared',
  decisionKey: 'shared',
});
