import { Injectable } from '@nestjs/common';
import { type JsMsg } from '@nats-io/jetstream';
import { buffer, concatMap, debounceTime, from, lastValueFrom, type Observable, share } from 'rxjs';
import { type Context, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { Log } from '#platform/log';
import { JetStream } from '../data/jet-stream.js';
import { PositionRepository } from '../data/position.repository.js';
import { PREVIOUS_HEADER, readMessage } from '../domain/message.js';
import { carryingOn, type ChainedEvent, type RelayedEvent } from '../domain/relayed-event.js';
import { relayErrors } from '../domain/relay.errors.js';
import { RelayedEvents } from './relayed-events.js';

/** Messages that may be unhandled at once: the server sends no more before some are acknowledged. */
const BATCH = 400;
/** What comes closer together is handled together. */
const PAUSE_MS = 5;
const AFTER_FAILURE_MS = 1000;

/** Handles events in order, in the transaction that moves the follower on. */
export type RelayHandler = (ctx: Context, events: readonly RelayedEvent[]) => Promise<void>;

export interface Follower {
  /** Letters, digits and hyphens; of the durable consumer as well. */
  readonly name: string;
  readonly handle: RelayHandler;
}

/**
 * Receives what the relay sends. Messages may come late, twice, mixed or not at all: each event reaches the handler once,
 * in the order of the ledger, which fills every gap.
 *
 * Invariant: the follower's number and its effects commit together, under the lock of its row; messages are acknowledged
 * after that. So a process that dies, or two of one name, double no database effect.
 */
@Injectable()
export class FollowRelay {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly positions: PositionRepository,
    private readonly events: RelayedEvents,
    private readonly jetStream: JetStream,
    private readonly log: Log,
  ) {}

  /** Until the signal comes. Refuses (503) where no server is configured; one that is away is waited for. */
  async run(follower: Follower, signal: AbortSignal): Promise<void> {
    if (!this.jetStream.isConfigured) throw relayErrors.notConfigured();
    let told = '';
    while (!signal.aborted) {
      try {
        await this.follow(follower, signal);
      } catch (error) {
        // Once for an outage, however long.
        if (String(error) !== told) this.log.error('relay', `Follower ${follower.name} waits`, error);
        told = String(error);
        await pause(signal);
      }
    }
  }

  private async follow(follower: Follower, signal: AbortSignal): Promise<void> {
    const messages = await this.jetStream.messages(follower.name, BATCH);
    const close = (): void => void messages.close();
    signal.addEventListener('abort', close);
    try {
      const handled = inBatches(messages).pipe(concatMap((batch) => this.take(follower, batch)));
      await lastValueFrom(handled, { defaultValue: undefined });
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  }

  /** What cannot be handled now comes again in a while. */
  private async take({ name, handle }: Follower, messages: readonly JsMsg[]): Promise<void> {
    const read = messages.flatMap((message) => this.read(message) ?? []);
    try {
      await this.handle(name, read, handle);
      for (const message of messages) message.ack();
    } catch (error) {
      this.log.error('relay', `Follower ${name} could not handle its messages`, error);
      for (const message of messages) message.nak(AFTER_FAILURE_MS);
    }
  }

  /** Null, with a line in the log, for what is no message of ours. */
  private read(message: JsMsg): ChainedEvent | null {
    const read = readMessage(message.string(), message.headers?.get(PREVIOUS_HEADER) ?? '');
    if (read === null)
      this.log.error('relay', 'A message was passed over', relayErrors.notOurs(String(message.seq)));
    return read;
  }

  private async handle(name: string, messages: readonly ChainedEvent[], handle: RelayHandler): Promise<void> {
    for (let isMore = messages.length > 0; isMore;)
      isMore = await this.transactions.run(systemContext('relay', name), (ctx) =>
        this.advance(ctx, name, messages, handle),
      );
  }

  /** True when the ledger has more before the newest of these messages. */
  private async advance(
    ctx: Context,
    name: string,
    messages: readonly ChainedEvent[],
    handle: RelayHandler,
  ): Promise<boolean> {
    const last = await this.positions.takeFollower(ctx, name);
    const newest = messages.map(({ event }) => BigInt(event.number)).reduce((a, b) => (a > b ? a : b), 0n);
    if (newest <= BigInt(last)) return false;
    const upTo = newest.toString();
    const whole = carryingOn(last, messages);
    const next =
      whole === null
        ? await this.events.between(ctx, { after: last, upTo, limit: BATCH })
        : { events: whole, upTo };
    if (next.events.length > 0) await handle(ctx, next.events);
    await this.positions.moveFollower(ctx, name, next.upTo);
    return next.upTo !== upTo;
  }
}

/** Parts the messages where none comes for a moment; at the latest that is when the server waits for us. */
function inBatches(messages: AsyncIterable<JsMsg>): Observable<readonly JsMsg[]> {
  const all = from(messages).pipe(share());
  return all.pipe(buffer(all.pipe(debounceTime(PAUSE_MS))));
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, AFTER_FAILURE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
