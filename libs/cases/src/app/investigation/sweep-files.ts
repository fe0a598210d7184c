import { Injectable } from '@nestjs/common';
import { Clock, type Context } from '#kernel';
import { Database } from '#platform/database';
import { FileStore } from '#platform/files';

/** Removes uploads that were broken off and files that no evidence names. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly files: FileStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context): Promise<void> {
    await this.files.sweep((sha256) => this.isNamed(ctx, sha256), this.clock.now());
  }

  private async isNamed(ctx: Context, sha256: string): Promise<boolean> {
    const rows = await this.database.query(ctx, 'SELECT FROM cases.evidence WHERE sha256 = $1 LIMIT 1', [
      sha256,
    ]);
    return rows.length > 0;
  }
}
