import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Context } from '#kernel';
import { entityManager, rowsOf } from './transaction/transaction.js';

/** Questions for screens: one statement, read from the context's transaction if there is one, else from the pool. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(ctx: Context, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = ctx.transaction === undefined ? this.dataSource : entityManager(ctx);
    return rowsOf<Row>(await runner.query(sql, [...parameters]));
  }
}
