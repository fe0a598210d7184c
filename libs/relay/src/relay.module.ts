import { type DynamicModule, Module } from '@nestjs/common';
import { FollowRelay } from './app/follow-relay.js';
import { Relay } from './app/relay.js';
import { RelayedEvents } from './app/relayed-events.js';
import { JetStream } from './data/jet-stream.js';
import { PositionRepository } from './data/position.repository.js';
import { RELAY_OPTIONS, type RelayOptions } from './domain/relay-options.js';

@Module({})
export class RelayModule {
  static forRoot(options: RelayOptions): DynamicModule {
    return {
      module: RelayModule,
      providers: [
        FollowRelay,
        JetStream,
        PositionRepository,
        Relay,
        RelayedEvents,
        { provide: RELAY_OPTIONS, useValue: options },
      ],
      exports: [FollowRelay, Relay],
    };
  }
}
