import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Delivery } from './app/delivery.js';
import { EventWaiter } from './app/event-waiter.js';
import { LedgerTail } from './app/ledger-tail.js';
import { LedgerNews } from './app/news/ledger-news.js';
import { Outbox } from './app/outbox.js';
import { EraseFields } from './app/erase-fields.js';
import { FindBalance } from './app/operation/balance.js';
import { FindBusState } from './app/operation/bus-state.js';
import { FindFailures } from './app/operation/find-failures.js';
import { ParkedEvents } from './app/operation/parked-events.js';
import { PublicLog } from './app/seal/public-log.js';
import { SEAL_OPTIONS, type SealOptions } from './app/seal/seal-options.js';
import { Sealer } from './app/seal/sealer.js';
import { SigningKeys } from './app/seal/signing-keys.js';
import { Sequencer } from './app/sequencer.js';
import { SplitSubscription } from './app/split-subscription.js';
import { SubscriptionRunner } from './app/subscription-runner.js';
import { Subscriptions } from './app/subscriptions.js';
import { WakeUps } from './app/wake-ups.js';
import { DiscloseEvents } from './app/verification/disclose-events.js';
import { VerifyLedger } from './app/verification/verify-ledger.js';
import { ErasureRepository } from './data/erasure.repository.js';
import { LedgerRepository } from './data/ledger.repository.js';
import { NewsRepository } from './data/news.repository.js';
import { ParkedRepository } from './data/parked.repository.js';
import { OutboxRepository } from './data/outbox.repository.js';
import { PublicLogRepository } from './data/seal/public-log.repository.js';
import { SealRepository } from './data/seal/seal.repository.js';
import { VerificationRepository } from './data/seal/verification.repository.js';
import { SubscriptionRepository } from './data/subscription.repository.js';

/** What others can check, and how. */
const TRUST = [PublicLog, Sealer, SigningKeys, DiscloseEvents, EraseFields, VerifyLedger];
/** What an operator sees and does. */
const OPERATION = [FindBalance, FindBusState, FindFailures, ParkedEvents];
const SHARED = [
  Outbox,
  Subscriptions,
  Delivery,
  EventWaiter,
  LedgerNews,
  LedgerRepository,
  SplitSubscription,
  ...OPERATION,
  ...TRUST,
];
const OWN = [
  LedgerTail,
  WakeUps,
  Sequencer,
  SubscriptionRunner,
  NewsRepository,
  OutboxRepository,
  ParkedRepository,
  SubscriptionRepository,
];
const SEAL = [SealRepository, PublicLogRepository, VerificationRepository, ErasureRepository];

@Global()
@Module({})
export class EventBusModule {
  static forRoot(seal: SealOptions): DynamicModule {
    return {
      module: EventBusModule,
      providers: [...SHARED, ...OWN, ...SEAL, { provide: SEAL_OPTIONS, useValue: seal }],
      exports: SHARED,
    };
  }
}
