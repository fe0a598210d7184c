import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, type EventType } from '#kernel';
import { ErasureRepository } from '../data/erasure.repository.js';
import { withoutFields } from '../domain/leaf/erasure.js';
import { fieldsErased } from '../domain/ledger-events.js';
import { ledgerErrors } from '../domain/ledger.errors.js';
import { Outbox } from './outbox.js';

export interface Erasure {
  readonly eventId: string;
  /** Names of members of `data` that the event's type declares erasable. */
  readonly fields: readonly string[];
  readonly reason: string;
}

/** Destroys personal values in an event, for good; that it was done, and why, is an event itself. */
@Injectable()
export class EraseFields {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ledger: ErasureRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses an unknown event (404), a field that may not be erased (422), and one that is gone already (409). */
  async execute<Data extends object>(ctx: Context, type: EventType<Data>, erasure: Erasure): Promise<string> {
    const { eventId, fields, reason } = erasure;
    const classes: Readonly<Record<string, string>> = type.fields;
    const kept = fields.find((field) => classes[field] !== 'erasable');
    if (kept !== undefined) throw ledgerErrors.notErasable(type.name, kept);
    return this.transactions.run(ctx, async (tx) => {
      const row = await this.ledger.lock(tx, eventId, type.name);
      if (row === null) throw ledgerErrors.unknownEvent(eventId);
      const pointers = fields.map((field) => `/data/${field}`);
      const erased = withoutFields(row, pointers);
      if (erased === null) throw ledgerErrors.erasedAlready(eventId);
      await this.ledger.store(tx, eventId, erased);
      return this.outbox.append(tx, [fieldsErased.of(row.stream, { eventId, fields, reason })]);
    });
  }
}
