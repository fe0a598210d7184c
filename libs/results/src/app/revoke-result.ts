import { Injectable } from '@nestjs/common';
import { Access } from '#identity';
import { assertVersion, Clock, type Context, legalDateOf, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { ResultRepository } from '../data/result.repository.js';
import { type Revocation } from '../domain/result.js';
import { resultErrors } from '../domain/result.errors.js';
import { Results } from './results.js';

/** 撤销、确认违法、确认无效: by the organ that decided, with the reason that the withdrawal notice will state. */
@Injectable()
export class RevokeResult {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly repository: ResultRepository,
    private readonly results: Results,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: Revocation; readonly reason: string },
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const result = await this.repository.lock(tx, id);
      if (result.organId === null) throw resultErrors.notOfAnOrgan(id);
      await this.access.require(tx, 'result.revoke', result.organId);
      assertVersion(result, version);
      const on = legalDateOf(this.clock.now());
      const revoked = await this.results.revoke(tx, id, { code: input.reasonCode, reason: input.reason, on });
      return { id, version: revoked.version, event: revoked.event };
    });
  }
}
