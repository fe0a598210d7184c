import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Clock } from '#kernel';
import { Database } from '../../database/index.js';
import { ThrottleGuard } from './throttle.guard.js';
import { ThrottleStore } from './throttle-store.js';

/** Limits every route. To be imported after the module whose guard knows who asks. */
@Module({})
export class ThrottleModule {
  static forRoot(options: { readonly isOn: boolean }): DynamicModule {
    if (!options.isOn) return { module: ThrottleModule };
    const store = {
      provide: ThrottleStore,
      inject: [Database, Clock],
      useFactory: (database: Database, clock: Clock) => new ThrottleStore(database, clock),
    };
    return { module: ThrottleModule, providers: [store, { provide: APP_GUARD, useClass: ThrottleGuard }] };
  }
}
