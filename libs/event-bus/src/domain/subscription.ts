import { type Context, type EventType, type RecordedEvent } from '#kernel';

/** What one module does with events of one type. Batches keep ledger order; a batch holds one type only. */
export interface EventHandler<Data extends object = object> {
  readonly type: EventType<Data>;
  /** Runs in the transaction that moves the cursor. Throwing undoes the batch; see SubscriptionRunner. */
  handle(ctx: Context, events: readonly RecordedEvent<Data>[]): Promise<void>;
}

/** One durable subscription of one module. `name` is a key in the database for ever. */
export interface Subscription {
  readonly name: string;
  /** What must stay in order when one event fails: later events of the same key wait behind it. */
  readonly key: (event: RecordedEvent) => string;
  /** True where events of different keys touch nothing in common: then it may be split into parts that run side by side. */
  readonly isDivisible?: boolean;
  readonly handlers: readonly EventHandler[];
}

/** The default key: events of one aggregate stay in order. */
export const byStream = (event: RecordedEvent): string => event.stream;

/** Consecutive events of the same type, so that a handler gets the longest batches that keep the order. */
export function runsOfOneType(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const runs: RecordedEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]?.type === event.type) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** Seconds until the next attempt: 1, 2, 4 … at most 5 minutes. */
export function backOffSeconds(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 300);
}

/** After so many failures an event is dead: a person must look at it. About 20 minutes of trying. */
export const MAX_ATTEMPTS = 10;
