import { Injectable, type OnModuleInit } from '@nestjs/common';
import { resultEffective, resultRevoked } from '#contracts/results';
import { type EventHandler, Subscriptions } from '#event-bus';
import { FollowResult } from '../app/follow-result.js';

/** The durable subscription `publication`. Everything of one result stays in order. */
@Injectable()
export class OnResult implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly follow: FollowResult,
  ) {}

  onModuleInit(): void {
    const served: EventHandler<Parameters<typeof resultEffective.of>[1]> = {
      type: resultEffective,
      handle: (ctx, events) =>
        this.follow.served(
          ctx,
          events.map((event) => event.data),
        ),
    };
    const revoked: EventHandler<Parameters<typeof resultRevoked.of>[1]> = {
      type: resultRevoked,
      handle: (ctx, events) =>
        this.follow.revoked(
          ctx,
          events.map((event) => event.data),
        ),
    };
    this.subscriptions.register({
      name: 'publication',
      key: (event) => (event.data as { readonly resultId: string }).resultId,
      handlers: [served, revoked],
    });
  }
}
