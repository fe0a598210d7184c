import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Organs } from '#identity';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { LeadRepository } from '../data/lead.repository.js';
import { giveBack } from '../domain/lead.js';
import { leadErrors } from '../domain/lead.errors.js';
import { ChangeLead } from './change-lead.js';

/** 退回: to the sender, with a reason. */
@Injectable()
export class ReturnLead {
  constructor(
    private readonly change: ChangeLead,
    private readonly leads: LeadRepository,
    private readonly organs: Organs,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: string; readonly reason: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'lead.return' }, async (tx, lead) => {
      if (lead.senderOrganId === null) throw leadErrors.hasNoSender(lead.leadNo);
      const answeredAt = this.clock.now();
      const today = legalDateOf(answeredAt);
      const sender = await this.organs.get(lead.senderOrganId);
      const reason = { code: input.reasonCode, text: input.reason };
      const decided = giveBack(lead, sender, reason, today, this.catalogue.due('LEAD_VERIFY', today).dueOn);
      await this.leads.answerTransfer(tx, id, {
        answer: 'RETURNED',
        answerCode: input.reasonCode,
        answerNote: input.reason,
        answeredAt,
      });
      return decided;
    });
  }
}
