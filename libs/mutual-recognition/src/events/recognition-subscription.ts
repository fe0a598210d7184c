import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventHandler, Outbox, Subscriptions } from '#event-bus';
import { resultEffective, resultRevoked } from '#contracts/results';
import { causedBy, type Context, legalDate, type RecordedEvent } from '#kernel';
import { LoseSources } from '../app/lose-sources.js';
import { OfferResults } from '../app/offer-results.js';
import { type Decided } from '../domain/recognition.js';

interface OfResult {
  readonly resultId: string;
}

/** What recognition does when a result takes effect or falls. Events of one result stay in order. */
@Injectable()
export class RecognitionSubscription implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly outbox: Outbox,
    private readonly offerResults: OfferResults,
    private readonly loseSources: LoseSources,
  ) {}

  onModuleInit(): void {
    const onEffective: EventHandler<OfResult> = {
      type: resultEffective,
      handle: async (ctx, events) =>
        this.announce(ctx, events, await this.offerResults.execute(ctx, idsOf(events))),
    };
    const onRevoked: EventHandler<OfResult & { readonly revokedOn: string }> = {
      type: resultRevoked,
      handle: async (ctx, events) => {
        const revokedOn = new Map(events.map(({ data }) => [data.resultId, legalDate(data.revokedOn)]));
        await this.announce(ctx, events, await this.loseSources.execute(ctx, revokedOn));
      },
    };
    this.subscriptions.register({
      name: 'mutual-recognition',
      key: (event) => (event.data as OfResult).resultId,
      isDivisible: true,
      handlers: [onEffective, onRevoked],
    });
  }

  /** Each reaction carries the correlation of the event that caused it. */
  private async announce(
    ctx: Context,
    causes: readonly RecordedEvent<OfResult>[],
    outcome: readonly Decided[],
  ): Promise<void> {
    for (const [resultId, cause] of new Map(causes.map((event) => [event.data.resultId, event]))) {
      const ofResult = outcome.filter((decided) => decided.recognition.resultId === resultId);
      const events = ofResult.flatMap((decided) => decided.events);
      if (events.length > 0) await this.outbox.append(causedBy(ctx, cause), events);
    }
  }
}

function idsOf(events: readonly RecordedEvent<OfResult>[]): readonly string[] {
  return [...new Set(events.map((event) => event.data.resultId))];
}
