import { Injectable } from '@nestjs/common';
import { Clock, type Context } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { IdentityRepository } from '../../data/identity.repository.js';

/** Forgets sessions that have ended; what they opened they no longer open anyway. */
@Injectable()
export class SweepSessions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly identity: IdentityRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were forgotten. */
  async execute(ctx: Context): Promise<number> {
    return this.transactions.run(ctx, (tx) => this.identity.forgetSessions(tx, this.clock.now()));
  }
}
