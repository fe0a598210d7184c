import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { bigramsOf, type Context, decisionKey } from '#kernel';
import { entityManager, TransactionRunner } from '#platform/database';
import { type Result } from '../domain/result.js';
import { resultErrors } from '../domain/result.errors.js';
import { ResultEntity } from './result.entity.js';

/** PostgreSQL takes 65535 parameters in one statement; a row has 33. */
const ROWS_PER_STATEMENT = 1000;

@Injectable()
export class ResultRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async add(ctx: Context, result: Result): Promise<void> {
    await entityManager(ctx).insert(ResultEntity, rowOf(result));
  }

  /** Adds those whose decision is not known yet and answers, for every key handed in, the id it is stored under. */
  async addMissing(ctx: Context, results: readonly Result[]): Promise<ReadonlyMap<string, string>> {
    const stored = new Map<string, string>();
    for (let from = 0; from < results.length; from += ROWS_PER_STATEMENT) {
      const batch = results.slice(from, from + ROWS_PER_STATEMENT);
      await entityManager(ctx)
        .createQueryBuilder()
        .insert()
        .into(ResultEntity)
        .values(batch.map(rowOf))
        .orIgnore()
        .updateEntity(false)
        .execute();
      const keys = batch.map((result) => result.decisionKey);
      const rows = await entityManager(ctx).find(ResultEntity, {
        select: { id: true, decisionKey: true },
        where: { decisionKey: In(keys) },
      });
      for (const row of rows) stored.set(row.decisionKey, row.id);
    }
    return stored;
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<Result> {
    const found = await entityManager(ctx).findOne(ResultEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (found === null) throw resultErrors.notFound(id);
    return found;
  }

  /** Saves a result that this transaction has locked. */
  async update(ctx: Context, result: Result): Promise<void> {
    await entityManager(ctx).update(ResultEntity, { id: result.id }, rowOf(result));
  }

  async byIds(ctx: Context, ids: readonly string[]): Promise<readonly Result[]> {
    return this.reading(ctx, (tx) => entityManager(tx).find(ResultEntity, { where: { id: In([...ids]) } }));
  }

  async isNumberTaken(ctx: Context, organCode: string, decisionNo: string): Promise<boolean> {
    const key = decisionKey(organCode, decisionNo);
    return this.reading(ctx, (tx) => entityManager(tx).existsBy(ResultEntity, { decisionKey: key }));
  }

  async hasPenalty(ctx: Context, subjectId: string, itemCode: string): Promise<boolean> {
    const where = { subjectId, itemCode, outcome: 'PENALTY', state: 'EFFECTIVE' as const };
    return this.reading(ctx, (tx) => entityManager(tx).existsBy(ResultEntity, where));
  }

  /** Joins the caller's transaction; outside one it opens its own, without the caller's command key. */
  private async reading<T>(ctx: Context, read: (ctx: Context) => Promise<T>): Promise<T> {
    const { command: _, ...plain } = ctx;
    return this.transactions.run(plain, read);
  }
}

function rowOf(result: Result): ResultEntity {
  const { penaltyKinds, flags, ...facts } = result;
  const grams = bigramsOf(`${result.subjectName} ${result.decisionNoNormalised}`);
  return { ...facts, penaltyKinds: [...penaltyKinds], flags: [...flags], grams: [...grams] };
}
