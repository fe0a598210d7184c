import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { LeadRepository } from '../data/lead.repository.js';
import { accept } from '../domain/lead.js';
import { ChangeLead } from './change-lead.js';

/** The holding organ takes the lead on; verification runs from here. */
@Injectable()
export class AcceptLead {
  constructor(
    private readonly change: ChangeLead,
    private readonly leads: LeadRepository,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, id: string, version: number): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'lead.accept' }, async (tx, lead) => {
      const answeredAt = this.clock.now();
      const today = legalDateOf(answeredAt);
      const decided = accept(lead, today, this.catalogue.due('LEAD_VERIFY', today).dueOn);
      await this.leads.answerTransfer(tx, id, { answer: 'ACCEPTED', answeredAt });
      return decided;
    });
  }
}
