import { Module } from '@nestjs/common';
import { Subscriptions } from '#event-bus';
import { FindToday } from './app/find-today.js';
import { FollowNews } from './app/follow-news.js';
import { KeepClocks } from './app/keep-clocks.js';
import { OperateLedger } from './app/operate-ledger.js';
import { ClockRepository } from './data/clock.repository.js';
import { TodayReader } from './data/today-reader.js';
import { matterKey, WatchEvents } from './events/watch-events.js';
import { LedgerController } from './http/ledger/ledger.controller.js';
import { LiveController } from './http/live.controller.js';
import { TodayController } from './http/today.controller.js';

@Module({
  controllers: [LedgerController, LiveController, TodayController],
  providers: [ClockRepository, FindToday, FollowNews, KeepClocks, OperateLedger, TodayReader, WatchEvents],
})
export class OversightModule {
  constructor(subscriptions: Subscriptions, watchEvents: WatchEvents) {
    subscriptions.register({ name: 'oversight', key: matterKey, handlers: watchEvents.handlers() });
  }
}
