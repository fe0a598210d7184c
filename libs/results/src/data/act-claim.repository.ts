import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Context, type LegalDate } from '#kernel';
import { Database, entityManager, queryIn } from '#platform/database';
import { type EarlierAct } from '../domain/result.errors.js';
import { ActClaimEntity } from './act-claim.entity.js';

export interface ActPeriod {
  readonly subjectId: string;
  readonly itemCode: string;
  readonly actFrom: LegalDate;
  readonly actTo: LegalDate;
}

/** False: an imported decision that does not say when the act took place, made after the act began. */
export type KnownAct = EarlierAct & { readonly isCertain: boolean };

@Injectable()
export class ActClaimRepository {
  constructor(private readonly database: Database) {}

  /** Waits for whoever decides about the same subject and item; held until commit. */
  async lockAct(ctx: Context, subjectId: string, itemCode: string): Promise<void> {
    await queryIn(ctx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 29))', [
      `results.act/${subjectId}/${itemCode}`,
    ]);
  }

  /** Open claims, and penalties of any origin that stand, over any day of the period; the earliest first. */
  async overlapping(ctx: Context, act: ActPeriod): Promise<readonly EarlierAct[]> {
    const known = await this.known(ctx, act);
    return known.filter((one) => one.isCertain).map(({ isCertain: _, ...earlier }) => earlier);
  }

  async known(ctx: Context, act: ActPeriod): Promise<readonly KnownAct[]> {
    return this.database.query<KnownAct>(
      ctx,
      `SELECT CASE WHEN organ_id = $5 THEN case_id END AS "caseId",
              organ_name AS "organName", item_code AS "itemCode", item_name AS "itemName",
              to_char(filed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "filedAt", true AS "isCertain"
         FROM results.act_claim
        WHERE subject_id = $1 AND item_code = $2 AND released_at IS NULL AND act_from <= $4 AND act_to >= $3
       UNION ALL
       SELECT NULL, organ_name, item_code, COALESCE(item_name, item_code), COALESCE(decided_on::text, ''), act_to IS NOT NULL
         FROM results.result
        WHERE subject_id = $1 AND item_code = $2 AND origin <> 'CASE' AND outcome = 'PENALTY' AND state <> 'REVOKED'
          AND COALESCE(act_from, $4) <= $4 AND COALESCE(act_to, decided_on, $3) >= $3
        ORDER BY 5`,
      [act.subjectId, act.itemCode, act.actFrom, act.actTo, ctx.actor.organ],
    );
  }

  async add(ctx: Context, claim: ActClaimEntity): Promise<void> {
    await entityManager(ctx).insert(ActClaimEntity, claim);
  }

  async release(ctx: Context, caseId: string, releasedAt: Date): Promise<void> {
    await entityManager(ctx).update(ActClaimEntity, { caseId, releasedAt: IsNull() }, { releasedAt });
  }
}
