import { Global, Module } from '@nestjs/common';
import { Delivery } from './app/delivery.js';
import { EventWaiter } from './app/event-waiter.js';
import { Outbox } from './app/outbox.js';
import { Sequencer } from './app/sequencer.js';
import { SubscriptionRunner } from './app/subscription-runner.js';
import { Subscriptions } from './app/subscriptions.js';
import { WakeUps } from './app/wake-ups.js';
import { LedgerRepository } from './data/ledger.repository.js';
import { OutboxRepository } from './data/outbox.repository.js';
import { SubscriptionRepository } from './data/subscription.repository.js';

const SHARED = [Outbox, Subscriptions, Delivery, EventWaiter, LedgerRepository];

@Global()
@Module({
  providers: [...SHARED, WakeUps, Sequencer, SubscriptionRunner, OutboxRepository, SubscriptionRepository],
  exports: SHARED,
})
export class EventBusModule {}
