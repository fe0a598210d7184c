import { Injectable } from '@nestjs/common';
import { Catalogue, Competence } from '#catalogue';
import { Organs } from '#identity';
import { Clock, type Context, legalDateOf, newId, type Written } from '#kernel';
import { LeadRepository } from '../data/lead.repository.js';
import { type Lead, refer } from '../domain/lead.js';
import { leadErrors } from '../domain/lead.errors.js';
import { ChangeLead } from './change-lead.js';

/** 移送: to the organ of the place of the violation, in this region or another (APL art. 22). */
@Injectable()
export class ReferLead {
  constructor(
    private readonly change: ChangeLead,
    private readonly leads: LeadRepository,
    private readonly organs: Organs,
    private readonly competence: Competence,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly toOrganId: string; readonly note: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'lead.refer' }, async (tx, lead) => {
      const sentAt = this.clock.now();
      const today = legalDateOf(sentAt);
      const to = await this.organs.get(input.toOrganId, 'toOrganId');
      await this.assertCompetent(tx, lead, to.id, to.name);
      const decided = refer(lead, to, today, this.catalogue.due('TRANSFER_ANSWER', today).dueOn);
      await this.leads.addTransfer(tx, {
        id: newId(sentAt),
        leadId: id,
        fromOrganId: lead.organId,
        toOrganId: to.id,
        note: input.note,
        sentAt,
        answer: null,
        answerCode: null,
        answerNote: null,
        answeredAt: null,
      });
      return decided;
    });
  }

  /** Without a named item nobody can say who is competent; the receiver then judges for itself. */
  private async assertCompetent(ctx: Context, lead: Lead, organId: string, organName: string): Promise<void> {
    if (lead.itemCode === null) return;
    const on = legalDateOf(this.clock.now());
    const verdict = await this.competence.mayAct(ctx, organId, {
      itemCode: lead.itemCode,
      division: lead.division,
      on,
    });
    if (!verdict.allowed) throw leadErrors.notCompetent(organName);
  }
}
