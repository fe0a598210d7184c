import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ALL_ENTITIES } from '#composition';
import { MIGRATIONS } from '#migrations';
import { dataSourceOptions } from '#platform/database';
import { type Ask, CROSSING_KEYS, printSchema } from '../../tools/architecture/schema-printer.js';
import startPostgres from '../support/postgres/start-postgres.js';
import stopPostgres from '../support/postgres/stop-postgres.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres/template-database.js';
import { read, ROOT } from './support/repository.js';

const TIMESTAMP = /\d{13}$/;
const MINUTE = 60_000;

let database: TestDatabase;
let source: DataSource;
const ask: Ask = (sql) => source.query(sql);

beforeAll(async () => {
  await startPostgres({ rootDir: ROOT });
  database = await createTestDatabase();
  const options = dataSourceOptions({
    url: database.url,
    poolSize: 2,
    entities: ALL_ENTITIES,
    migrations: MIGRATIONS,
    applicationName: 'hujian-test-migrations',
  });
  source = await new DataSource(options).initialize();
}, MINUTE);

afterAll(async () => {
  await source.destroy();
  await database.drop();
  await stopPostgres();
}, MINUTE);

describe('migrations', () => {
  it('strictly increase in time, and every file is in the list', () => {
    const names = MIGRATIONS.map((migration) => TIMESTAMP.exec(migration.name)?.[0] ?? migration.name);
    const files = readdirSync(join(ROOT, 'migrations')).filter((name) =>
      /^\d{13}-[a-z0-9-]+\.ts$/.test(name),
    );
    expect(names).toEqual([...new Set(names)].sort());
    expect(files.map((name) => name.slice(0, 13)).sort()).toEqual(names);
  });

  it('add up to migrations/schema.sql (npm run schema:write)', async () => {
    expect(await printSchema(ask)).toBe(read('migrations/schema.sql'));
  });

  it('leave nothing to do for the entities', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('know every entity that is written', () => {
    const written = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.entity.ts'))
      .flatMap((path) =>
        [...read(`libs/${path}`).matchAll(/^@Entity\([\s\S]*?^export class (\w+)/gm)].map(([, name]) => name),
      );
    expect(ALL_ENTITIES.map((entity) => entity.name).sort()).toEqual(written.sort());
  });

  it('are never replaced by synchronize', () => {
    expect(source.options.synchronize).toBe(false);
  });

  it(
    'go down to nothing and up to the same',
    async () => {
      const before = await printSchema(ask);
      for (const migration of [...MIGRATIONS].reverse()) {
        await source.undoLastMigration().catch((error: unknown) => {
          throw new Error(`${migration.name} cannot be undone`, { cause: error });
        });
      }
      const nothing = await printSchema(ask);
      await source.runMigrations();
      expect({ nothing: nothing.trim(), again: await printSchema(ask) }).toEqual({
        nothing: '',
        again: before,
      });
    },
    MINUTE,
  );
});

describe('foreign keys', () => {
  it('cross no schema', async () => {
    expect(await ask(CROSSING_KEYS)).toEqual([]);
  });

  it('that cross one would be found', async () => {
    await source.query(`
      CREATE SCHEMA planted_a; CREATE SCHEMA planted_b;
      CREATE TABLE planted_a.one (id uuid PRIMARY KEY);
      CREATE TABLE planted_b.two (id uuid CONSTRAINT two_one_fk REFERENCES planted_a.one)`);
    const found = await ask(CROSSING_KEYS);
    await source.query('DROP SCHEMA planted_b CASCADE; DROP SCHEMA planted_a CASCADE');
    expect(found).toEqual([{ line: 'two_one_fk: planted_b.two → planted_a.one' }]);
  });
});
