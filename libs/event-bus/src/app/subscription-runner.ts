import { Injectable } from '@nestjs/common';
import { isTransient, queryIn, TransactionRunner } from '#platform/database';
import { type Context, type RecordedEvent, systemContext } from '#kernel';
import { LedgerRepository } from '../data/ledger.repository.js';
import { type ParkedEvent, SubscriptionRepository } from '../data/subscription.repository.js';
import { backOffSeconds, MAX_ATTEMPTS, runsOfOneType, type Subscription } from '../domain/subscription.js';
import { type Batch, LedgerTail } from './ledger-tail.js';
import { WakeUps } from './wake-ups.js';

class HandlerFailure extends Error {
  constructor(override readonly cause: unknown) {
    super('A handler refused its batch');
  }
}

/**
 * Delivers the ledger to one subscription.
 *
 * Invariant: the cursor, the effects and the parking of a batch commit in one transaction under the subscription's
 * row lock, so each event takes each database effect exactly once. A failing batch is rolled back and redone one
 * event at a time; the failing event is parked, and so are later events of its key, which keeps their order.
 */
@Injectable()
export class SubscriptionRunner {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ledger: LedgerRepository,
    private readonly tail: LedgerTail,
    private readonly positions: SubscriptionRepository,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Gives every subscription its row; new ones begin at the first event. */
  async prepare(subscriptions: readonly Subscription[]): Promise<void> {
    await this.positions.ensure(subscriptions.map((subscription) => subscription.name));
  }

  /** One batch. Returns true when there may be more to do at once. */
  async step(subscription: Subscription): Promise<boolean> {
    const place = await this.positions.look(subscription.name);
    if (place === null || place.cursor === place.head) return false;
    // Read before the transaction, which would otherwise hold a connection while it waits for another.
    const batch = await this.tail.after(place, typesOf(subscription));
    try {
      return await this.deliver(subscription, batch, (ctx, events) =>
        this.handleAll(ctx, subscription, events),
      );
    } catch (error) {
      if (!(error instanceof HandlerFailure) || isTransient(error.cause)) throw error;
      return this.deliver(subscription, batch, (ctx, events) =>
        this.handleOneByOne(ctx, subscription, events),
      );
    }
  }

  /** Tries parked events again, in order within their key. Returns true when at least one was tried. */
  async retryParked(subscription: Subscription): Promise<boolean> {
    if (!(await this.positions.hasDueParked(subscription.name))) return false;
    return this.transactions.run(systemContext(subscription.name, 'retry'), async (ctx) => {
      const position = await this.positions.take(ctx, subscription.name);
      if (position === null || position.heldKeys.size === 0) return false;
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
    batch: Batch,
    handle: (ctx: Context, events: readonly RecordedEvent[]) => Promise<void>,
  ): Promise<boolean> {
    const more = await this.transactions.run(systemContext(subscription.name, 'delivery'), async (ctx) => {
      const position = await this.positions.take(ctx, subscription.name);
      if (position === null) return null;
      // Another process was quicker: what was read is no longer what comes next.
      if (position.cursor !== batch.after) return true;
      const held = batch.events.filter((event) => position.heldKeys.has(subscription.key(event)));
      for (const event of held) await this.park(ctx, subscription, event, null);
      await handle(
        ctx,
        held.length === 0 ? batch.events : batch.events.filter((event) => !held.includes(event)),
      );
      await this.positions.moveCursor(ctx, subscription.name, batch.upTo);
      return batch.upTo !== position.head;
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
