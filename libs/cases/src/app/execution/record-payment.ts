import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { type Payment } from '../../domain/documents.js';
import { recordPayment } from '../../domain/execution.js';
import { ChangeCase } from '../change-case.js';
import { Statute } from '../statute.js';
import { StandingDecision } from './standing-decision.js';

@Injectable()
export class RecordPayment {
  constructor(
    private readonly change: ChangeCase,
    private readonly statute: Statute,
    private readonly standing: StandingDecision,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: Payment): Promise<Written> {
    const { paidOn, amountFen, receiptNo } = input;
    return this.change.execute(ctx, { id, version, permission: 'case.serve' }, async (tx, one) => {
      await this.standing.assertKnown(tx, one);
      const closeDueOn = this.statute.due('CASE_CLOSE', paidOn).dueOn;
      const limits = { today: this.change.today(), closeDueOn };
      return recordPayment(one, { paidOn, amountFen, receiptNo }, limits);
    });
  }
}
