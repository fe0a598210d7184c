import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventHandler, Outbox, Subscriptions } from '#event-bus';
import { resultEffective, resultRevoked } from '#contracts/results';
import { causedBy, type Context, type EventType, type RecordedEvent } from '#kernel';
import { LoseBases } from '../app/lose-bases.js';
import { OpenCandidates } from '../app/open-candidates.js';
import { type Decided } from '../domain/list-entry.js';

interface OfResult {
  readonly resultId: string;
}

type Reaction = (ctx: Context, resultIds: readonly string[]) => Promise<readonly Decided[]>;

/** What the lists do when a result takes effect or falls. Events of one result stay in order. */
@Injectable()
export class ListsSubscription implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly outbox: Outbox,
    private readonly openCandidates: OpenCandidates,
    private readonly loseBases: LoseBases,
  ) {}

  onModuleInit(): void {
    this.subscriptions.register({
      name: 'joint-lists',
      key: (event) => (event.data as OfResult).resultId,
      handlers: [
        this.handler(resultEffective, (ctx, ids) => this.openCandidates.execute(ctx, ids)),
        this.handler(resultRevoked, (ctx, ids) => this.loseBases.execute(ctx, ids)),
      ],
    });
  }

  /** Each reaction carries the correlation of the event that caused it. */
  private handler<Data extends OfResult>(type: EventType<Data>, react: Reaction): EventHandler<Data> {
    const handle = async (ctx: Context, events: readonly RecordedEvent<Data>[]): Promise<void> => {
      const causes = new Map(events.map((event) => [event.data.resultId, event]));
      const decided = await react(ctx, [...causes.keys()]);
      for (const { entry, events: happened } of decided) {
        const cause = causes.get(entry.resultId);
        if (cause !== undefined) await this.outbox.append(causedBy(ctx, cause), happened);
      }
    };
    return { type, handle };
  }
}
