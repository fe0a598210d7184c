import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ensureDatabase } from '#platform/postgres';

const TEMPLATE = 'hujian_template';
const CLONE_WITHIN_MS = 20_000;

export interface TestDatabase {
  readonly url: string;
  /** Ends the sessions that a test left open; a second call does nothing. */
  drop(): Promise<void>;
}

/**
 * Runs all migrations once; each test file then clones the result, several times faster than migrating.
 * What it needs for that is loaded here only: test files that never touch TypeORM shall not pay for it.
 */
export async function prepareTemplate(url: string): Promise<void> {
  await ensureDatabase(url);
  const { runMigrations } = await import('#platform/database');
  const { MIGRATIONS } = await import('#migrations');
  await runMigrations({
    url,
    poolSize: 2,
    entities: [],
    migrations: MIGRATIONS,
    applicationName: 'hujian-test-template',
  });
}

/** A database of its own for one test file, with every migration applied. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['HUJIAN_TEST_POSTGRES_URL'];
  if (server === undefined) {
    throw new Error(
      'No test database: this Jest project lacks the globalSetup test/support/postgres/start-postgres.ts.',
    );
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, (client) => cloneTemplate(client, name));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** 55006: somebody is connected to the template in this moment (autovacuum, or a clone that was just refused). */
async function cloneTemplate(client: pg.Client, name: string): Promise<void> {
  const deadline = Date.now() + CLONE_WITHIN_MS;
  for (;;) {
    try {
      await client.query(`create database ${name} template ${TEMPLATE}`);
      return;
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === '55006';
      if (!isBusy || Date.now() > deadline) throw error;
      await delay(50);
    }
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
