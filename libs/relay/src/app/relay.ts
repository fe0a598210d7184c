import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { firstValueFrom, merge, type Observable, timer } from 'rxjs';
import { type Context, systemContext } from '#kernel';
import { Notifications, TransactionRunner } from '#platform/database';
import { Log } from '#platform/log';
import { JetStream, type StreamState } from '../data/jet-stream.js';
import { type Position, PositionRepository } from '../data/position.repository.js';
import { chained, type ChainedEvent } from '../domain/relayed-event.js';
import { RelayedEvents } from './relayed-events.js';

const BATCH = 500;
const POLL_MS = 250;
const AFTER_FAILURE_MS = 1000;

const sender = systemContext('relay', 'relay');

/**
 * Sends the ledger to JetStream, in order, each event at least once.
 *
 * Invariant: the position moves only after the server has confirmed, in the transaction that holds its row. A server
 * that lost messages is sent the last event again: it names the one before it, so that whoever follows sees what is
 * missing and finds it in the ledger.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private loop: Promise<void> = Promise.resolve();
  private isRunning = false;
  private isDown = false;
  /** The connection on which the server's state was last compared with ours. */
  private compared = 0;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly positions: PositionRepository,
    private readonly events: RelayedEvents,
    private readonly jetStream: JetStream,
    private readonly notifications: Notifications,
    private readonly log: Log,
  ) {}

  /** Does nothing where no server is configured. Any number of processes may; one at a time sends. */
  start(): void {
    if (!this.jetStream.isConfigured || this.isRunning) return;
    this.isRunning = true;
    this.loop = this.run(this.notifications.listen('hujian_ledger'));
  }

  /** Returns true when there may be more to do at once. Refuses (503) while the server does not answer. */
  async step(): Promise<boolean> {
    await this.jetStream.open();
    const { connections } = this.jetStream;
    if (connections === this.compared && (await this.positions.cursor()) === (await this.events.head()))
      return false;
    const isMore = await this.transactions.run(sender, (ctx) => this.advance(ctx));
    if (isMore !== null) this.compared = connections;
    return isMore === true;
  }

  /** How many numbers of the ledger it has not got to; null where no server is configured. */
  async unsent(): Promise<number | null> {
    if (!this.jetStream.isConfigured) return null;
    return Number(BigInt(await this.events.head()) - BigInt(await this.positions.cursor()));
  }

  async onApplicationShutdown(): Promise<void> {
    this.isRunning = false;
    await this.loop;
  }

  private async advance(ctx: Context): Promise<boolean | null> {
    const at = await this.positions.take(ctx);
    if (at === null) return null;
    const stream = await this.jetStream.stream();
    const head = await this.events.head();
    const lost = hasLost(stream, at) ? await this.last(ctx, at) : [];
    const { events, upTo } = await this.events.between(ctx, { after: at.cursor, upTo: head, limit: BATCH });
    const messages = [...lost, ...chained(events, at.last)];
    const sequence = messages.length === 0 ? stream.sequence : await this.jetStream.publish(messages);
    const [last, previous] = [
      messages.at(-1)?.event.number ?? at.last,
      messages.at(-1)?.previous ?? at.previous,
    ];
    await this.positions.move(ctx, { cursor: upTo, last, previous, madeAt: stream.madeAt, sequence });
    return upTo !== head;
  }

  /** The last event once more, as it was sent. */
  private async last(ctx: Context, { last, previous }: Position): Promise<readonly ChainedEvent[]> {
    const after = (BigInt(last) - 1n).toString();
    const { events } = await this.events.between(ctx, { after, upTo: last, limit: 1 });
    return chained(events, previous);
  }

  private async run(news: Observable<void>): Promise<void> {
    while (this.isRunning) {
      // Subscribed before the step: a signal that arrives during it is not lost.
      const next = firstValueFrom(merge(news, timer(POLL_MS)));
      const isMore = await this.step().then(
        (more) => {
          this.isDown = false;
          return more;
        },
        (error: unknown) => this.failed(error),
      );
      if (isMore === null) await firstValueFrom(timer(AFTER_FAILURE_MS));
      else if (!isMore) await next;
    }
  }

  /** Told once for an outage, however long; what ends with the process is none. */
  private failed(error: unknown): null {
    if (!this.isDown && this.isRunning) this.log.error('relay', 'Relaying failed and is tried again', error);
    this.isDown = true;
    return null;
  }
}

function hasLost(stream: StreamState, at: Position): boolean {
  if (at.last === '0') return false;
  return stream.madeAt !== at.madeAt || BigInt(stream.sequence) < BigInt(at.sequence);
}
