import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventHandler, Outbox, Subscriptions } from '#event-bus';
import { listEntered, listRemoved } from '#contracts/joint-lists';
import { resultEffective, resultRevoked } from '#contracts/results';
import { causedBy, type Context, type EventType, isId, type LegalDate, type RecordedEvent } from '#kernel';
import { AssessSubjects, dayOf } from '../app/assess-subjects.js';
import { type Signal } from '../domain/signal.js';

interface OfSubject {
  readonly subjectId: string;
}

type Told = Pick<Signal, 'kind' | 'aboutId'> & { readonly on: string } & Partial<
    Pick<Signal, 'result' | 'listing'>
  >;

/** What the score does when a result or a listing begins or ends. Events of one business stay in order. */
@Injectable()
export class RiskSubscription implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly outbox: Outbox,
    private readonly assessSubjects: AssessSubjects,
  ) {}

  onModuleInit(): void {
    this.subscriptions.register({
      name: 'credit-risk',
      key: (event) => (event.data as OfSubject).subjectId,
      isDivisible: true,
      handlers: [this.onEffective(), this.onRevoked(), this.onEntered(), this.onRemoved()],
    });
  }

  private onEffective(): EventHandler {
    return this.handler(resultEffective, (data) => {
      const { outcome, penaltyKinds, fineFen, band } = data;
      const result = {
        outcome,
        penaltyKinds,
        fineFen,
        band,
        domain: this.assessSubjects.domainOf(data.itemCode),
      };
      return { kind: 'RESULT_EFFECTIVE', aboutId: data.resultId, on: data.effectiveOn, result };
    });
  }

  private onRevoked(): EventHandler {
    return this.handler(resultRevoked, (data) => ({
      kind: 'RESULT_REVOKED',
      aboutId: data.resultId,
      on: data.revokedOn,
    }));
  }

  private onEntered(): EventHandler {
    return this.handler(listEntered, (data) => ({
      kind: 'LIST_ENTERED',
      aboutId: data.entryId,
      on: data.enteredOn,
      listing: { list: data.list, until: data.until as LegalDate },
    }));
  }

  private onRemoved(): EventHandler {
    return this.handler(listRemoved, (data) => ({
      kind: 'LIST_REMOVED',
      aboutId: data.entryId,
      on: data.removedOn,
    }));
  }

  private handler<Data extends OfSubject>(
    type: EventType<Data>,
    tell: (data: Data) => Told,
  ): EventHandler<Data> {
    const handle = async (ctx: Context, events: readonly RecordedEvent<Data>[]): Promise<void> => {
      // An imported record may name no subject: nothing is scored on it.
      const about = events.filter((event) => isId(event.data.subjectId));
      const signals = about.map((event) => ({
        signal: signalOf(event, tell(event.data)),
        asOf: dayOf(event),
      }));
      const caused = await this.assessSubjects.execute(ctx, signals);
      for (const event of about) {
        const events = caused.get(event.id);
        if (events !== undefined) await this.outbox.append(causedBy(ctx, event), events);
      }
    };
    return { type, handle };
  }
}

function signalOf(event: RecordedEvent<OfSubject>, told: Told): Signal {
  const { subjectId } = event.data;
  const { kind, aboutId, on, result = null, listing = null } = told;
  return {
    eventId: event.id,
    number: event.number,
    kind,
    subjectId,
    aboutId,
    on: on as LegalDate,
    result,
    listing,
  };
}
