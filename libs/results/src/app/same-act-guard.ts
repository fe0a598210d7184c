import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Organs } from '#identity';
import { Clock, type Context, type LegalDate } from '#kernel';
import { ActClaimRepository } from '../data/act-claim.repository.js';
import { resultErrors } from '../domain/result.errors.js';

export interface ActToClaim {
  readonly caseId: string;
  readonly subjectId: string;
  readonly itemCode: string;
  readonly actFrom: LegalDate;
  readonly actTo: LegalDate;
  readonly division: string;
  readonly organId: string;
  readonly filedAt: Date;
}

/**
 * 一事不再罚 (APL art. 29) and first filing (art. 25), across all organs and regions of this node.
 *
 * Invariant: whoever reads or writes the claims of one subject and item holds that pair's lock until commit, so of two
 * organs that file the same act at once the second reads only after the first has committed, and is refused.
 */
@Injectable()
export class SameActGuard {
  constructor(
    private readonly claims: ActClaimRepository,
    private readonly organs: Organs,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Refuses (409 RESULTS.SAME_ACT) an act that an open case or a penalty of any origin already covers. */
  async claim(ctx: Context, act: ActToClaim): Promise<void> {
    await this.claims.lockAct(ctx, act.subjectId, act.itemCode);
    const [earlier] = await this.claims.overlapping(ctx, act);
    if (earlier !== undefined) throw resultErrors.sameAct(earlier);
    const organ = await this.organs.get(act.organId);
    const itemName = this.catalogue.findItem(act.itemCode)?.nameZh ?? act.itemCode;
    await this.claims.add(ctx, {
      ...act,
      itemName,
      organName: organ.name,
      releasedAt: null,
    });
  }

  /** The case ended without a penalty: the act is free again. Unknown cases and a second call change nothing. */
  async release(ctx: Context, caseId: string): Promise<void> {
    await this.claims.release(ctx, caseId, this.clock.now());
  }
}
