/** `npm run schema:write`: migrates an empty PostgreSQL of its own and prints what came out to migrations/schema.sql. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '#migrations';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';
import { type Ask, printSchema } from './schema-printer.js';

const FILE = join(import.meta.dirname, '../../migrations/schema.sql');

const dataDirectory = join(tmpdir(), `hujian-schema-${randomUUID()}`);
const server = await startEmbeddedPostgres({ dataDirectory, isDisposable: true, log: () => undefined });
try {
  const url = server.url('hujian');
  await ensureDatabase(url);
  await runMigrations({
    url,
    poolSize: 2,
    entities: [],
    migrations: MIGRATIONS,
    applicationName: 'hujian-schema',
  });
  await writeFile(FILE, await printed(url));
  console.log(`Written: ${FILE}`);
} finally {
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}

async function printed(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask: Ask = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  try {
    return await printSchema(ask);
  } finally {
    await client.end();
  }
}
