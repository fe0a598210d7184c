import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { type Context, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { LeadDesk, type LeadInput } from './lead-desk.js';

@Injectable()
export class RegisterLead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: LeadDesk,
    private readonly outbox: Outbox,
  ) {}

  async execute(ctx: Context, input: LeadInput): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const { lead, events } = await this.desk.write(tx, tx.actor.organ ?? '', {
        ...input,
        toldBy: 'officer',
      });
      const event = await this.outbox.append(tx, events);
      return { id: lead.id, version: lead.version, event };
    });
  }
}
