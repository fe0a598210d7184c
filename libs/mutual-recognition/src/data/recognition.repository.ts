import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { entityManager, queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type Recognition } from '../domain/recognition.js';
import { recognitionErrors } from '../domain/recognition.errors.js';
import { RecognitionEntity } from './recognition.entity.js';

@Injectable()
export class RecognitionRepository {
  async add(ctx: Context, recognition: Recognition): Promise<void> {
    await entityManager(ctx).insert(RecognitionEntity, row(recognition));
  }

  /** One statement. Returns the ids that were not there: a result has one recognition per organ. */
  async addMissing(ctx: Context, recognitions: readonly Recognition[]): Promise<ReadonlySet<string>> {
    if (recognitions.length === 0) return new Set();
    const inserted = await entityManager(ctx)
      .createQueryBuilder()
      .insert()
      .into(RecognitionEntity)
      .values(recognitions.map(row))
      .orIgnore()
      .returning('id')
      .execute();
    return new Set((inserted.raw as { id: string }[]).map((one) => one.id));
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<Recognition> {
    const found = await entityManager(ctx).findOne(RecognitionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (found === null) throw recognitionErrors.notFound(id);
    return found;
  }

  async lockOfResults(ctx: Context, resultIds: readonly string[]): Promise<readonly Recognition[]> {
    return entityManager(ctx).find(RecognitionEntity, {
      where: { resultId: In([...resultIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async idOf(ctx: Context, resultId: string, organId: string): Promise<string | null> {
    const found = await entityManager(ctx).findOne(RecognitionEntity, {
      select: { id: true },
      where: { resultId, organId },
    });
    return found?.id ?? null;
  }

  /** Saves a recognition that this transaction has locked. */
  async update(ctx: Context, recognition: Recognition): Promise<void> {
    await entityManager(ctx).update(RecognitionEntity, { id: recognition.id }, row(recognition));
  }

  /** Saves, in one statement, recognitions that lost their source; this transaction has locked them. */
  async updateFallen(ctx: Context, recognitions: readonly Recognition[]): Promise<void> {
    if (recognitions.length === 0) return;
    await queryIn(
      ctx,
      `UPDATE mutual_recognition.recognition r
          SET state = given.state, source_revoked_on = given.revoked_on, due_on = given.due_on,
              due_confirmed = given.due_confirmed, version = given.version
         FROM unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::boolean[], $6::integer[])
              AS given (id, state, revoked_on, due_on, due_confirmed, version)
        WHERE r.id = given.id`,
      [
        recognitions.map((one) => one.id),
        recognitions.map((one) => one.state),
        recognitions.map((one) => one.sourceRevokedOn),
        recognitions.map((one) => one.dueOn),
        recognitions.map((one) => one.dueConfirmed),
        recognitions.map((one) => one.version),
      ],
    );
  }

  /**
   * One at a time per result, until commit: whoever offers it, recognises it by query, or carries out its revocation.
   * The second sees what the first wrote, so no recognition of a fallen source slips in between.
   */
  async serialise(ctx: Context, resultIds: readonly string[]): Promise<void> {
    await queryIn(
      ctx,
      `SELECT pg_advisory_xact_lock(hashtextextended('recognition:' || id, 0))
         FROM (SELECT unnest($1::text[]) AS id ORDER BY 1) AS results`,
      [[...new Set(resultIds)]],
    );
  }
}

function row(recognition: Recognition): RecognitionEntity {
  return { ...recognition, conditions: [...recognition.conditions] };
}
