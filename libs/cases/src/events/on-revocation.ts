import { Injectable, type OnModuleInit } from '@nestjs/common';
import { resultRevoked } from '#contracts/results';
import { type EventHandler, Subscriptions } from '#event-bus';
import { legalDate, officerBehind } from '#kernel';
import { FollowRevocation } from '../app/execution/follow-revocation.js';

/** The durable subscription `cases`: a decision that fell is no longer enforced. */
@Injectable()
export class OnRevocation implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly follow: FollowRevocation,
  ) {}

  onModuleInit(): void {
    const revoked: EventHandler<Parameters<typeof resultRevoked.of>[1]> = {
      type: resultRevoked,
      handle: (ctx, events) =>
        this.follow.execute(
          ctx,
          events.map((event) => ({
            resultId: event.data.resultId,
            officerId: officerBehind(event),
            reasonCode: event.data.reasonCode,
            revokedOn: legalDate(event.data.revokedOn),
          })),
        ),
    };
    this.subscriptions.register({
      name: 'cases',
      key: (event) => (event.data as { readonly resultId: string }).resultId,
      isDivisible: true,
      handlers: [revoked],
    });
  }
}
