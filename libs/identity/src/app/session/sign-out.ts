import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context } from '#kernel';
import { IdentityRepository } from '../../data/identity.repository.js';
import { tokenHash } from './passwords.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly identity: IdentityRepository,
  ) {}

  async execute(ctx: Context, token: string): Promise<void> {
    await this.transactions.run(ctx, (tx) => this.identity.closeSession(tx, tokenHash(token)));
  }
}
