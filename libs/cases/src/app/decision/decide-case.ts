import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { Results } from '#results';
import { type Case } from '../../domain/case.js';
import { caseErrors } from '../../domain/case.errors.js';
import { caseLife } from '../../domain/case-states.js';
import { assertContent, NOTHING_IMPOSED } from '../../domain/content/content.js';
import { assertMayDecide, decideCase, isPenalty, NO_PENALTY, type Ruling } from '../../domain/decision.js';
import { assess } from '../../domain/penalty.js';
import { ChangeCase } from '../change-case.js';
import { askedPenalty, assertNoPenaltyAsked, nonBlank, type PenaltyInput } from '../penalty-input.js';
import { Statute } from '../statute.js';
import { IssueDecision } from './issue-decision.js';

export interface RulingInput extends PenaltyInput {
  readonly outcome: string;
  readonly reasons?: string;
  readonly recheck?: string;
  readonly collectiveNote?: string;
}

/** 决定: what the party was told of, or less; recorded as a result and handed to publication in the same transaction. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly change: ChangeCase,
    private readonly statute: Statute,
    private readonly results: Results,
    private readonly issue: IssueDecision,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: RulingInput): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.decide' }, async (tx, one) => {
      const today = this.change.today();
      if (one.officerIds.includes(tx.actor.id)) throw caseErrors.handlerDecides(one.caseNo);
      assertNoPenaltyAsked(input.outcome, input);
      const ruling = this.rule(one, input);
      caseLife.next(one.state, isPenalty(input.outcome) ? 'decide' : 'decideWithoutPenalty');
      assertMayDecide(one, ruling, today);
      await this.assertFirst(tx, one, input.outcome);
      const content = nonBlank(input.content) ?? ruling.penalty?.content;
      if (content === undefined) throw caseErrors.contentNeeded();
      if (ruling.penalty === null) assertContent(content, NOTHING_IMPOSED);
      const decision = await this.issue.execute(tx, one, {
        ...ruling,
        content,
        reasons: input.reasons ?? null,
        today,
      });
      return decideCase(one, decision, this.statute.due('DECISION_SERVE', today).dueOn);
    });
  }

  private rule(one: Case, input: RulingInput): Ruling {
    const { outcome, recheck = null, collectiveNote = null } = input;
    this.statute.assertOutcome(outcome, 'outcome');
    if (!isPenalty(outcome)) return { outcome, penalty: null, recheck, collectiveNote };
    const { yardstick } = this.statute.measure(one, one.proposal?.provisionId);
    const asked = askedPenalty(input, one.notice?.penalty ?? null, this.statute.penaltyWords());
    const penalty = assess(asked, yardstick);
    return { outcome, penalty, recheck, collectiveNote };
  }

  /** 首违不罚 looks at every region (APL art. 33). */
  private async assertFirst(ctx: Context, one: Case, outcome: string): Promise<void> {
    if (outcome !== `${NO_PENALTY}FIRST`) return;
    if (await this.results.hasEarlierPenalty(ctx, one.subjectId, one.itemCode)) throw caseErrors.notFirst();
  }
}
