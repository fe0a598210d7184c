import { daysBetween, type LegalDate, type Sentence } from '#kernel';

export type ClockState = 'RUNNING' | 'MET' | 'LATE' | 'CANCELLED';

export const RECORD_KINDS = ['lead', 'case', 'notice', 'recognition', 'list-entry'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Amber and red never by colour alone: the word is the fact, the colour is the screen's. */
export const URGENCIES = ['calm', 'amber', 'red'] as const;
export type Urgency = (typeof URGENCIES)[number];

interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** A period of law begins for a record. `from` is the day of the trigger, which itself does not count. */
export interface ClockStart {
  readonly does: 'start';
  readonly code: string;
  /** Null: the notice of the matter, if one stands published; where there is none, nothing starts. */
  readonly record: RecordRef | null;
  readonly organId: string;
  /** Null where the event does not say: then the subject of an earlier clock of the same record or matter. */
  readonly subjectId: string | null;
  /** The result that ties records of several modules together: case, notice, recognition. */
  readonly matterId: string | null;
  readonly from: string;
}

/** What was running for a record, or for everything of one matter, ends. */
export interface ClockEnd {
  readonly does: 'end';
  readonly codes: readonly string[];
  readonly of: 'record' | 'matter';
  readonly id: string;
  readonly on: string;
  /** `done`: the duty was fulfilled, in time or late. `cancelled`: it fell away. */
  readonly as: 'done' | 'cancelled';
}

/** A running clock gets another last day, by a decision that names it. */
export interface ClockMove {
  readonly does: 'move';
  readonly code: string;
  readonly recordId: string;
  readonly dueOn: string;
  readonly because: Sentence;
}

export type ClockChange = ClockStart | ClockEnd | ClockMove;

/** A change with the number of the event that caused it: an end never reaches a clock that began after it. */
export type Caused<Change extends ClockChange> = Change & { readonly event: string };

/** One running or ended period, with why its last day is that day. */
export interface Clock {
  readonly id: string;
  readonly code: string;
  readonly recordKind: RecordKind;
  readonly recordId: string;
  readonly matterId: string | null;
  readonly organId: string;
  readonly subjectId: string | null;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly explanation: Sentence;
  readonly basis: Sentence;
  readonly confirmed: boolean;
  readonly state: ClockState;
  readonly startedEvent: string;
  readonly endedEvent: string | null;
  readonly endedOn: string | null;
}

/** DOMAIN §1.2 rule 5: amber from 70 % of the span on, red once it is over. */
const AMBER_PERCENT = 70;

export function urgencyOf(
  clock: { readonly startedOn: LegalDate; readonly dueOn: LegalDate; readonly isOver: boolean },
  today: LegalDate,
): Urgency {
  if (clock.isOver) return 'red';
  const span = daysBetween(clock.startedOn, clock.dueOn);
  const gone = daysBetween(clock.startedOn, today);
  return gone * 100 >= span * AMBER_PERCENT ? 'amber' : 'calm';
}
