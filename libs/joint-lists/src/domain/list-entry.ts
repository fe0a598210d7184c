import { type LegalDate, type NewEvent } from '#kernel';
import {
  listCandidateDismissed,
  listCandidateOpened,
  listEntered,
  listRemoved,
} from '#contracts/joint-lists';
import { listEntryLife, type ListEntryState } from './list-entry-states.js';
import { listErrors } from './list-entry.errors.js';
import { BASIS_REVOKED, type Dismissal, type Removal } from './list-reasons.js';

/** One business on one list because of one decision; a candidate until somebody decides. */
export interface ListEntry {
  readonly id: string;
  readonly entryNo: string | null;
  readonly list: string;
  readonly state: ListEntryState;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly resultId: string;
  readonly decisionNo: string;
  readonly decidedOn: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  /** The ground of the list, as its article is cited. */
  readonly ground: string;
  readonly groundConfirmed: boolean;
  /** Codes of the listing rules the decision meets. */
  readonly rules: readonly string[];
  readonly openedOn: string;
  readonly enteredOn: string | null;
  /** Last day of the term, and the day after which early removal is open. */
  readonly untilOn: string | null;
  readonly earlyFromOn: string | null;
  readonly termConfirmed: boolean | null;
  readonly closedOn: string | null;
  readonly decidedBy: string | null;
  /** Why it was entered, or why it was dismissed or removed. */
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

export interface Decided {
  readonly entry: ListEntry;
  readonly events: readonly NewEvent[];
}

export type Opened = Omit<
  ListEntry,
  | 'entryNo'
  | 'state'
  | 'enteredOn'
  | 'untilOn'
  | 'earlyFromOn'
  | 'termConfirmed'
  | 'closedOn'
  | 'decidedBy'
  | 'reasonCode'
  | 'reason'
  | 'version'
>;

/** Who decides on which day, and why. */
export interface Deciding {
  readonly on: LegalDate;
  /** Null: the platform, as the rules say. */
  readonly by: string | null;
  readonly reason: string | null;
}

export interface ListingTerm {
  readonly entryNo: string;
  readonly until: LegalDate;
  readonly earlyFrom: LegalDate;
  readonly confirmed: boolean;
}

const streamOf = (entry: ListEntry): string => `list-entry:${entry.id}`;

const partiesOf = ({ id: entryId, list, subjectId, resultId, organId }: ListEntry) =>
  ({ entryId, list, subjectId, resultId, organId }) as const;

export function open(input: Opened): Decided {
  const entry: ListEntry = {
    ...input,
    state: listEntryLife.initial,
    entryNo: null,
    enteredOn: null,
    untilOn: null,
    earlyFromOn: null,
    termConfirmed: null,
    closedOn: null,
    decidedBy: null,
    reasonCode: null,
    reason: null,
    version: 1,
  };
  const data = { ...partiesOf(entry), ground: entry.ground, openedOn: entry.openedOn };
  return { entry, events: [listCandidateOpened.of(streamOf(entry), data)] };
}

export function enter(
  entry: ListEntry,
  basisIsEffective: boolean,
  term: ListingTerm,
  deciding: Deciding,
): Decided {
  const state = listEntryLife.next(entry.state, 'enter');
  if (!basisIsEffective) throw listErrors.basisNotEffective(entry.decisionNo);
  const { on: enteredOn, by: decidedBy, reason } = deciding;
  const next = change(entry, {
    state,
    entryNo: term.entryNo,
    enteredOn,
    untilOn: term.until,
    earlyFromOn: term.earlyFrom,
    termConfirmed: term.confirmed,
    decidedBy,
    reason,
  });
  const data = { ...partiesOf(next), enteredOn, until: term.until };
  return { entry: next, events: [listEntered.of(streamOf(next), data)] };
}

export function dismiss(entry: ListEntry, reasonCode: Dismissal, deciding: Deciding): Decided {
  return dismissed(entry, reasonCode, deciding);
}

/** Before the end of its term an entry goes only for the reasons that the rules know, each from its day on. */
export function remove(entry: ListEntry, reasonCode: Removal, deciding: Deciding): Decided {
  const state = listEntryLife.next(entry.state, 'remove');
  const { untilOn, earlyFromOn } = entry;
  if (reasonCode === 'TERM_OVER' && untilOn !== null && deciding.on <= untilOn)
    throw listErrors.termRuns(untilOn);
  if (reasonCode === 'EARLY_REMOVAL' && earlyFromOn !== null && deciding.on <= earlyFromOn) {
    throw listErrors.tooEarly(earlyFromOn);
  }
  return removed(entry, state, reasonCode, deciding);
}

/** The decision fell: a candidate is dismissed, an entry removed; what is closed stays closed (null). */
export function loseBasis(entry: ListEntry, on: LegalDate): Decided | null {
  const deciding = { on, by: null, reason: null };
  if (listEntryLife.allows(entry.state, 'dismiss')) return dismissed(entry, BASIS_REVOKED, deciding);
  if (!listEntryLife.allows(entry.state, 'remove')) return null;
  return removed(entry, listEntryLife.next(entry.state, 'remove'), BASIS_REVOKED, deciding);
}

/** The term ran out: removed by the platform, from the day after its last day. */
export function endTerm(entry: ListEntry, on: LegalDate): Decided {
  return remove(entry, 'TERM_OVER', { on, by: null, reason: null });
}

export function isInForce(entry: Pick<ListEntry, 'state' | 'untilOn'>, on: LegalDate): boolean {
  return entry.state === 'ENTERED' && entry.untilOn !== null && on <= entry.untilOn;
}

function dismissed(entry: ListEntry, reasonCode: string, deciding: Deciding): Decided {
  const { on, by: decidedBy, reason } = deciding;
  const state = listEntryLife.next(entry.state, 'dismiss');
  const next = change(entry, { state, reasonCode, reason, decidedBy, closedOn: on });
  const data = { ...partiesOf(next), reasonCode, dismissedOn: on };
  return { entry: next, events: [listCandidateDismissed.of(streamOf(next), data)] };
}

function removed(entry: ListEntry, state: ListEntryState, reasonCode: string, deciding: Deciding): Decided {
  const { on, by: decidedBy, reason } = deciding;
  const next = change(entry, { state, reasonCode, reason, decidedBy, closedOn: on });
  const data = { ...partiesOf(next), reasonCode, removedOn: on };
  return { entry: next, events: [listRemoved.of(streamOf(next), data)] };
}

function change(entry: ListEntry, to: Partial<ListEntry>): ListEntry {
  return { ...entry, ...to, version: entry.version + 1 };
}
