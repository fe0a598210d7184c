import { addDays, type LegalDate, type Sentence } from '#kernel';
import { baseOf, type Factor, factorsOf, leftAfter, pointsAfter, wholeMonths } from './model/points.js';
import { classOf, type RiskClass, type RiskModel } from './model/risk-model.js';
import { sentences } from './sentences.js';
import { type Known, type KnownListing, type KnownResult } from './signal.js';

export const CONTRIBUTION_KINDS = ['PENALTY', 'NO_PENALTY', 'REVOKED', 'VETO', 'CAP'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** One reason of a score. `points` of all contributions add up to the score exactly. */
export interface Contribution {
  readonly kind: ContributionKind;
  readonly eventId: string | null;
  readonly eventNumber: string | null;
  /** The result or list entry; null for the cap. */
  readonly aboutId: string | null;
  readonly since: LegalDate | null;
  readonly base: number;
  /** Per mille of the base that is left. */
  readonly left: number;
  readonly points: number;
  readonly factors: readonly Factor[];
  readonly sentence: Sentence;
}

export interface Assessed {
  readonly riskClass: RiskClass;
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

/** The class and score of a business on a day, from all that is known of it, in order of the ledger. */
export function assess(model: RiskModel, known: Known, on: LegalDate): Assessed {
  const results = known.results.filter((result) => result.signal.on <= on);
  const vetoes = known.listings.filter((listing) => listing.from <= on && on < listing.to);
  const counted = [...results.map((result) => ofResult(model, result, on)), ...vetoes.map(ofListing)];
  const points = counted.reduce((sum, contribution) => sum + contribution.points, 0);
  const over = Math.max(points - model.highest, 0);
  const contributions = over > 0 ? [...counted, ofCap(model, over)] : counted;
  const isKnown = results.some((result) => !result.isRevoked);
  const score = points - over;
  return {
    riskClass: classFor(model, { points: score, isKnown, isListed: vetoes.length > 0 }),
    score,
    contributions,
  };
}

/** The veto first, then the points; nothing known is no good mark and no bad one. */
export function classFor(
  model: RiskModel,
  state: { readonly points: number; readonly isKnown: boolean; readonly isListed: boolean },
): RiskClass {
  if (state.isListed) return 'D';
  return state.isKnown ? classOf(model, state.points) : 'UNKNOWN';
}

function ofResult(model: RiskModel, result: KnownResult, on: LegalDate): Contribution {
  const { eventId, number, aboutId, on: since } = result.signal;
  const factors = factorsOf(model, result);
  const base = baseOf(factors);
  const from = { eventId, eventNumber: number, aboutId, since, base, factors };
  if (result.isRevoked)
    return { ...from, kind: 'REVOKED', left: 0, points: 0, sentence: sentences.revoked(since) };
  if (result.outcome !== 'PENALTY')
    return { ...from, kind: 'NO_PENALTY', left: 0, points: 0, sentence: sentences.noPenalty(since) };
  const months = wholeMonths(since, on);
  const left = leftAfter(model, months);
  const points = pointsAfter(model, base, months);
  const sentence = sentences.penalty({ since, factors, base, months, left, points });
  return { ...from, kind: 'PENALTY', left, points, sentence };
}

function ofListing({ signal, from, to }: KnownListing): Contribution {
  const { eventId, number, aboutId } = signal;
  return {
    kind: 'VETO',
    eventId,
    eventNumber: number,
    aboutId,
    since: from,
    base: 0,
    left: 1000,
    points: 0,
    factors: [],
    sentence: sentences.veto(from, addDays(to, -1)),
  };
}

function ofCap(model: RiskModel, over: number): Contribution {
  return {
    kind: 'CAP',
    eventId: null,
    eventNumber: null,
    aboutId: null,
    since: null,
    base: -over,
    left: 1000,
    points: -over,
    factors: [],
    sentence: sentences.cap(model.highest, over),
  };
}
