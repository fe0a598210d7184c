import { type EventType, type EventValue, legalDateOf, type RecordedEvent } from '#kernel';

/** Who may read an entry: everyone who reads subjects, or who reaches the leads, the cases, or the risk classes. */
export type Audience = 'SHARED' | 'LEAD' | 'CASE' | 'RISK';

/** Where the dossier finds what it shows in the events of one type. */
export interface DossierKind {
  readonly type: EventType<object>;
  readonly audience: Audience;
  /** Field with the id of the record that the event is about. */
  readonly record: string;
  /** Field with the legal date; without one, the day the event was recorded. */
  readonly date?: string;
  readonly otherOrgan?: string;
  /** Field naming the organ, when it is not `organId`. */
  readonly organ?: string;
  /** Events that name no subject: field with the record whose subject is theirs. */
  readonly subjectOf?: string;
}

export interface DossierEntry {
  readonly eventId: string;
  readonly eventNumber: string;
  readonly subjectId: string | null;
  readonly occurredOn: string;
  readonly kind: string;
  readonly audience: Audience;
  readonly region: string | null;
  readonly organId: string | null;
  readonly otherOrganId: string | null;
  readonly recordId: string;
  readonly facts: object;
}

/** Events of one subject stay in order; those that name none, with their own record. */
export function dossierKey(event: RecordedEvent): string {
  return textAt(event, 'subjectId') ?? event.stream;
}

/** The record through which the event's subject is found; null when the event names its subject itself. */
export function subjectSource(kind: DossierKind, event: RecordedEvent): string | null {
  return kind.subjectOf === undefined ? null : textAt(event, kind.subjectOf);
}

/** `subjects` tells the subject of records seen before. A record that was not is not ready: the bus tries again. */
export function dossierEntry(
  kind: DossierKind,
  event: RecordedEvent,
  subjects: ReadonlyMap<string, string | null>,
): DossierEntry {
  const recordId = textAt(event, kind.record);
  if (recordId === null) throw new Error(`Event ${event.number} (${event.type}) names no ${kind.record}`);
  return {
    eventId: event.id,
    eventNumber: event.number,
    subjectId: subjectOf(kind, event, subjects),
    occurredOn:
      (kind.date === undefined ? null : textAt(event, kind.date)) ?? legalDateOf(new Date(event.occurredAt)),
    kind: event.type,
    audience: kind.audience,
    region: event.region,
    organId: textAt(event, kind.organ ?? 'organId') ?? event.organ,
    otherOrganId: kind.otherOrgan === undefined ? null : textAt(event, kind.otherOrgan),
    recordId,
    facts: event.data,
  };
}

function subjectOf(
  kind: DossierKind,
  event: RecordedEvent,
  subjects: ReadonlyMap<string, string | null>,
): string | null {
  const source = subjectSource(kind, event);
  if (source === null) return textAt(event, 'subjectId');
  const found = subjects.get(source);
  if (found !== undefined) return found;
  throw new Error(
    `Event ${event.number} (${event.type}) is about record ${source}, which the dossier has not seen yet`,
  );
}

function textAt(event: RecordedEvent, field: string): string | null {
  const value = (event.data as Readonly<Record<string, EventValue>>)[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
