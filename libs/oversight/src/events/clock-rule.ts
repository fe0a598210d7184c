import { type EventType, type RecordedEvent } from '#kernel';
import { type ClockChange, type ClockEnd, type ClockStart } from '../domain/clock.js';

/** What one type of event does to the clocks. Pure: the same event always gives the same changes. */
export interface ClockRule {
  readonly type: EventType<object>;
  changes(event: RecordedEvent): readonly ClockChange[];
}

/** Keeps the event's own type while the rule is written, and forgets it where rules of all types stand together. */
export function when<Data extends object>(
  type: EventType<Data>,
  changes: (data: Data, event: RecordedEvent<Data>) => readonly ClockChange[],
): ClockRule {
  return {
    type,
    changes: (event) => (type.is(event) ? changes(event.data, event) : []),
  };
}

export const start = (clock: Omit<ClockStart, 'does'>): ClockStart => ({ does: 'start', ...clock });

export const done = (codes: readonly string[], id: string, on: string): ClockEnd => ({
  does: 'end',
  codes,
  of: 'record',
  id,
  on,
  as: 'done',
});

export const cancel = (codes: readonly string[], id: string, on: string): ClockEnd => ({
  ...done(codes, id, on),
  as: 'cancelled',
});

/** Whatever of these still runs in the matter, in whichever record. */
export const cancelInMatter = (codes: readonly string[], matterId: string, on: string): ClockEnd => ({
  ...cancel(codes, matterId, on),
  of: 'matter',
});
