import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/postgres/template-database.js';
import { providePortalRole } from './portal-role.js';

type Rows = Record<string, unknown>[];

describe('the role of the portal', () => {
  let database: TestDatabase;
  let roleUrl: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    roleUrl = await providePortalRole(database.url);
  });

  afterAll(() => database.drop());

  it('reads the public register and the public log, and is denied every other table', async () => {
    expect(await ask(roleUrl, 'SELECT notices FROM public_register.head')).toHaveLength(1);
    expect(await ask(roleUrl, 'SELECT leaf FROM public_log.entry')).toEqual([]);
    const others = await ask(
      database.url,
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public_register', 'public_log')`,
    );
    expect(others.length).toBeGreaterThan(10);
    for (const { name } of others) {
      await expect(ask(roleUrl, `SELECT * FROM ${String(name)} LIMIT 1`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it.each([
    'DELETE FROM public_register.notice',
    'CREATE TABLE public_register.x ()',
    'CREATE SCHEMA x',
    'SET ROLE pg_read_all_data',
  ])('may not %s, even when it asks to write', async (write) => {
    await expect(ask(roleUrl, write, 'SET default_transaction_read_only = off')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('reads only by default, and not for long', async () => {
    expect(await ask(roleUrl, 'SHOW default_transaction_read_only')).toEqual([
      { default_transaction_read_only: 'on' },
    ]);
    expect(await ask(roleUrl, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '5s' }]);
  });

  it('keeps a password that was handed in, and changes it otherwise', async () => {
    const password = decodeURIComponent(new URL(roleUrl).password);
    expect(await providePortalRole(database.url, password)).toBe(roleUrl);
    const other = await providePortalRole(database.url);
    expect(other).not.toBe(roleUrl);
    roleUrl = other;
  });

  it('prints the SQL, without a password, when it may not be made', async () => {
    const weak = `weak_${new URL(database.url).pathname.slice(1)}`;
    await ask(database.url, `CREATE ROLE ${weak} LOGIN PASSWORD 'weak'`);
    const url = new URL(database.url);
    url.username = weak;
    url.password = 'weak';
    await expect(providePortalRole(url.href)).rejects.toMatchObject({
      code: 'PUBLIC_REGISTER.PORTAL_ROLE',
      sentence: { zh: expect.stringContaining('GRANT USAGE ON SCHEMA public_register') },
      details: { sql: expect.stringContaining("PASSWORD '<password>'") },
    });
    await ask(database.url, `DROP ROLE ${weak}`);
  });
});

async function ask(url: string, sql: string, first = 'SELECT 1'): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(first);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
