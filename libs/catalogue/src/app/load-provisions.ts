import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { Clock, type Context } from '#kernel';
import { provisionFile } from '../data/provision-file.js';
import { ProvisionRepository } from '../data/provision.repository.js';

/** Brings the text of the law into the database, where it is searched. Called at every start; works at the first. */
@Injectable()
export class LoadProvisions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly provisions: ProvisionRepository,
    private readonly clock: Clock,
  ) {}

  /** How many provisions were loaded: 0 when the database holds this release's file already. */
  async execute(ctx: Context): Promise<number> {
    const file = await provisionFile();
    return this.transactions.run(ctx, async (tx) => {
      if (!(await this.provisions.claim(tx, file, this.clock.now()))) return 0;
      const rows = file.provisions();
      await this.provisions.replaceAll(tx, rows);
      return rows.length;
    });
  }
}
