import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { Results } from '#results';
import { type Case } from '../../domain/case.js';
import { assertHeardOfRevocation } from '../../domain/execution.js';

/** Between the fall of a decision and its entry in the case there is a moment in which the case does not know yet. */
@Injectable()
export class StandingDecision {
  constructor(private readonly results: Results) {}

  /** Refuses (409) until the fall is on record in the case. */
  async assertKnown(ctx: Context, one: Case): Promise<void> {
    if (one.decision === null) return;
    const { resultId } = one.decision;
    const result = (await this.results.views(ctx, [resultId])).get(resultId);
    if (result?.state === 'REVOKED') assertHeardOfRevocation(one);
  }
}
