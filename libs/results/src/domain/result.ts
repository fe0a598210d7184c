import {
  resultDecided,
  resultEffective,
  type ResultFacts,
  resultImported,
  resultRevoked,
} from '#contracts/results';
import { decisionKey, type LegalDate, type NewEvent, parseDecisionNumber } from '#kernel';
import { resultLife, type ResultState } from './result-states.js';

/** CASE: decided here; IMPORT: a record in the national layout; HISTORY: an older, possibly incomplete record. */
export const RESULT_ORIGINS = ['CASE', 'IMPORT', 'HISTORY'] as const;
export type ResultOrigin = (typeof RESULT_ORIGINS)[number];

export const REVOCATIONS = ['REVOKED', 'CONFIRMED_ILLEGAL', 'CONFIRMED_INVALID'] as const;
export type Revocation = (typeof REVOCATIONS)[number];

/** What every decision says, whoever made it. */
interface ResultFactsheet {
  readonly decisionNo: string;
  readonly organName: string;
  readonly organCode: string;
  readonly region: string;
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly conduct: string;
  readonly facts: string;
  readonly basis: string;
  /** PENALTY, or NO_PENALTY_ and the ground of the catalogue's list of grounds. */
  readonly outcome: string;
  readonly penaltyKinds: readonly string[];
  readonly content: string;
  readonly fineFen: bigint;
  readonly confiscatedFen: bigint;
  /** Band of the discretion benchmark, as the catalogue spells it; null where an old record tells none. */
  readonly band: string | null;
  readonly actFrom: LegalDate | null;
  readonly actTo: LegalDate | null;
  readonly isDemo: boolean;
}

/** A decision of an organ on this platform, handed over in the transaction that decides. */
export interface ResultDraft extends ResultFactsheet {
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly band: string;
  readonly actFrom: LegalDate;
  readonly actTo: LegalDate;
  readonly decidedOn: LegalDate;
}

/** An earlier decision as a file or another system tells it. `flags` name what is missing or unreadable. */
export interface ImportedRecord extends ResultFactsheet {
  readonly origin: Exclude<ResultOrigin, 'CASE'>;
  readonly profile: string;
  readonly organId: string | null;
  readonly subjectId: string | null;
  readonly decidedOn: LegalDate | null;
  readonly flags: readonly string[];
}

export interface Result extends ResultFactsheet {
  readonly id: string;
  readonly origin: ResultOrigin;
  readonly caseId: string | null;
  readonly decisionNoNormalised: string;
  /** Organ and number: equal for two spellings of one decision, so that it is taken in once. */
  readonly decisionKey: string;
  readonly organId: string | null;
  readonly subjectId: string | null;
  readonly decidedOn: LegalDate | null;
  readonly effectiveOn: LegalDate | null;
  readonly state: ResultState;
  readonly reasonCode: Revocation | null;
  readonly reason: string | null;
  readonly revokedOn: LegalDate | null;
  readonly flags: readonly string[];
  readonly version: number;
}

export interface Decided {
  readonly result: Result;
  readonly events: readonly NewEvent[];
}

const streamOf = (result: Result): string => `result:${result.id}`;
const NOT_REVOKED = { reasonCode: null, reason: null, revokedOn: null } as const;

export function decide(id: string, draft: ResultDraft): Decided {
  const result: Result = {
    ...draft,
    ...NOT_REVOKED,
    ...keysOf(draft.organCode, draft.decisionNo),
    id,
    origin: 'CASE',
    effectiveOn: null,
    state: resultLife.initial,
    flags: [],
    version: 1,
  };
  return { result, events: [resultDecided.of(streamOf(result), factsOf(result))] };
}

export function serve(result: Result, servedOn: LegalDate): Decided {
  const state = resultLife.next(result.state, 'serve');
  const next: Result = { ...result, state, effectiveOn: servedOn, version: result.version + 1 };
  return {
    result: next,
    events: [resultEffective.of(streamOf(next), { ...factsOf(next), effectiveOn: servedOn })],
  };
}

export function revoke(result: Result, code: Revocation, reason: string, on: LegalDate): Decided {
  const state = resultLife.next(result.state, 'revoke');
  const next: Result = {
    ...result,
    state,
    reasonCode: code,
    reason,
    revokedOn: on,
    version: result.version + 1,
  };
  const { id: resultId, subjectId, organId } = next;
  const data = {
    resultId,
    subjectId: subjectId ?? '',
    organId: organId ?? '',
    reasonCode: code,
    revokedOn: on,
  };
  return { result: next, events: [resultRevoked.of(streamOf(next), data)] };
}

/** An imported decision was served once, on a day the record does not tell. It is shown and queried; nothing is built on it. */
export function takeIn(id: string, record: ImportedRecord): Decided {
  const { profile, ...facts } = record;
  const result: Result = {
    ...facts,
    ...NOT_REVOKED,
    ...keysOf(record.organCode === '' ? record.organName : record.organCode, record.decisionNo),
    id,
    caseId: null,
    effectiveOn: null,
    state: 'EFFECTIVE',
    version: 1,
  };
  const data = {
    resultId: id,
    subjectId: result.subjectId,
    profile,
    decisionKey: result.decisionKey,
  };
  return { result, events: [resultImported.of(streamOf(result), data)] };
}

function keysOf(organ: string, decisionNo: string): Pick<Result, 'decisionNoNormalised' | 'decisionKey'> {
  const parsed = parseDecisionNumber(decisionNo);
  return {
    decisionNoNormalised: parsed.valid ? parsed.number : decisionNo.trim(),
    decisionKey: decisionKey(organ, decisionNo),
  };
}

function factsOf(result: Result): ResultFacts {
  return {
    resultId: result.id,
    subjectId: result.subjectId ?? '',
    organId: result.organId ?? '',
    itemCode: result.itemCode ?? '',
    outcome: result.outcome,
    penaltyKinds: result.penaltyKinds,
    fineFen: result.fineFen.toString(),
    confiscatedFen: result.confiscatedFen.toString(),
    band: result.band ?? '',
    decidedOn: result.decidedOn ?? '',
  };
}
