import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { defineEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { parseTilePath } from './domain/merkle/tile-path.js';
import { isConsistent, isIncluded } from './domain/merkle/verify.js';
import { leafHash, rootOfHashes } from './domain/merkle/hashing.js';
import { type Checkpoint, openCheckpoint } from './domain/notes/checkpoint.js';
import { parseVerifierKey, type VerifierKey } from './domain/notes/note-key.js';
import { Sealer } from './app/seal/sealer.js';
import { Delivery, Outbox, PublicLog, SigningKeys } from './index.js';

const noted = defineEvent<{ readonly n: number }>('test.noted', 1, { n: 'internal' });
const ctx = systemContext('test', 'test');

describe('the seal of the ledger', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hujian-seal-'));
  const keysDirectory = join(directory, 'keys');
  let database: TestDatabase;
  let sql: pg.Client;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    app = await node(keysDirectory);
    await app.get(SigningKeys).prepare();
  });

  afterAll(async () => {
    await app.close();
    await sql.end();
    await database.drop();
    rmSync(directory, { recursive: true });
  });

  const node = (keysDirectory: string, origin = 'test.example/ledger'): Promise<INestApplicationContext> =>
    busNode(database.url, { keysDirectory, origin }, 4);

  async function note(count: number): Promise<void> {
    const events = Array.from({ length: count }, (_, n) => noted.of('test:1', { n }));
    await app.get(TransactionRunner).run(ctx, (inside) => app.get(Outbox).append(inside, events));
    await app.get(Delivery).drain();
  }

  async function keys(): Promise<readonly VerifierKey[]> {
    const { rows } = await sql.query<{ line: string }>(
      'SELECT verifier_key AS line FROM public_log.signing_key',
    );
    return rows.map(({ line }) => parseVerifierKey(line)).filter((key) => key !== null);
  }

  async function opened(): Promise<Checkpoint> {
    const checkpoint = openCheckpoint((await app.get(PublicLog).checkpoint()) ?? '', await keys());
    if (checkpoint === null) throw new Error('The checkpoint does not open');
    return checkpoint;
  }

  async function leaves(): Promise<readonly Buffer[]> {
    const { rows } = await sql.query<{ leaf: Buffer }>('SELECT leaf FROM event_bus.ledger ORDER BY number');
    return rows.map(({ leaf }) => leafHash(leaf));
  }

  it('makes its first key once, in a file that only its owner reads, and says so in the ledger', async () => {
    await app.get(SigningKeys).prepare();
    const files = readdirSync(keysDirectory).filter((file) => file.endsWith('.pem'));
    expect(files).toHaveLength(1);
    expect(statSync(join(keysDirectory, files[0] ?? '')).mode & 0o777).toBe(0o600);
    await app.get(Delivery).drain();
    const { rows } = await sql.query<{ type: string }>('SELECT type FROM event_bus.ledger');
    expect(rows).toEqual([{ type: 'ledger.key_introduced' }]);
  });

  it('covers the whole ledger with a signed root, step by step', async () => {
    for (const count of [1, 300, 255, 700]) {
      await note(count);
      const all = await leaves();
      expect(await opened()).toEqual({
        origin: 'test.example/ledger',
        size: BigInt(all.length),
        root: rootOfHashes(all),
      });
    }
  });

  it('serves tiles and entries that add up to the checkpoint', async () => {
    const { size } = await opened();
    const read = async (path: string): Promise<Buffer | null> => {
      const address = parseTilePath(path);
      return address === null ? null : app.get(PublicLog).resource(address);
    };
    const all = await leaves();
    expect(await read('0/001')).toEqual(Buffer.concat(all.slice(256, 512)));
    expect(await read('1/000.p/4')).toEqual(
      Buffer.concat([0, 1, 2, 3].map((at) => rootOfHashes(all.slice(at * 256, (at + 1) * 256)))),
    );
    const bundle = await read('entries/000.p/2');
    expect(bundle).toHaveLength(2 * 35);
    expect(bundle?.readUInt16BE(0)).toBe(33);
    expect(leafHash(bundle?.subarray(2, 35) ?? Buffer.alloc(0))).toEqual(all[0]);
    const last = Number(size % 256n);
    expect(await read(`0/004.p/${String(last)}`)).toHaveLength(last * 32);
    expect(await read(`0/004.p/${String(last + 1)}`)).toBeNull();
    expect(await read(`entries/004.p/${String(last + 1)}`)).toBeNull();
    expect(await read('0/x999/x999/x999/x999/x999/x999/999')).toBeNull();
  });

  it('proves any event, and that the log only grew', async () => {
    const { size, root } = await opened();
    const all = await leaves();
    for (const number of [1n, 257n, size]) {
      const proof = await app.get(PublicLog).prove(number, null);
      const leaf = { index: number - 1n, hash: all[Number(number) - 1] ?? Buffer.alloc(0) };
      expect(isIncluded({ size, root }, leaf, proof?.path ?? [])).toBe(true);
    }
    expect(await app.get(PublicLog).prove(size + 1n, null)).toBeNull();
    const earlier = { size: 302n, root: rootOfHashes(all.slice(0, 302)) };
    const path = await app.get(PublicLog).proveConsistency(302n, size);
    expect(isConsistent(earlier, { size, root }, path)).toBe(true);
  });

  it('is left alone by a process that holds no key', async () => {
    const other = await node(join(directory, 'empty'));
    await app
      .get(TransactionRunner)
      .run(ctx, (inside) => app.get(Outbox).append(inside, [noted.of('test:2', { n: 1 })]));
    await other.get(Delivery).drain();
    const sealed = await opened();
    expect(await leaves()).toHaveLength(Number(sealed.size) + 1);
    expect(await other.get(Sealer).step()).toBe(false);
    await other.close();
    await app.get(Delivery).drain();
    expect((await opened()).size).toBe(sealed.size + 1n);
  });

  it('refuses another name than the one it began with', async () => {
    const other = await node(keysDirectory, 'other.example/ledger');
    await expect(other.get(SigningKeys).origin()).rejects.toMatchObject({ code: 'LEDGER.OTHER_ORIGIN' });
    await other.close();
  });

  it('rotates its key with an overlap: both sign, then the new one alone', async () => {
    const signing = app.get(SigningKeys);
    const [first] = await signing.held();
    const second = await signing.introduce(ctx);
    await app.get(Delivery).drain();
    const both = (await app.get(PublicLog).checkpoint()) ?? '';
    const [old, fresh] = [first, second].map((key) => openCheckpoint(both, key === undefined ? [] : [key]));
    expect(old?.size).toBe(fresh?.size);
    await signing.retire(ctx, first?.id ?? '');
    await app.get(Delivery).drain();
    const alone = (await app.get(PublicLog).checkpoint()) ?? '';
    expect(openCheckpoint(alone, [second])).not.toBeNull();
    expect(openCheckpoint(alone, first === undefined ? [] : [first])).toBeNull();
    await expect(signing.retire(ctx, second.id)).rejects.toMatchObject({ code: 'LEDGER.LAST_KEY' });
    await expect(signing.retire(ctx, first?.id ?? '')).rejects.toMatchObject({ code: 'LEDGER.UNKNOWN_KEY' });
  });

  it('keeps one history when two processes seal at once', async () => {
    const other = await node(keysDirectory);
    for (let round = 0; round < 10; round += 1) {
      await app
        .get(TransactionRunner)
        .run(ctx, (inside) => app.get(Outbox).append(inside, [noted.of('test:3', { n: round })]));
      await Promise.all([app.get(Delivery).drain(), other.get(Delivery).drain()]);
    }
    await app.get(Delivery).drain();
    await other.close();
    const all = await leaves();
    expect(await opened()).toMatchObject({ size: BigInt(all.length), root: rootOfHashes(all) });
  });

  it('stops when its database is older than what it has published, and when it tells another story', async () => {
    const { size } = await opened();
    await sql.query(`ALTER TABLE public_log.checkpoint DISABLE TRIGGER ALL`);
    await sql.query('DELETE FROM public_log.checkpoint');
    await sql.query('DELETE FROM public_log.tile');
    await sql.query(`ALTER TABLE event_bus.ledger DISABLE TRIGGER ALL`);
    await sql.query('DELETE FROM event_bus.ledger WHERE number = $1', [size.toString()]);
    await expect(app.get(Sealer).step()).rejects.toMatchObject({ code: 'LEDGER.BEHIND_ITSELF' });
    await sql.query(
      `INSERT INTO event_bus.ledger SELECT $1, gen_random_uuid(), type, stream, body, salts, leaf
         FROM event_bus.ledger WHERE number = 1`,
      [size.toString()],
    );
    await expect(app.get(Sealer).step()).rejects.toMatchObject({ code: 'LEDGER.OTHER_HISTORY' });
    expect(await app.get(PublicLog).checkpoint()).toBeNull();
  });
});
