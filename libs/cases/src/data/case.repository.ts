import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { entityManager, queryIn } from '#platform/database';
import { type Case } from '../domain/case.js';
import { caseErrors } from '../domain/case.errors.js';
import { type Evidence, type Gathered } from '../domain/investigation.js';
import { CaseEntity } from './case.entity.js';
import { EvidenceEntity } from './evidence.entity.js';
import { StepEntity } from './step.entity.js';

@Injectable()
export class CaseRepository {
  async add(ctx: Context, one: Case): Promise<void> {
    await entityManager(ctx).insert(CaseEntity, rowOf(one));
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<Case> {
    const found = await entityManager(ctx).findOne(CaseEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (found === null) throw caseErrors.notFound(id);
    return found;
  }

  /** The case whose decision this result is, locked until commit; null when it is none of this module's. */
  async lockOfResult(ctx: Context, resultId: string): Promise<Case | null> {
    const [found] = await queryIn<{ id: string }>(
      ctx,
      `SELECT id FROM cases."case" WHERE decision ->> 'resultId' = $1`,
      [resultId],
    );
    return found === undefined ? null : this.lock(ctx, found.id);
  }

  /** Saves a case that this transaction has locked. */
  async update(ctx: Context, one: Case): Promise<void> {
    await entityManager(ctx).update(CaseEntity, { id: one.id }, rowOf(one));
  }

  async addStep(ctx: Context, step: StepEntity): Promise<void> {
    await entityManager(ctx).insert(StepEntity, step);
  }

  async addEvidence(ctx: Context, evidence: Evidence): Promise<void> {
    await entityManager(ctx).insert(EvidenceEntity, { ...evidence, officerIds: [...evidence.officerIds] });
  }

  /** How much there is, and how much of it came after the last prior notice was recorded. */
  async gathered(ctx: Context, caseId: string): Promise<Gathered> {
    const [row] = await queryIn<Gathered>(
      ctx,
      `SELECT count(*)::int AS evidence,
              count(*) FILTER (WHERE e.added_at > n.recorded_at)::int AS "evidenceSinceNotice"
         FROM cases.evidence e
         LEFT JOIN LATERAL (SELECT max(s.recorded_at) AS recorded_at FROM cases.step s
                             WHERE s.case_id = $1 AND s.act = 'serveNotice') n ON true
        WHERE e.case_id = $1`,
      [caseId],
    );
    return row ?? { evidence: 0, evidenceSinceNotice: 0 };
  }
}

/** TypeORM wants arrays it could write to; JSON columns take the documents as they are. */
function rowOf(one: Case): CaseEntity {
  return { ...one, officerIds: [...one.officerIds], reviewerIds: [...one.reviewerIds] };
}
