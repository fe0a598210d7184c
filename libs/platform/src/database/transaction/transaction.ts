import type { EntityManager } from 'typeorm';
import type { Context, Transaction } from '#kernel';

/** Opaque outside this folder: a `Transaction` is nothing but the key to its manager here. */
interface OpenTransaction {
  readonly manager: EntityManager;
  readonly hooks: (() => void)[];
}

const open = new WeakMap<Transaction, OpenTransaction>();

export function openTransaction(manager: EntityManager): { transaction: Transaction; hooks: (() => void)[] } {
  const transaction = {} as Transaction;
  const hooks: (() => void)[] = [];
  open.set(transaction, { manager, hooks });
  return { transaction, hooks };
}

export function closeTransaction(transaction: Transaction): void {
  open.delete(transaction);
}

/** The transaction a context carries; a call outside one, or after its end, is a programming error and says so. */
export function transactionOf(ctx: Context): OpenTransaction {
  const found = ctx.transaction === undefined ? undefined : open.get(ctx.transaction);
  if (found === undefined) throw new Error('This must run inside TransactionRunner.run(ctx, …)');
  return found;
}

/** For `data/` folders only (held by lint): the TypeORM manager of the context's transaction. */
export function entityManager(ctx: Context): EntityManager {
  return transactionOf(ctx).manager;
}

/** One statement inside the context's transaction. */
export async function queryIn<Row>(
  ctx: Context,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return rowsOf<Row>(await entityManager(ctx).query(sql, [...parameters]));
}

/** TypeORM answers UPDATE, DELETE and some CTEs with `[rows, count]`, SELECT and INSERT with the rows alone. */
export function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  if (answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number')
    return answer[0] as Row[];
  return answer as Row[];
}
