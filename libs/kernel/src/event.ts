/** Who may learn a field's value: everyone, every enforcement organ, the organ's own node, or nobody once it is erased. */
export type FieldClass = 'public' | 'shared' | 'internal' | 'erasable';

/** Plain values only; amounts are decimal strings of fen, dates are `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export type EventValue =
  string | number | boolean | null | readonly EventValue[] | { readonly [name: string]: EventValue };

/** What a publisher declares once: wire name, version of the meaning, and a class for every field. */
export interface EventType<Data extends object> {
  readonly name: string;
  readonly version: number;
  readonly fields: Readonly<Record<keyof Data, FieldClass>>;
  /** A fact ready to be appended. `stream` orders it: `<aggregate>:<id>`. */
  of(stream: string, data: Data): NewEvent<Data>;
  /** True when a recorded event is of this type; narrows its data. */
  is(event: RecordedEvent): event is RecordedEvent<Data>;
}

export interface NewEvent<Data extends object = object> {
  readonly type: EventType<Data>;
  readonly stream: string;
  readonly data: Data;
}

/** An event as the ledger holds it. `number` is its place in the ledger: gap-free and the same for every reader. */
export interface RecordedEvent<Data extends object = object> {
  readonly number: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly streamVersion: number;
  readonly region: string | null;
  readonly organ: string | null;
  readonly actor: string;
  readonly occurredAt: string;
  readonly correlation: string;
  readonly data: Data;
}

/** The id of the officer whose act the event is; null for everybody else, the platform itself included. */
export function officerBehind({ actor }: Pick<RecordedEvent, 'actor'>): string | null {
  return actor.startsWith('officer:') ? actor.slice('officer:'.length) : null;
}

/** Names are for ever; a changed meaning is a new version with an upcaster from the old one. */
export function defineEvent<Data extends object>(
  name: string,
  version: number,
  fields: Readonly<Record<keyof Data, FieldClass>>,
): EventType<Data> {
  const type: EventType<Data> = {
    name,
    version,
    fields,
    of: (stream, data) => ({ type, stream, data }),
    is: (event): event is RecordedEvent<Data> => event.type === name,
  };
  return type;
}
