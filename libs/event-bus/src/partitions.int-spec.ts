import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { type Context, defineEvent, type RecordedEvent, systemContext } from '#kernel';
import { queryIn, TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { byStream, Delivery, Outbox, SplitSubscription, Subscriptions } from './index.js';

const moved = defineEvent<{ readonly n: number }>('test.moved', 1, { n: 'internal' });
const ctx = systemContext('test', 'partitions');
const KEYS = 23;

/** Called after each effect was written, within its transaction. */
type Hook = (subscription: string) => Promise<void>;

describe('a subscription split into parts', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let nodes: INestApplicationContext[];

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    await sql.query('CREATE TABLE effect (subscription text, key text, n int, at bigserial)');
  });

  beforeEach(async () => {
    await sql.query('TRUNCATE effect');
    nodes = [];
  });

  afterEach(async () => {
    await Promise.all(nodes.map((node) => node.close()));
  });

  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  async function open(hook: Hook = () => Promise.resolve()): Promise<INestApplicationContext> {
    const node = await busNode(database.url);
    nodes.push(node);
    for (const name of ['divisible', 'whole']) {
      const handle = async (inside: Context, events: readonly RecordedEvent[]): Promise<void> => {
        for (const event of events as readonly RecordedEvent<{ n: number }>[]) {
          const row = [name, event.stream, event.data.n];
          await queryIn(inside, 'INSERT INTO effect (subscription, key, n) VALUES ($1, $2, $3)', row);
          await hook(name);
        }
      };
      const isDivisible = name === 'divisible';
      node
        .get(Subscriptions)
        .register({ name, key: byStream, isDivisible, handlers: [{ type: moved, handle }] });
    }
    return node;
  }

  async function append(node: INestApplicationContext, from: number, to: number): Promise<void> {
    const events = Array.from({ length: to - from }, (_, at) =>
      moved.of(`matter:${String((from + at) % KEYS)}`, { n: from + at }),
    );
    await node.get(TransactionRunner).run(ctx, (tx) => node.get(Outbox).append(tx, events));
  }

  async function count(of: string): Promise<number> {
    const { rows } = await sql.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${of}`);
    return rows[0]?.count ?? 0;
  }

  it('handles every event once and each key in order, however it is split while events flow', async () => {
    const [node, other] = [await open(), await open()];
    for (const one of nodes) await one.get(Delivery).start();
    let written = 0;
    for (const into of [4, 7, 2, 1, 16, 3]) {
      await append(node, written, (written += 600));
      await other.get(SplitSubscription).execute(ctx, 'divisible', into);
      await append(node, written, (written += 600));
    }
    await until(async () => (await count('effect')) === 2 * written);
    await until(async () => (await count(`event_bus.subscription WHERE name = 'divisible'`)) === 3);
    const { rows } = await sql.query<{ key: string; ns: number[] }>(
      'SELECT key, array_agg(n ORDER BY at) AS ns FROM effect GROUP BY subscription, key',
    );
    expect(rows).toHaveLength(2 * KEYS);
    for (const { key, ns } of rows) {
      const first = Number(key.split(':')[1]);
      expect(ns).toEqual(Array.from({ length: ns.length }, (_, at) => first + at * KEYS));
    }
  });

  it('goes on within five seconds without a process that fell silent, whose work then counts for nothing', async () => {
    let speak = (): void => undefined;
    const silence = new Promise<void>((resolve) => {
      speak = resolve;
    });
    let fellSilent = 0;
    const silent = await open((name) => {
      if (name === 'whole') return Promise.resolve();
      fellSilent = Date.now();
      return silence;
    });
    await append(silent, 0, 1);
    const stuck = silent.get(Delivery).drain();
    await until(() => Promise.resolve(fellSilent > 0));
    const other = await open();
    await other.get(Delivery).start();
    await until(async () => (await count(`effect WHERE subscription = 'divisible'`)) === 1);
    expect(Date.now() - fellSilent).toBeLessThan(5000);
    speak();
    await expect(stuck).rejects.toThrow();
    expect(await count(`effect WHERE subscription = 'divisible'`)).toBe(1);
  });

  it('is refused where keys share data, by an unknown name, or into no number of parts', async () => {
    const splitting = (await open()).get(SplitSubscription);
    const refused = (name: string, into: number, code: string): Promise<void> =>
      expect(splitting.execute(ctx, name, into)).rejects.toMatchObject({ code });
    await refused('whole', 2, 'LEDGER.INDIVISIBLE');
    await refused('nobody', 2, 'LEDGER.UNKNOWN_SUBSCRIPTION');
    for (const parts of [0, 65, 1.5]) await refused('divisible', parts, 'LEDGER.PARTITIONS');
  });
});

/** Until the condition holds; jest ends a test in which it never does. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(10);
}
