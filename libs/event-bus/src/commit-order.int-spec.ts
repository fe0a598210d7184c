import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Context, defineEvent, type RecordedEvent, systemContext } from '#kernel';
import { Database, queryIn, TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { byStream, Delivery, Outbox, Subscriptions } from './index.js';

const written = defineEvent<{ readonly id: string }>('test.written', 1, { id: 'internal' });
const ctx = systemContext('test', 'commit-order');
const CLIENTS = 16;
const EACH = 40;

/**
 * Ids are drawn when a row is written, but rows are seen when they commit. Who remembers the highest id seen passes
 * over a lower one that commits later. Here sixteen clients write for random times, and both readers follow them: one
 * by the ids of a table, one by the numbers of the ledger.
 */
describe('a reader that follows a cursor while sixteen clients write', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let isWriting = true;
  const byNaiveCursor = new Set<string>();
  const bySubscription: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await busNode(database.url, undefined, CLIENTS + 8);
    await query('CREATE TABLE naive (id bigserial PRIMARY KEY)');
    const handle = async (_: Context, events: readonly RecordedEvent[]): Promise<void> => {
      bySubscription.push(...events.filter((event) => written.is(event)).map((event) => event.data.id));
      return Promise.resolve();
    };
    app.get(Subscriptions).register({ name: 'reader', key: byStream, handlers: [{ type: written, handle }] });
    await app.get(Delivery).start();
    const reading = readNaively();
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => write(client)));
    isWriting = false;
    await reading;
    await app.get(Delivery).drain();
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const query = <Row>(sql: string, values: unknown[] = []): Promise<readonly Row[]> =>
    app.get(Database).query<Row>(ctx, sql, values);

  async function write(client: number): Promise<void> {
    for (let time = 0; time < EACH; time += 1) {
      await app.get(TransactionRunner).run(ctx, async (tx) => {
        const [row] = await queryIn<{ id: string }>(tx, 'INSERT INTO naive DEFAULT VALUES RETURNING id');
        await app.get(Outbox).append(tx, [written.of(`client:${String(client)}`, { id: row?.id ?? '' })]);
        await delay(Math.random() * 30);
      });
    }
  }

  async function readNaively(): Promise<void> {
    let cursor = '0';
    for (let last = false; !last;) {
      last = !isWriting;
      const rows = await query<{ id: string }>('SELECT id FROM naive WHERE id > $1 ORDER BY id', [cursor]);
      for (const { id } of rows) byNaiveCursor.add(id);
      cursor = rows.at(-1)?.id ?? cursor;
    }
  }

  it('loses events by the ids of a table', () => {
    expect(byNaiveCursor.size).toBeGreaterThan(0);
    expect(byNaiveCursor.size).toBeLessThan(CLIENTS * EACH);
  });

  it('sees every committed event once by the numbers of the ledger', async () => {
    const all = await query<{ id: string }>('SELECT id FROM naive');
    expect(all).toHaveLength(CLIENTS * EACH);
    expect(bySubscription.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});
