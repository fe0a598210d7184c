import { Injectable } from '@nestjs/common';
import { Officers } from '#identity';
import { type Context } from '#kernel';
import { CaseRepository } from '../../data/case.repository.js';
import { type Revocation } from '../../domain/documents.js';
import { putRevocationOnRecord } from '../../domain/execution.js';
import { ChangeCase } from '../change-case.js';
import { Statute } from '../statute.js';

export interface RevokedResult extends Revocation {
  readonly resultId: string;
  /** Who revoked it; null when no officer did. */
  readonly officerId: string | null;
}

/** Puts the fall of results on record in their cases. A second call for the same result changes nothing. */
@Injectable()
export class FollowRevocation {
  constructor(
    private readonly cases: CaseRepository,
    private readonly change: ChangeCase,
    private readonly officers: Officers,
    private readonly statute: Statute,
  ) {}

  async execute(ctx: Context, revoked: readonly RevokedResult[]): Promise<void> {
    const names = await this.officers.names(
      ctx,
      revoked.flatMap(({ officerId }) => officerId ?? []),
    );
    for (const { resultId, officerId, ...revocation } of revoked) {
      const one = await this.cases.lockOfResult(ctx, resultId);
      if (one === null) continue;
      const closeDueOn = this.statute.due('CASE_CLOSE', revocation.revokedOn).dueOn;
      const decided = putRevocationOnRecord(one, revocation, closeDueOn);
      if (decided === null) continue;
      await this.cases.update(ctx, decided.case);
      const officer = officerId === null ? {} : { id: officerId, name: names.get(officerId) ?? officerId };
      await this.change.record(ctx, decided, { ...ctx.actor, ...officer });
    }
  }
}
