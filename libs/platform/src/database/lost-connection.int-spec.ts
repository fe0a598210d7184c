import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { systemContext } from '#kernel';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/postgres/template-database.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { isTransient } from './transaction/postgres-errors.js';
import { queryIn } from './transaction/transaction.js';
import { TransactionRunner } from './transaction/transaction-runner.js';

const ctx = systemContext('test', 'lost');
const END_MYSELF = 'SELECT pg_terminate_backend(pg_backend_pid())';

describe('a connection that the server ends', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const input = { url: database.url, poolSize: 4, entities: [], migrations: [], applicationName: 'test' };
    dataSource = await new DataSource(dataSourceOptions(input)).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('does not end the process, even before anybody works on it', async () => {
    const { master: pool } = dataSource.driver as unknown as { readonly master: pg.Pool };
    const held = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
    // Not `once` of node:events, which would listen for errors as well.
    const ended = Promise.all(held.map((client) => new Promise((done) => client.once('end', done))));
    const killer = new pg.Client(database.url);
    await killer.connect();
    await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await killer.end();
    await ended;
    for (const client of held) client.release(true);
    expect(await new Database(dataSource).query(ctx, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is told as such, also to what its transaction asks next', async () => {
    const failureOf = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => null,
        (error: unknown) => error,
      );
    const runner = new TransactionRunner(dataSource);
    const first = await failureOf(runner.run(ctx, (tx) => queryIn(tx, END_MYSELF)));
    const next = await failureOf(
      runner.run(ctx, async (tx) => {
        await queryIn(tx, END_MYSELF).catch(() => undefined);
        return queryIn(tx, 'SELECT 1');
      }),
    );
    expect([isTransient(first), isTransient(next)]).toEqual([true, true]);
  });
});
