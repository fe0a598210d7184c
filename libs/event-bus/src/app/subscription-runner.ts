import { Injectable } from '@nestjs/common';
import { isTransient, queryIn, TransactionRunner } from '#platform/database';
import { type Context, type RecordedEvent, systemContext } from '#kernel';
import { LedgerRepository } from '../data/ledger.repository.js';
import { type ParkedEvent, type Place, SubscriptionRepository } from '../data/subscription.repository.js';
import { isOf } from '../domain/partition.js';
import { backOffSeconds, MAX_ATTEMPTS, runsOfOneType, type Subscription } from '../domain/subscription.js';
import { type Batch, LedgerTail } from './ledger-tail.js';
import { SplitSubscription } from './split-subscription.js';
import { WakeUps } from './wake-ups.js';

class HandlerFailure extends Error {
  constructor(override readonly cause: unknown) {
    super('A handler refused its batch');
  }
}

/** Of a batch, what one part of the subscription handles. */
interface Share extends Batch {
  readonly place: Place;
}

/**
 * Delivers the ledger to one subscription, each of its parts by itself.
 *
 * Invariant: the cursor, the effects and the parking of a batch commit in one transaction under the row lock of the part, so each event takes each database effect exactly once. A failing batch is rolled back and redone one
 * event at a time; the failing event is parked, and so are later events of its key, which keeps their order.
 */
@Injectable()
export class SubscriptionRunner {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ledger: LedgerRepository,
    private readonly tail: LedgerTail,
    private readonly positions: SubscriptionRepository,
    private readonly splits: SplitSubscription,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Gives every subscription its row; new ones begin at the first event. */
  async prepare(subscriptions: readonly Subscription[]): Promise<void> {
    await this.positions.ensure(subscriptions.map((subscription) => subscription.name));
  }

  /** One batch of each part, side by side. Returns true when there may be more to do at once. */
  async step(subscription: Subscription): Promise<boolean> {
    const places = await this.positions.look(subscription.name);
    const behind = places.filter((place) => place.cursor !== place.head);
    if (behind.length === 0) return this.splits.finish(subscription.name, places);
    const steps = await Promise.allSettled(behind.map((place) => this.advance(subscription, place)));
    const failed = steps.find((step) => step.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return steps.some((step) => step.status === 'fulfilled' && step.value);
  }

  private async advance(subscription: Subscription, place: Place): Promise<boolean> {
    // Read before the transaction, which would otherwise hold a connection while it waits for another.
    const batch = await this.tail.after(place, typesOf(subscription));
    const events = batch.events.filter((event) => isOf(place, subscription.key, event));
    const share: Share = { ...batch, events, place };
    if (events.length === 0) return this.passOver(subscription, share);
    try {
      return await this.deliver(subscription, share, (ctx, some) => this.handleAll(ctx, subscription, some));
    } catch (error) {
      if (!(error instanceof HandlerFailure) || isTransient(error.cause)) throw error;
      return this.deliver(subscription, share, (ctx, some) => this.handleOneByOne(ctx, subscription, some));
    }
  }

  private async passOver({ name }: Subscription, { place, upTo }: Share): Promise<boolean> {
    await this.positions.passOver(name, place, upTo);
    this.wakeUps.cursorMoved();
    return upTo !== place.head;
  }

  /** Tries parked events again, in order within their key. Returns true when at least one was tried. */
  async retryParked(subscription: Subscription): Promise<boolean> {
    if (!(await this.positions.hasDueParked(subscription.name))) return false;
    return this.transactions.run(systemContext(subscription.name, 'retry'), async (ctx) => {
      await this.positions.takeWhole(ctx, subscription.name);
      const due = await this.positions.dueParked(ctx, subscription.name);
      const events = await this.ledger.readNumbers(
        ctx,
        due.map((parked) => parked.number),
      );
      for (const event of events) {
        const parked = due.find((candidate) => candidate.number === event.number);
        if (parked !== undefined) await this.retry(ctx, subscription, parked, event);
      }
      return due.length > 0;
    });
  }

  private async deliver(
    subscription: Subscription,
    { events, place, upTo }: Share,
    handle: (ctx: Context, events: readonly RecordedEvent[]) => Promise<void>,
  ): Promise<boolean> {
    const more = await this.transactions.run(systemContext(subscription.name, 'delivery'), async (ctx) => {
      const position = await this.positions.take(ctx, subscription.name, place);
      if (position === null) return null;
      // Another process was quicker: what was read is no longer what comes next.
      if (position.cursor !== place.cursor) return true;
      const held = events.filter((event) => position.heldKeys.has(subscription.key(event)));
      for (const event of held) await this.park(ctx, subscription, event, null);
      await handle(ctx, held.length === 0 ? events : events.filter((event) => !held.includes(event)));
      await this.positions.moveCursor(ctx, subscription.name, place, upTo);
      return upTo !== place.head;
    });
    if (more !== null) this.wakeUps.cursorMoved();
    return more === true;
  }

  private async handleAll(
    ctx: Context,
    subscription: Subscription,
    events: readonly RecordedEvent[],
  ): Promise<void> {
    for (const run of runsOfOneType(events)) {
      try {
        await handlerOf(subscription, run).handle(ctx, run);
      } catch (error) {
        throw new HandlerFailure(error);
      }
    }
  }

  private async handleOneByOne(
    ctx: Context,
    subscription: Subscription,
    events: readonly RecordedEvent[],
  ): Promise<void> {
    const failedKeys = new Set<string>();
    for (const event of events) {
      const key = subscription.key(event);
      if (failedKeys.has(key)) {
        await this.park(ctx, subscription, event, null);
        continue;
      }
      const failure = await this.attempt(ctx, subscription, event);
      if (failure === null) continue;
      failedKeys.add(key);
      await this.park(ctx, subscription, event, failure);
    }
  }

  /** Runs one event under a savepoint; returns the error as text, or null. What is no attempt is thrown on. */
  private async attempt(
    ctx: Context,
    subscription: Subscription,
    event: RecordedEvent,
  ): Promise<string | null> {
    await queryIn(ctx, 'SAVEPOINT attempt');
    try {
      await handlerOf(subscription, [event]).handle(ctx, [event]);
      await queryIn(ctx, 'RELEASE SAVEPOINT attempt');
      return null;
    } catch (error) {
      if (isTransient(error)) throw error;
      await queryIn(ctx, 'ROLLBACK TO SAVEPOINT attempt');
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async retry(
    ctx: Context,
    subscription: Subscription,
    parked: ParkedEvent,
    event: RecordedEvent,
  ): Promise<void> {
    const failure = await this.attempt(ctx, subscription, event);
    if (failure === null) {
      await this.positions.unpark(ctx, subscription.name, parked.number);
      return;
    }
    const attempts = parked.attempts + 1;
    await this.positions.recordFailure(ctx, subscription.name, {
      number: parked.number,
      error: failure,
      retryInSeconds: backOffSeconds(attempts),
      dead: attempts >= MAX_ATTEMPTS,
    });
  }

  private async park(
    ctx: Context,
    subscription: Subscription,
    event: RecordedEvent,
    error: string | null,
  ): Promise<void> {
    await this.positions.park(ctx, subscription.name, {
      number: event.number,
      key: subscription.key(event),
      error,
    });
  }
}

const typesOf = (subscription: Subscription): ReadonlySet<string> =>
  new Set(subscription.handlers.map((handler) => handler.type.name));

function handlerOf(
  subscription: Subscription,
  run: readonly RecordedEvent[],
): Subscription['handlers'][number] {
  const handler = subscription.handlers.find((candidate) => candidate.type.name === run[0]?.type);
  if (handler === undefined)
    throw new Error(`Subscription ${subscription.name} has no handler for ${String(run[0]?.type)}`);
  return handler;
}
