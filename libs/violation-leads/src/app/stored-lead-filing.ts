import { Injectable } from '@nestjs/common';
import { LeadFiling, type LeadForCase } from '#contracts/violation-leads';
import { Outbox } from '#event-bus';
import { Access } from '#identity';
import { Clock, type Context, legalDateOf } from '#kernel';
import { LeadRepository } from '../data/lead.repository.js';
import { file } from '../domain/lead.js';

/** Runs inside the transaction of whoever files the case: lead and case change together or not at all. */
@Injectable()
export class StoredLeadFiling extends LeadFiling {
  constructor(
    private readonly leads: LeadRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async fileLead(ctx: Context, leadId: string, caseId: string): Promise<LeadForCase> {
    const lead = await this.leads.lock(ctx, leadId);
    await this.access.require(ctx, 'case.file', lead.organId);
    const decided = file(lead, caseId, legalDateOf(this.clock.now()));
    await this.leads.update(ctx, decided.lead);
    await this.outbox.append(ctx, decided.events);
    const { leadNo, subjectId, itemCode, division, conduct, actFrom, actTo, receivedOn } = lead;
    return { leadId, leadNo, subjectId, itemCode, division, conduct, actFrom, actTo, receivedOn };
  }
}
