import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { Clock, type Context } from '#kernel';
import { type FailedEvent, ParkedRepository } from '../../data/parked.repository.js';
import { SubscriptionRepository } from '../../data/subscription.repository.js';
import { eventSetAside } from '../../domain/ledger-events.js';
import { ledgerErrors } from '../../domain/ledger.errors.js';
import { Outbox } from '../outbox.js';

/** An event that one subscription could not handle. */
export interface Failure {
  readonly eventId: string;
  readonly subscription: string;
}

/**
 * What a person does about an event that fails. Invariant: both acts hold every part of the subscription, as a retry
 * does, so an event is never handled and set aside, and what waits behind it goes on in order.
 */
@Injectable()
export class ParkedEvents {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subscriptions: SubscriptionRepository,
    private readonly parked: ParkedRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Tried again at once, as if it had failed once. Refuses (409) what does not fail, or waits behind another. */
  async replay(ctx: Context, failure: Failure): Promise<void> {
    await this.transactions.run(ctx, async (tx) => {
      const { number } = await this.failing(tx, failure);
      await this.parked.tryAgain(tx, failure.subscription, number);
    });
  }

  /** Answers the event that records it. Refuses (409) what does not fail, or waits behind another. */
  async setAside(ctx: Context, failure: Failure, reason: string): Promise<string> {
    return this.transactions.run(ctx, async (tx) => {
      const { number } = await this.failing(tx, failure);
      await this.parked.setAside(tx, failure.subscription, number, {
        reason,
        by: tx.actor.name,
        at: this.clock.now(),
      });
      await this.subscriptions.unpark(tx, failure.subscription, number);
      const stream = `subscription:${failure.subscription}`;
      return this.outbox.append(tx, [eventSetAside.of(stream, { ...failure, reason })]);
    });
  }

  private async failing(tx: Context, { subscription, eventId }: Failure): Promise<FailedEvent> {
    await this.subscriptions.takeWhole(tx, subscription);
    const found = await this.parked.failing(tx, subscription, eventId);
    if (found === null) throw ledgerErrors.notFailing(eventId, subscription);
    return found;
  }
}
