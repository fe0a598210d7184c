import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import pg from 'pg';
import { defineEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { Delivery, EraseFields, Outbox, SigningKeys, type Verification, VerifyLedger } from './index.js';

const noted = defineEvent<{ readonly n: number; readonly what: string }>('test.noted', 1, {
  n: 'internal',
  what: 'erasable',
});
const ctx = systemContext('test', 'test');

/** Every stored column that speaks of the ledger, as bits that can be flipped and set back. */
const COLUMNS = [
  { table: 'event_bus.ledger', key: 'number', column: 'number', type: 'bigint' },
  { table: 'event_bus.ledger', key: 'number', column: 'event_id', type: 'uuid' },
  { table: 'event_bus.ledger', key: 'number', column: 'type', type: 'text' },
  { table: 'event_bus.ledger', key: 'number', column: 'stream', type: 'text' },
  { table: 'event_bus.ledger', key: 'number', column: 'body', type: 'bytea' },
  { table: 'event_bus.ledger', key: 'number', column: 'salts', type: 'bytea' },
  { table: 'event_bus.ledger', key: 'number', column: 'leaf', type: 'bytea' },
  { table: 'event_bus.ledger_head', key: 'one_row', column: 'number', type: 'bigint' },
  { table: 'public_log.tile', key: 'level, index', column: 'hashes', type: 'bytea' },
  { table: 'public_log.tile', key: 'level, index', column: 'index', type: 'bigint' },
  { table: 'public_log.checkpoint', key: 'size', column: 'note', type: 'text' },
  { table: 'public_log.checkpoint', key: 'size', column: 'size', type: 'bigint' },
  { table: 'public_log.signing_key', key: 'id', column: 'verifier_key', type: 'text' },
  { table: 'public_log.signing_key', key: 'id', column: 'id', type: 'text' },
] as const;

describe('the verification of the ledger', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hujian-verify-'));
  let database: TestDatabase;
  let sql: pg.Client;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    app = await busNode(
      database.url,
      { keysDirectory: join(directory, 'keys'), origin: 'test.example/ledger' },
      4,
    );
    await app.get(SigningKeys).prepare();
    for (const count of [3, 300, 40]) await note(count);
    await app.get(SigningKeys).introduce(ctx);
    await note(5);
  });

  afterAll(async () => {
    await app.close();
    await sql.end();
    await database.drop();
    rmSync(directory, { recursive: true });
  });

  async function note(count: number): Promise<void> {
    const events = Array.from({ length: count }, (_, n) => noted.of('test:1', { n, what: '甲乙' }));
    await app.get(TransactionRunner).run(ctx, (inside) => app.get(Outbox).append(inside, events));
    await app.get(Delivery).drain();
  }

  const verify = (): Promise<Verification> => app.get(VerifyLedger).execute();

  it('finds an untouched ledger in order, to the last event', async () => {
    expect(await verify()).toEqual({ verified: 350n, sealed: 350n, fault: null, interruptedAt: null });
  });

  it('stays in order when a personal value is erased, for good and with the reason on record', async () => {
    const { rows } = await sql.query<{ id: string }>(
      'SELECT event_id AS id FROM event_bus.ledger WHERE number = 9',
    );
    const erasure = { eventId: rows[0]?.id ?? '', fields: ['what'], reason: '当事人申请删除' };
    const erase = app.get(EraseFields);
    await erase.execute(ctx, noted, erasure);
    await app.get(Delivery).drain();
    expect((await verify()).fault).toBeNull();
    const body = await sql.query<{ body: Buffer }>('SELECT body FROM event_bus.ledger WHERE number = 9');
    expect(body.rows[0]?.body.toString('utf8')).not.toContain('甲乙');
    await expect(erase.execute(ctx, noted, erasure)).rejects.toMatchObject({ code: 'LEDGER.ERASED_ALREADY' });
    await expect(erase.execute(ctx, noted, { ...erasure, fields: ['n'] })).rejects.toMatchObject({
      code: 'LEDGER.NOT_ERASABLE',
    });
    await expect(
      erase.execute(ctx, noted, { ...erasure, eventId: '01990000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'LEDGER.UNKNOWN_EVENT' });
  });

  it('is the only change that the database lets happen', async () => {
    for (const change of [
      `UPDATE event_bus.ledger SET body = body || '\\x20' WHERE number = 8`,
      `UPDATE event_bus.ledger SET leaf = substring(leaf FOR 32) || '\\x00' WHERE number = 8`,
      `UPDATE event_bus.ledger SET erased = NULL WHERE number = 9`,
      'DELETE FROM event_bus.ledger WHERE number = 8',
      `UPDATE public_log.checkpoint SET note = ''`,
    ])
      await expect(sql.query(change)).rejects.toThrow('append-only');
    await sql.query('ALTER TABLE event_bus.ledger DISABLE TRIGGER ALL');
    await sql.query('ALTER TABLE public_log.checkpoint DISABLE TRIGGER ALL');
  });

  it.each(COLUMNS)('finds any one bit flipped in $table.$column', async ({ table, key, column, type }) => {
    const { rows } = await sql.query<{ place: string; bytes: Buffer }>(
      `SELECT ctid::text AS place, ${asBytes(column, type)} AS bytes FROM ${table} ORDER BY ${key} LIMIT 360`,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (row, bit) => {
        const chosen = rows[row % rows.length];
        if (chosen === undefined) throw new Error(`${table} is empty`);
        const moved = await write(chosen.place, flipped(chosen.bytes, bit % (chosen.bytes.length * 8)));
        // What the database itself refuses, such as bytes that are no UTF-8, cannot be stored at all.
        if (moved === null) return;
        const found = await verify();
        chosen.place = (await write(moved, chosen.bytes)) ?? '';
        expect(found.fault).not.toBeNull();
      }),
      { numRuns: 12 },
    );
    expect((await verify()).fault).toBeNull();

    /** Where the row stands after it, since an update moves a row; null when the database refuses the bytes. */
    async function write(place: string, bytes: Buffer): Promise<string | null> {
      const update = `UPDATE ${table} SET ${column} = ${fromBytes('$1', type)} WHERE ctid = $2::tid`;
      const written = await sql
        .query<{ place: string }>(`${update} RETURNING ctid::text AS place`, [bytes, place])
        .catch(() => null);
      if (written === null) return null;
      expect(written.rowCount).toBe(1);
      return written.rows[0]?.place ?? '';
    }
  });

  it('names the first broken row', async () => {
    await sql.query(
      `UPDATE event_bus.ledger SET salts = set_byte(salts, 0, get_byte(salts, 0) # 1) WHERE number IN (17, 200)`,
    );
    expect((await verify()).fault).toBe('ledger row 17: leaf does not follow from body and salts');
    await sql.query(
      `UPDATE event_bus.ledger SET salts = set_byte(salts, 0, get_byte(salts, 0) # 1) WHERE number IN (17, 200)`,
    );
  });

  it('finds a row that is gone, and a history that was replaced with all its hashes', async () => {
    await sql.query('CREATE TABLE kept AS SELECT * FROM event_bus.ledger WHERE number = 100');
    await sql.query('DELETE FROM event_bus.ledger WHERE number = 100');
    expect((await verify()).fault).toBe('ledger row 100 is missing');
    await sql.query('INSERT INTO event_bus.ledger SELECT * FROM kept');
    await sql.query('CREATE TABLE swapped AS SELECT * FROM event_bus.ledger WHERE number IN (100, 101)');
    await sql.query('UPDATE event_bus.ledger SET number = -number WHERE number IN (100, 101)');
    await sql.query('UPDATE event_bus.ledger SET number = 201 + number WHERE number IN (-100, -101)');
    expect((await verify()).fault).toMatch(/^checkpoint 304 has another root/);
    await sql.query('DELETE FROM event_bus.ledger WHERE number IN (100, 101)');
    await sql.query('INSERT INTO event_bus.ledger SELECT * FROM swapped');
    expect((await verify()).fault).toBeNull();
  });

  it('goes on where it was interrupted, and finds the same', async () => {
    const interruption = new AbortController();
    await note(9000);
    const first = await app.get(VerifyLedger).execute({
      signal: interruption.signal,
      onProgress() {
        interruption.abort();
      },
    });
    expect(first).toMatchObject({ verified: 4096n, fault: null });
    if (first.interruptedAt === null) throw new Error('It was not interrupted');
    const second = await app.get(VerifyLedger).execute({ from: first.interruptedAt });
    expect(second).toEqual({ verified: 9351n, sealed: 9351n, fault: null, interruptedAt: null });
  });
});

function asBytes(column: string, type: string): string {
  if (type === 'bytea') return column;
  if (type === 'text') return `convert_to(${column}, 'UTF8')`;
  return type === 'uuid' ? `uuid_send(${column})` : `int8send(${column})`;
}

function fromBytes(parameter: string, type: string): string {
  if (type === 'bytea') return `${parameter}::bytea`;
  if (type === 'text') return `convert_from(${parameter}::bytea, 'UTF8')`;
  if (type === 'uuid') return `encode(${parameter}::bytea, 'hex')::uuid`;
  return `('x' || encode(${parameter}::bytea, 'hex'))::bit(64)::bigint`;
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}
