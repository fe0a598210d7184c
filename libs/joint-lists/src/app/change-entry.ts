import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access } from '#identity';
import { assertVersion, type Context, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { ListEntryRepository } from '../data/list-entry.repository.js';
import { type Decided, type ListEntry } from '../domain/list-entry.js';

/** The frame of every decision on an entry: transaction, lock, reach, version, decision, save, event. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly entries: ListEntryRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    ctx: Context,
    change: { readonly id: string; readonly version: number },
    decide: (ctx: Context, entry: ListEntry) => Promise<Decided> | Decided,
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const entry = await this.entries.lock(tx, change.id);
      await this.access.require(tx, 'list.decide', entry.organId);
      assertVersion(entry, change.version);
      const decided = await decide(tx, entry);
      await this.entries.update(tx, decided.entry);
      const event = await this.outbox.append(tx, decided.events);
      return { id: entry.id, version: decided.entry.version, event };
    });
  }
}
