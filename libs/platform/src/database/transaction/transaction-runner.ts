import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Context } from '#kernel';
import { claimCommand, completeCommand } from './command-log.js';
import { isLostRace } from './postgres-errors.js';
import { closeTransaction, openTransaction, transactionOf } from './transaction.js';

const ATTEMPTS = 5;

/**
 * Runs work in one transaction: all of it happens or none. A nested call joins the outer transaction.
 *
 * A lost race (deadlock, serialization failure) rolls back and runs the work again in a new transaction, so the work
 * must have no effect outside the database; those belong in `afterCommit` or in a reaction.
 *
 * With `ctx.command` the result is stored in the same transaction: the same command sent twice happens once and
 * answers the same. The result must therefore be plain JSON.
 */
@Injectable()
export class TransactionRunner {
  constructor(private readonly dataSource: DataSource) {}

  async run<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
    if (ctx.transaction !== undefined) return work(ctx);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(ctx, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
      }
    }
  }

  private async once<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
    let hooks: readonly (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      const opened = openTransaction(manager);
      hooks = opened.hooks;
      try {
        return await this.inside({ ...ctx, transaction: opened.transaction }, work);
      } finally {
        closeTransaction(opened.transaction);
      }
    });
    for (const hook of hooks) hook();
    return result;
  }

  private async inside<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
    if (ctx.command === undefined) return work(ctx);
    const earlier = await claimCommand(ctx, ctx.command);
    if (earlier !== null) return earlier.result as T;
    const result = await work(ctx);
    await completeCommand(ctx, ctx.command, result);
    return result;
  }
}

/** Runs `hook` once the context's transaction has committed, never when it rolls back. Hooks must not throw. */
export function afterCommit(ctx: Context, hook: () => void): void {
  transactionOf(ctx).hooks.push(hook);
}
