import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access, type Permission } from '#identity';
import { assertVersion, type Context, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { LeadRepository } from '../data/lead.repository.js';
import { type Decided, type Lead } from '../domain/lead.js';

/** The frame of every change to one lead: transaction, lock, reach, version, decision, save, event. */
@Injectable()
export class ChangeLead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly leads: LeadRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    ctx: Context,
    change: { readonly id: string; readonly version: number; readonly permission: Permission },
    decide: (ctx: Context, lead: Lead) => Promise<Decided>,
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const lead = await this.leads.lock(tx, change.id);
      await this.access.require(tx, change.permission, lead.organId);
      assertVersion(lead, change.version);
      const decided = await decide(tx, lead);
      await this.leads.update(tx, decided.lead);
      const event = await this.outbox.append(tx, decided.events);
      return { id: lead.id, version: decided.lead.version, event };
    });
  }
}
