import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { type Context, defineEvent, type RecordedEvent, systemContext } from '#kernel';
import { queryIn, TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { byStream, Delivery, EventWaiter, Ledger, Outbox, Subscriptions } from './index.js';

const noted = defineEvent<{ readonly matter: string; readonly n: number }>('test.noted', 1, {
  matter: 'internal',
  n: 'internal',
});
const ignored = defineEvent<{ readonly n: number }>('test.ignored', 1, { n: 'internal' });

const ctx = systemContext('test', 'test');

describe('the event bus', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let sql: pg.Client;
  let poison: ReadonlySet<number>;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    await sql.query('CREATE TABLE effect (subscription text, n int, number bigint)');
    app = await busNode(database.url);
    subscribe(app, 'first');
    subscribe(app, 'second');
  });

  beforeEach(() => {
    poison = new Set();
  });

  afterAll(async () => {
    await app.close();
    await sql.end();
    await database.drop();
  });

  function subscribe(to: INestApplicationContext, name: string): void {
    to.get(Subscriptions).register({
      name,
      key: byStream,
      handlers: [
        {
          type: noted,
          async handle(inside: Context, events: readonly RecordedEvent[]): Promise<void> {
            for (const event of events as readonly RecordedEvent<{ n: number }>[]) {
              await queryIn(inside, 'INSERT INTO effect VALUES ($1, $2, $3)', [
                name,
                event.data.n,
                event.number,
              ]);
              if (name === 'first' && poison.has(event.data.n))
                throw new Error(`poisoned by ${String(event.data.n)}`);
            }
          },
        },
      ],
    });
  }

  const append = (matter: string, ...numbers: number[]): Promise<string> =>
    app.get(TransactionRunner).run(ctx, (tx) =>
      app.get(Outbox).append(
        tx,
        numbers.map((n) => noted.of(`matter:${matter}`, { matter, n })),
      ),
    );

  const effects = async (name: string, from: number, to: number): Promise<number[]> => {
    const { rows } = await sql.query<{ n: number }>(
      'SELECT n FROM effect WHERE subscription = $1 AND n BETWEEN $2 AND $3 ORDER BY number',
      [name, from, to],
    );
    return rows.map((row) => row.n);
  };

  it('delivers every event once to every subscription, in ledger order', async () => {
    await append('a', 1, 2);
    await append('b', 3);
    await app.get(Delivery).drain();
    await app.get(Delivery).drain();
    expect(await effects('first', 1, 3)).toEqual([1, 2, 3]);
    expect(await effects('second', 1, 3)).toEqual([1, 2, 3]);
  });

  it('records nothing when the transaction rolls back', async () => {
    const failing = app.get(TransactionRunner).run(ctx, async (tx) => {
      await app.get(Outbox).append(tx, [noted.of('matter:c', { matter: 'c', n: 10 })]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await app.get(Delivery).drain();
    expect(await effects('first', 10, 10)).toEqual([]);
  });

  it('refuses to append outside a transaction, and data without a field class', async () => {
    await expect(app.get(Outbox).append(ctx, [noted.of('matter:d', { matter: 'd', n: 11 })])).rejects.toThrow(
      'TransactionRunner',
    );
    const extra = { matter: 'd', n: 11, phone: '13800000000' };
    const sneaky = app
      .get(TransactionRunner)
      .run(ctx, (tx) => app.get(Outbox).append(tx, [noted.of('matter:d', extra)]));
    await expect(sneaky).rejects.toThrow('test.noted.phone has no field class');
  });

  it('numbers the ledger without a gap while many writers commit at once, and keeps each stream in order', async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      (async () => {
        for (let round = 0; round < 20; round += 1)
          await append(`w${String(writer % 3)}`, 1000 + writer * 100 + round);
      })(),
    );
    const drains = Promise.all([app.get(Delivery).drain(), app.get(Delivery).drain()]);
    await Promise.all(writers);
    await drains;
    await app.get(Delivery).drain();
    const { rows } = await sql.query<{ gap: boolean; events: string }>(
      'SELECT max(number) <> count(*) AS gap, count(*) AS events FROM event_bus.ledger',
    );
    expect(rows[0]?.gap).toBe(false);
    expect(await effects('first', 1000, 1999)).toHaveLength(160);
    const stream = await app.get(Ledger).ofStream(ctx, 'matter:w0');
    expect(stream.map((event) => event.streamVersion)).toEqual(stream.map((_, index) => index + 1));
  });

  it('parks the failing event and later ones of its key, lets others flow, and catches up in order', async () => {
    poison = new Set([20]);
    await append('e', 20);
    await append('f', 21);
    await append('e', 22);
    await app.get(Delivery).drain();
    expect(await effects('first', 20, 22)).toEqual([21]);
    expect(await effects('second', 20, 22)).toEqual([20, 21, 22]);
    await append('e', 23);
    await app.get(Delivery).drain();
    expect(await effects('first', 23, 23)).toEqual([]);
    poison = new Set();
    await retryUntilEmpty();
    expect(await effects('first', 20, 23)).toEqual([20, 21, 22, 23]);
    expect(await keyedEffects()).toEqual([20, 22, 23]);
  });

  /** In order of happening, not of number: what the table holds physically, for the key that was held up. */
  async function keyedEffects(): Promise<number[]> {
    const { rows } = await sql.query<{ n: number }>(
      `SELECT n FROM effect WHERE subscription = 'first' AND n IN (20, 22, 23) ORDER BY ctid`,
    );
    return rows.map((row) => row.n);
  }

  async function retryUntilEmpty(): Promise<void> {
    await sql.query('UPDATE event_bus.parked SET next_attempt_at = now()');
    for (let left = 1; left > 0;) {
      await app.get(Delivery).retryParked();
      const { rows } = await sql.query<{ left: number }>(
        'SELECT count(*)::int AS left FROM event_bus.parked',
      );
      left = rows[0]?.left ?? 0;
    }
  }

  it('passes over events nobody asked for', async () => {
    await app
      .get(TransactionRunner)
      .run(ctx, (tx) => app.get(Outbox).append(tx, [ignored.of('matter:g', { n: 30 })]));
    const id = await append('g', 31);
    await app.get(Delivery).drain();
    expect(await effects('first', 30, 31)).toEqual([31]);
    expect(await app.get(EventWaiter).until(id, 1)).toBe(true);
  });

  it('lets a waiting reader go on as soon as the loops have passed its event', async () => {
    const other = await busNode(database.url);
    subscribe(other, 'first');
    subscribe(other, 'second');
    await other.get(Delivery).start();
    const id = await append('h', 40);
    expect(await app.get(EventWaiter).until(id, 10_000)).toBe(true);
    expect(await effects('second', 40, 40)).toEqual([40]);
    await other.close();
  });

  it('refuses any change of the ledger', async () => {
    await expect(sql.query('UPDATE event_bus.ledger SET type = $1', ['x'])).rejects.toThrow('append-only');
    await expect(sql.query('DELETE FROM event_bus.ledger')).rejects.toThrow('append-only');
    await expect(sql.query('TRUNCATE event_bus.ledger')).rejects.toThrow('append-only');
  });
});
