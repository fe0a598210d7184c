import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  type TestDatabase,
  createTestDatabase,
} from '../../../../test/support/postgres/template-database.js';
import { probeServer } from './probe-server.js';

let database: TestDatabase;
const made: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  for (const name of made) await query(database.url, `drop database ${name} with (force)`);
  await database.drop();
});

describe('probeServer', () => {
  it('passes a database that fits, before and after pg_trgm is there', async () => {
    const url = await makeDatabase(`encoding 'UTF8' locale 'C.UTF-8'`);
    await expect(probeServer(url)).resolves.toBeUndefined();
    await query(url, 'create schema elsewhere; create extension pg_trgm schema elsewhere');
    await expect(probeServer(url)).resolves.toBeUndefined();
  });

  it.each([
    ['another encoding', `encoding 'SQL_ASCII' locale 'C'`, 'POSTGRES.WRONG_ENCODING'],
    ['a ctype without Chinese letters', `encoding 'UTF8' locale 'C'`, 'POSTGRES.WRONG_CTYPE'],
    [
      'a ctype without Chinese letters behind a collation that knows them',
      `encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
      'POSTGRES.WRONG_CTYPE',
    ],
  ])('refuses %s, with and without pg_trgm', async (_, traits, code) => {
    const url = await makeDatabase(traits);
    await expect(probeServer(url)).rejects.toMatchObject({ code, kind: 'unavailable' });
    await query(url, 'create extension pg_trgm');
    await expect(probeServer(url)).rejects.toMatchObject({ code });
  });

  it('tells a server that does not answer from one that refuses, and never shows the password', async () => {
    await expect(probeServer('postgres://someone:secret@127.0.0.1:1/x')).rejects.toMatchObject({
      code: 'POSTGRES.UNREACHABLE',
      message: expect.not.stringContaining('secret'),
    });
    const wrong = new URL(database.url);
    wrong.password = 'secret';
    await expect(probeServer(wrong.href)).rejects.toMatchObject({ code: 'POSTGRES.LOGIN_REFUSED' });
    wrong.href = database.url;
    wrong.pathname = '/nowhere';
    await expect(probeServer(wrong.href)).rejects.toMatchObject({ code: 'POSTGRES.LOGIN_REFUSED' });
  });
});

async function makeDatabase(traits: string): Promise<string> {
  const name = `probe_${randomUUID().replaceAll('-', '')}`;
  await query(database.url, `create database ${name} template template0 ${traits}`);
  made.push(name);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
