import { type EventType, type EventValue, type RecordedEvent } from '#kernel';

type Data = Readonly<Record<string, EventValue>>;

/** An event as other systems may have it: its public and shared fields, and nothing of who acted. */
export interface RelayedEvent {
  readonly number: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly streamVersion: number;
  readonly region: string | null;
  readonly organ: string | null;
  readonly occurredAt: string;
  readonly data: Data;
}

/** A relayed event and the number of the relayed event before it, `0` for the first: without a gap, one holds the next. */
export interface ChainedEvent {
  readonly event: RelayedEvent;
  readonly previous: string;
}

/** Which fields of which types are relayed. A type without any is not relayed at all. */
export type SharedFields = ReadonlyMap<string, readonly string[]>;

export function sharedFields(types: readonly EventType<object>[]): SharedFields {
  const shown = types.map((type): readonly [string, readonly string[]] => {
    const classes = Object.entries<string>(type.fields);
    return [type.name, classes.filter(([, of]) => of === 'public' || of === 'shared').map(([name]) => name)];
  });
  return new Map(shown.filter(([, fields]) => fields.length > 0));
}

export function relayed(event: RecordedEvent, fields: SharedFields): RelayedEvent {
  const { number, id, type, version, stream, streamVersion, region, organ, occurredAt } = event;
  const shown = fields.get(type) ?? [];
  const data = Object.fromEntries(
    Object.entries(event.data as Data).filter(([name]) => shown.includes(name)),
  );
  return { number, id, type, version, stream, streamVersion, region, organ, occurredAt, data };
}

/** Each event with the number of the one before it; the first follows `last`. */
export function chained(events: readonly RelayedEvent[], last: string): readonly ChainedEvent[] {
  return events.map((event, at) => ({ event, previous: events[at - 1]?.number ?? last }));
}

/**
 * The messages that carry on from `last`, in order and once each, however they came: late, twice, or mixed. Null when
 * one is missing among them: the ledger has it.
 */
export function carryingOn(last: string, messages: readonly ChainedEvent[]): readonly RelayedEvent[] | null {
  const news = new Map<string, ChainedEvent>();
  for (const message of messages)
    if (BigInt(message.event.number) > BigInt(last)) news.set(message.event.number, message);
  const inOrder = [...news.values()].toSorted((left, right) =>
    BigInt(left.event.number) < BigInt(right.event.number) ? -1 : 1,
  );
  let reached = last;
  for (const { event, previous } of inOrder) {
    if (previous !== reached) return null;
    reached = event.number;
  }
  return inOrder.map(({ event }) => event);
}
