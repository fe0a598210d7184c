import { DataSource } from 'typeorm';
import { AppError } from '#kernel';
import { type DataSourceInput, dataSourceOptions } from './data-source.js';

/** Brings an empty or older database to this code's schema. Runs one at a time across processes. Returns what it ran. */
export async function runMigrations(input: DataSourceInput): Promise<readonly string[]> {
  const source = await new DataSource(dataSourceOptions({ ...input, poolSize: 2 })).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(4801152)');
    await refuseNewerSchema(source, input);
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock(4801152)').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** For processes that do not migrate: refuses to work on a schema that is not this code's. */
export async function requireCurrentSchema(input: DataSourceInput): Promise<void> {
  const source = await new DataSource(dataSourceOptions({ ...input, poolSize: 1 })).initialize();
  try {
    await refuseNewerSchema(source, input);
    if (await source.showMigrations()) {
      throw new AppError('PLATFORM.SCHEMA_OLD', 'unavailable', {
        zh: '数据库结构比程序旧；请先用 npm start 完成迁移。',
        en: 'The database schema is older than this program; run npm start once to migrate it.',
      });
    }
  } finally {
    await source.destroy();
  }
}

async function refuseNewerSchema(source: DataSource, input: DataSourceInput): Promise<void> {
  const [exists] = await source.query<{ found: boolean }[]>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS found`,
  );
  if (exists?.found !== true) return;
  const applied = await source.query<{ name: string }[]>('SELECT name FROM schema_migration');
  const known = new Set(input.migrations.map((migration) => migration.name));
  const unknown = applied.find((row) => !known.has(row.name));
  if (unknown === undefined) return;
  throw new AppError('PLATFORM.SCHEMA_NEWER', 'unavailable', {
    zh: `数据库结构比程序新（含未知迁移 ${unknown.name}）；请升级程序。`,
    en: `The database schema is newer than this program (it holds migration ${unknown.name}); upgrade the program.`,
  });
}
