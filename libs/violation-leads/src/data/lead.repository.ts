import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { entityManager } from '#platform/database';
import { type Context } from '#kernel';
import { type Lead } from '../domain/lead.js';
import { leadErrors } from '../domain/lead.errors.js';
import { LeadEntity } from './lead.entity.js';
import { ReportEntity } from './report.entity.js';
import { TransferEntity } from './transfer.entity.js';

@Injectable()
export class LeadRepository {
  async add(ctx: Context, lead: Lead): Promise<void> {
    await entityManager(ctx).insert(LeadEntity, lead);
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<Lead> {
    const lead = await entityManager(ctx).findOne(LeadEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (lead === null) throw leadErrors.notFound(id);
    return lead;
  }

  /** Saves a lead that this transaction has locked. */
  async update(ctx: Context, lead: Lead): Promise<void> {
    await entityManager(ctx).update(LeadEntity, { id: lead.id }, lead);
  }

  async addTransfer(ctx: Context, transfer: TransferEntity): Promise<void> {
    await entityManager(ctx).insert(TransferEntity, transfer);
  }

  /** Writes the answer to the sending that is still open; a lead that was never sent has none. */
  async answerTransfer(ctx: Context, leadId: string, answer: Partial<TransferEntity>): Promise<void> {
    await entityManager(ctx).update(TransferEntity, { leadId, answeredAt: IsNull() }, answer);
  }

  /** Null for a lead that did not come from the public. */
  async findReport(ctx: Context, leadId: string): Promise<ReportEntity | null> {
    return entityManager(ctx).findOne(ReportEntity, { where: { leadId } });
  }

  async addReport(ctx: Context, report: ReportEntity): Promise<void> {
    await entityManager(ctx).insert(ReportEntity, report);
  }
}
