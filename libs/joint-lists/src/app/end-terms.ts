import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Clock, type Context, legalDateOf } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { ListEntryRepository } from '../data/list-entry.repository.js';
import { endTerm } from '../domain/list-entry.js';

const BATCH = 500;

/** 期满自动移出: once a day, for whoever keeps the clocks. Several processes may call it at once. */
@Injectable()
export class EndTerms {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly entries: ListEntryRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** How many entries it removed; call again while it answers as many as fit into one batch. */
  async execute(ctx: Context): Promise<number> {
    const on = legalDateOf(this.clock.now());
    return this.transactions.run(ctx, async (tx) => {
      const decided = (await this.entries.lockOver(tx, on, BATCH)).map((entry) => endTerm(entry, on));
      if (decided.length === 0) return 0;
      await this.entries.updateClosed(
        tx,
        decided.map((one) => one.entry),
      );
      await this.outbox.append(
        tx,
        decided.flatMap((one) => one.events),
      );
      return decided.length;
    });
  }
}
