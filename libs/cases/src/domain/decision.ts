import { caseDecided, caseExtended } from '#contracts/cases';
import { addDays, type LegalDate } from '#kernel';
import { advance, type Case, type Decided, idsOf, streamOf } from './case.js';
import { caseErrors } from './case.errors.js';
import { type Decision, type Penalty } from './documents.js';
import { noticeOf } from './notice.js';

export const NO_PENALTY = 'NO_PENALTY_';

export const isPenalty = (outcome: string): boolean => outcome === 'PENALTY';

export interface Ruling {
  readonly outcome: string;
  readonly penalty: Penalty | null;
  readonly recheck: string | null;
  readonly collectiveNote: string | null;
}

/** Everything that forbids this decision today, before anything is written (APL arts. 45, 57, 60, 62, 65). */
export function assertMayDecide(one: Case, ruling: Ruling, today: LegalDate): void {
  assertInTime(one, today);
  if (!isPenalty(ruling.outcome)) return;
  assertHeard(one, today);
  if (ruling.penalty === null) throw caseErrors.noKinds();
  assertNotHeavier(one, ruling.penalty);
  if (needsRecheck(one) && ruling.recheck === null) throw caseErrors.recheckNeeded();
  if (ruling.penalty.band === 'SEVERE' && ruling.collectiveNote === null) throw caseErrors.collective();
}

/** Ninety days from filing, net of stops, or what an extension made of them (APL art. 60). */
export function assertInTime(one: Case, today: LegalDate): void {
  if (today > one.decideDueOn) throw caseErrors.overdue(one.caseNo, one.decideDueOn);
}

/** No decision while the party may still speak, unless it waived or was heard (APL arts. 45, 62, 64). */
export function assertHeard(one: Case, today: LegalDate): void {
  const notice = noticeOf(one);
  if (one.response?.kind === 'STATEMENT' && today <= notice.statementBy)
    throw caseErrors.windowOpen(notice.statementBy);
}

/** What was noticed bounds what is decided: amounts may fall, never rise, and no kind comes in anew (art. 45). */
function assertNotHeavier(one: Case, penalty: Penalty): void {
  const noticed = noticeOf(one).penalty;
  if (BigInt(penalty.fineFen) > BigInt(noticed.fineFen)) throw caseErrors.heavier('fineFen', noticed.fineFen);
  if (BigInt(penalty.confiscatedFen) > BigInt(noticed.confiscatedFen)) {
    throw caseErrors.heavier('confiscatedFen', noticed.confiscatedFen);
  }
  if (penalty.kinds.some((kind) => !noticed.kinds.includes(kind)))
    throw caseErrors.heavierKinds(noticed.kinds);
}

function needsRecheck(one: Case): boolean {
  return one.hearing !== null || one.response?.kind === 'STATEMENT';
}

/** 决定 (APL art. 57), once the result is recorded and the notice handed to publication. */
export function decideCase(one: Case, decision: Decision, serveBy: LegalDate): Decided {
  const act = isPenalty(decision.outcome) ? 'decide' : 'decideWithoutPenalty';
  const { outcome, resultId, decidedOn, decisionNo, content, penalty, collectiveNote } = decision;
  return {
    case: advance(one, act, { decision, dueCode: 'DECISION_SERVE', dueOn: serveBy }),
    act,
    on: decidedOn,
    facts: { decisionNo, outcome, content, penalty, collectiveNote, resultId },
    events: [caseDecided.of(streamOf(one), { ...idsOf(one), resultId, outcome, decidedOn })],
  };
}

export interface Extension {
  readonly reason: string;
  /** Only by collective discussion, which states the days; the head's own extension is the rule's. */
  readonly collective: { readonly days: number; readonly note: string } | null;
  /** What the head may add once, from the dated rule. */
  readonly headDays: number;
}

/** APL art. 60 with the procedure rules: the head once, in time; after that by collective discussion. */
export function extendCase(one: Case, extension: Extension, today: LegalDate): Decided {
  const { collective, reason } = extension;
  const byHead = one.extensionDays === 0 && today <= one.decideDueOn;
  if (collective === null && !byHead) throw caseErrors.extensionCollective(one.caseNo);
  const days = collective?.days ?? extension.headDays;
  const decideDueOn = addDays(one.decideDueOn, days);
  const clock = one.dueCode === 'CASE_DECIDE' ? {} : { dueCode: one.dueCode, dueOn: one.dueOn };
  return {
    case: advance(one, 'extend', { decideDueOn, extensionDays: one.extensionDays + days, ...clock }),
    act: 'extend',
    on: today,
    facts: { days, decideDueOn, reason, collectiveNote: collective?.note ?? null },
    events: [caseExtended.of(streamOf(one), { ...idsOf(one), days, dueOn: decideDueOn })],
  };
}
