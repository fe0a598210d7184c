import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { CaseRepository } from '../../data/case.repository.js';
import { isPenalty } from '../../domain/decision.js';
import { closeInvestigation } from '../../domain/investigation.js';
import { assess } from '../../domain/penalty.js';
import { ChangeCase } from '../change-case.js';
import { askedPenalty, assertNoPenaltyAsked, type PenaltyInput } from '../penalty-input.js';
import { Statute } from '../statute.js';

export interface ProposalInput extends PenaltyInput {
  readonly outcome: string;
  readonly facts: string;
  readonly reasons: string;
  readonly provisionId?: string;
  readonly personalValues?: readonly string[];
}

/** 调查终结: what is proposed is measured against the law of the day of the act before anyone reviews it. */
@Injectable()
export class CloseInvestigation {
  constructor(
    private readonly change: ChangeCase,
    private readonly cases: CaseRepository,
    private readonly statute: Statute,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: ProposalInput): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.investigate' }, async (tx, one) => {
      const today = this.change.today();
      const { outcome, facts, reasons, personalValues = [] } = input;
      this.statute.assertOutcome(outcome, 'outcome');
      const { provisionId, basis, yardstick } = this.statute.measure(one, input.provisionId);
      assertNoPenaltyAsked(outcome, input);
      const words = this.statute.penaltyWords();
      const penalty = isPenalty(outcome) ? assess(askedPenalty(input, null, words), yardstick) : null;
      const proposal = {
        outcome,
        facts,
        reasons,
        provisionId,
        basis,
        penalty,
        personalValues,
        closedOn: today,
      };
      const reviewDueOn = this.statute.due('REVIEW_DONE', today).dueOn;
      const gathered = await this.cases.gathered(tx, id);
      return closeInvestigation(one, proposal, gathered, { officerId: tx.actor.id, today, reviewDueOn });
    });
  }
}
