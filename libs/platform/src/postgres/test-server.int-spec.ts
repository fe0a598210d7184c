import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runTypescript } from '../../../../test/support/run-typescript.js';
import { createTestDatabase } from '../../../../test/support/postgres/template-database.js';

const ROOT = resolve(import.meta.dirname, '../../../..');

describe('the database server of the tests', () => {
  it('gives each test file a migrated database of its own, several at once', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase()));
    expect(new Set(databases.map((database) => database.url)).size).toBe(4);
    for (const database of databases)
      expect(await count(database.url, 'public.schema_migration')).toBeGreaterThan(0);
    await Promise.all(databases.map((database) => database.drop()));
    await databases[0]?.drop();
    await expect(count(databases[0]?.url ?? '', 'public.schema_migration')).rejects.toMatchObject({
      code: '3D000',
    });
  });

  it('goes when the process that holds its pipe goes, and is swept when its supervisor was killed', async () => {
    const killed = await serve();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(foldersOf(killed)).toHaveLength(1);

    const next = await serve();
    expect(foldersOf(killed)).toHaveLength(0);
    expect(foldersOf(next)).toHaveLength(1);
    // To the supervisor this is what the death of Jest looks like: the kernel closes the pipe.
    next.stdin?.destroy();
    const [code] = (await once(next, 'exit')) as [number];
    expect(code).toBe(0);
    expect(foldersOf(next)).toHaveLength(0);
  });
});

async function serve(): Promise<ChildProcess> {
  const child = runTypescript(ROOT, 'test/support/postgres/serve-postgres.ts', [], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('The server has no standard output.');
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  await count(url, 'pg_database');
  return child;
}

function foldersOf(child: ChildProcess): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`hujian-test-postgres-${child.pid}-`));
}

async function count(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ n: number }>(`select count(*)::int as n from ${table}`)
    .finally(() => client.end());
  return rows[0]?.n ?? 0;
}
