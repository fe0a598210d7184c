import { Injectable } from '@nestjs/common';
import { type RecordedEvent, systemContext } from '#kernel';
import { LedgerRepository } from '../data/ledger.repository.js';
import { fieldsErased } from '../domain/ledger-events.js';

/** Events kept in memory at most; whoever is further behind reads for itself. */
const KEPT = 4096;
/** Numbers in one batch. */
const BATCH = 500;
/** How far a batch read from the table alone looks ahead when few of its events are of interest. */
const SPAN = 10_000n;

export interface Place {
  readonly cursor: string;
  readonly head: string;
}

/** Events of interest in (after, upTo]; a subscription that has handled them stands at `upTo`. */
export interface Batch {
  readonly after: string;
  readonly upTo: string;
  readonly events: readonly RecordedEvent[];
}

const reader = systemContext('event-bus', 'tail');

/**
 * The end of the ledger, read and decoded once for all subscriptions of this process. Invariant: it only holds numbers
 * that a committed head covers, without a gap; the ledger never changes them, but for an erasure, at which it forgets.
 */
@Injectable()
export class LedgerTail {
  /** `kept[i]` has the number `first + i`. */
  private first = 1n;
  private kept: RecordedEvent[] = [];
  private growing: Promise<void> | null = null;

  constructor(private readonly ledger: LedgerRepository) {}

  /** The next batch of events of these types after the place's cursor, which is before its head. */
  async after({ cursor, head }: Place, types: ReadonlySet<string>): Promise<Batch> {
    const [from, to] = [BigInt(cursor) + 1n, BigInt(head)];
    // Where nothing is kept the next may choose; but not while a read is on its way, which will lie where it began.
    if (this.kept.length === 0 && this.growing === null) this.first = from;
    if (from < this.first || from > this.end + 1n) return this.readAlone(from, to, types);
    while (this.end < to && this.end < from + BigInt(BATCH) - 1n) await this.grow(to);
    // It may have let go of `from` meanwhile.
    if (from < this.first || this.end < from) return this.readAlone(from, to, types);
    return this.sliceOf(from, to, types);
  }

  private sliceOf(from: bigint, to: bigint, types: ReadonlySet<string>): Batch {
    const start = Number(from - this.first);
    const slice = this.kept.slice(start, start + Math.min(BATCH, Number(to - from) + 1));
    const after = (from - 1n).toString();
    return {
      after,
      upTo: slice.at(-1)?.number ?? after,
      events: slice.filter((event) => types.has(event.type)),
    };
  }

  private get end(): bigint {
    return this.first + BigInt(this.kept.length) - 1n;
  }

  /** One read at a time, however many wait for it. */
  private async grow(to: bigint): Promise<void> {
    this.growing ??= this.read(to).finally(() => {
      this.growing = null;
    });
    await this.growing;
  }

  private async read(to: bigint): Promise<void> {
    const { end } = this;
    const events = await this.ledger.read(reader, {
      after: end.toString(),
      upTo: to.toString(),
      limit: BATCH,
      types: null,
    });
    this.kept.push(...events);
    const surplus = events.some((event) => fieldsErased.is(event))
      ? this.kept.length
      : this.kept.length - KEPT;
    if (surplus <= 0) return;
    this.kept.splice(0, surplus);
    this.first += BigInt(surplus);
  }

  /** For a subscription far behind: of its own types only, from the table. */
  private async readAlone(from: bigint, to: bigint, types: ReadonlySet<string>): Promise<Batch> {
    const after = (from - 1n).toString();
    const span = from - 1n + SPAN;
    const upTo = (span < to ? span : to).toString();
    const events = await this.ledger.read(reader, { after, upTo, limit: BATCH, types: [...types] });
    return { after, events, upTo: events.length < BATCH ? upTo : (events.at(-1)?.number ?? upTo) };
  }
}
