export { RelayModule } from './relay.module.js';
export { Relay } from './app/relay.js';
export { type Follower, FollowRelay } from './app/follow-relay.js';
export { type RelayedEvent } from './domain/relayed-event.js';
