import { Injectable } from '@nestjs/common';
import { noticeAnnotated, noticeExpired, noticePublished, noticeWithdrawn } from '#contracts/publication';
import { Ledger } from '#event-bus';
import { type Context, type RecordedEvent } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { RegisterRepository } from '../data/register.repository.js';
import { ProjectNotices } from './project-notices.js';

const NOTICE_EVENTS = [noticePublished, noticeAnnotated, noticeWithdrawn, noticeExpired];

const BATCH = 1000;

/**
 * Makes the register again from the ledger, in one transaction: readers see the old one until the new one is whole.
 * Events the subscription has not reached yet are taken in too; when they come again, they change nothing.
 */
@Injectable()
export class RebuildRegister {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly register: RegisterRepository,
    private readonly projection: ProjectNotices,
    private readonly ledger: Ledger,
  ) {}

  /** Returns how many events it took in. */
  async execute(ctx: Context): Promise<number> {
    return this.transactions.run(ctx, async (tx) => {
      await this.register.clear(tx);
      const upTo = await this.ledger.head();
      const types = NOTICE_EVENTS.map((type) => type.name);
      let count = 0;
      for (let after = '0'; ;) {
        const events = await this.ledger.read(tx, { after, upTo, limit: BATCH, types });
        for (const run of runsOf(events)) await this.projection.apply(tx, run);
        count += events.length;
        after = events.at(-1)?.number ?? upTo;
        if (events.length < BATCH) return count;
      }
    });
  }
}

function runsOf(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const runs: RecordedEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]?.type === event.type) last.push(event);
    else runs.push([event]);
  }
  return runs;
}
