export { canonicalJson } from './domain/leaf/canonical-json.js';
export { EventBusModule } from './event-bus.module.js';
export { Outbox } from './app/outbox.js';
export { type Balance, FindBalance, type SubscriptionBalance } from './app/operation/balance.js';
export { type BusState, FindBusState, type SubscriptionState } from './app/operation/bus-state.js';
export {
  FAILURE_STATES,
  type FailureRow,
  type FailureState,
  FindFailures,
} from './app/operation/find-failures.js';
export { ParkedEvents } from './app/operation/parked-events.js';
export { SplitSubscription } from './app/split-subscription.js';
export { Subscriptions } from './app/subscriptions.js';
export { Delivery } from './app/delivery.js';
export { EraseFields } from './app/erase-fields.js';
export { PublicLog } from './app/seal/public-log.js';
export { DiscloseEvents } from './app/verification/disclose-events.js';
export { checkProofFile, type ProofVerdict } from './domain/notes/check-disclosure.js';
export { formatProof } from './domain/notes/proof-file.js';
export { LEDGER_EVENTS } from './domain/ledger-events.js';
export { formatVerifierKey, parseVerifierKey, type VerifierKey } from './domain/notes/note-key.js';
export { type WalkedSoFar } from './domain/ledger-walk.js';
export { type Verification, VerifyLedger } from './app/verification/verify-ledger.js';
export { Sealer } from './app/seal/sealer.js';
export { SigningKeys } from './app/seal/signing-keys.js';
export { PublicLogRepository } from './data/seal/public-log.repository.js';
export { servePublicLog } from './http/serve-public-log.js';
export { EventWaiter } from './app/event-waiter.js';
export { LedgerNews, type News } from './app/news/ledger-news.js';
export { AfterEventInterceptor } from './http/after-event.interceptor.js';
export { LedgerRepository as Ledger } from './data/ledger.repository.js';
export { type EventHandler, type Subscription, byStream } from './domain/subscription.js';
