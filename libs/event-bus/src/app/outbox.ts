import { Injectable } from '@nestjs/common';
import { afterCommit } from '#platform/database';
import { Clock, type Context, type NewEvent, newId } from '#kernel';
import { OutboxRepository } from '../data/outbox.repository.js';
import { sealEvent } from '../domain/leaf/sealed-event.js';
import { WakeUps } from './wake-ups.js';

/** Where every use case records what it did: in its own transaction, so that change and event are one. */
@Injectable()
export class Outbox {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Appends in order and returns the id of the last event, which readers may wait for (`?after_event=`).
   * Refuses to run outside a transaction. Locks the streams until commit: order within a stream is commit order.
   */
  async append(ctx: Context, events: readonly NewEvent[]): Promise<string> {
    const versions = await this.outbox.advanceStreams(ctx, events);
    const occurredAt = this.clock.now();
    const sealed = events.map((event, index) =>
      sealEvent(ctx, event, { id: newId(occurredAt), streamVersion: versions[index] ?? 0, occurredAt }),
    );
    await this.outbox.insert(ctx, sealed);
    afterCommit(ctx, () => {
      this.wakeUps.outboxGrew();
    });
    const last = sealed.at(-1);
    if (last === undefined) throw new Error('Nothing to append');
    return last.id;
  }
}
