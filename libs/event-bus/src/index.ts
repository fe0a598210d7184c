export { EventBusModule } from './event-bus.module.js';
export { Outbox } from './app/outbox.js';
export { Subscriptions } from './app/subscriptions.js';
export { Delivery } from './app/delivery.js';
export { EventWaiter } from './app/event-waiter.js';
export { AfterEventInterceptor } from './http/after-event.interceptor.js';
export { LedgerRepository as Ledger } from './data/ledger.repository.js';
export { type EventHandler, type Subscription, byStream } from './domain/subscription.js';
