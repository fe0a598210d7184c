import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { type Context, defineEvent, type RecordedEvent, systemContext } from '#kernel';
import { queryIn, TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import {
  byStream,
  Delivery,
  FindBalance,
  FindBusState,
  FindFailures,
  Outbox,
  ParkedEvents,
  SplitSubscription,
  Subscriptions,
} from './index.js';

const paid = defineEvent<{ readonly n: number }>('test.paid', 1, { n: 'internal' });
const other = defineEvent<{ readonly n: number }>('test.other', 1, { n: 'internal' });
const ctx = systemContext('test', 'operation');
const ALL = { limit: 100 };

describe('what an operator sees and does', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let app: INestApplicationContext;
  let poison: Set<number>;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    await sql.query('CREATE TABLE effect (n int)');
    app = await busNode(database.url);
    const handle = async (inside: Context, events: readonly RecordedEvent[]): Promise<void> => {
      for (const event of events as readonly RecordedEvent<{ n: number }>[]) {
        if (poison.has(event.data.n)) throw new Error(`cannot book ${String(event.data.n)}`);
        await queryIn(inside, 'INSERT INTO effect VALUES ($1)', [event.data.n]);
      }
    };
    const handlers = [{ type: paid, handle }];
    app.get(Subscriptions).register({ name: 'booking', key: byStream, isDivisible: true, handlers });
  });

  beforeEach(async () => {
    poison = new Set();
    await sql.query('TRUNCATE effect, event_bus.parked, event_bus.set_aside');
  });

  afterAll(async () => {
    await app.close();
    await sql.end();
    await database.drop();
  });

  const append = (matter: string, ...numbers: readonly number[]): Promise<string> =>
    app.get(TransactionRunner).run(ctx, (tx) =>
      app.get(Outbox).append(
        tx,
        numbers.map((n) => paid.of(`matter:${matter}`, { n })),
      ),
    );

  const effects = async (): Promise<number[]> =>
    (await sql.query<{ n: number }>('SELECT n FROM effect ORDER BY n')).rows.map(({ n }) => n);

  const head = async (): Promise<bigint> =>
    BigInt(
      (await sql.query<{ number: string }>('SELECT number FROM event_bus.ledger_head')).rows[0]?.number ?? 0,
    );

  /** Tries so often that it is given up. */
  async function untilDead(): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await sql.query('UPDATE event_bus.parked SET next_attempt_at = now()');
      await app.get(Delivery).retryParked();
    }
  }

  async function failing(
    matter: string,
    ...numbers: readonly number[]
  ): Promise<{ subscription: string; eventId: string }> {
    const [first = 0] = numbers;
    poison.add(first);
    await append(matter, ...numbers);
    await app.get(Delivery).drain();
    const { rows } = await app.get(FindFailures).list(ctx, ALL);
    const found = rows.find(({ stream }) => stream === `matter:${matter}`);
    return { subscription: 'booking', eventId: found?.eventId ?? '' };
  }

  it('is what failed, why, and what is held behind it', async () => {
    const failure = await failing('seen', 1, 2, 3);
    await append('seen-too', 4);
    await app.get(Delivery).drain();
    const { rows } = await app.get(FindFailures).list(ctx, ALL);
    expect(rows).toMatchObject([
      {
        ...failure,
        state: 'RETRYING',
        type: 'test.paid',
        lastError: 'cannot book 1',
        attempts: 1,
        heldBehind: 2,
      },
    ]);
    expect((await app.get(FindFailures).behind(ctx, failure)).map(({ stream }) => stream)).toEqual([
      'matter:seen',
      'matter:seen',
    ]);
    await untilDead();
    const { subscriptions } = await app.get(FindBusState).execute(ctx);
    expect(subscriptions).toMatchObject([
      { name: 'booking', lag: 0, retrying: 0, dead: 1, waiting: 2, setAside: 0 },
    ]);
    expect(await effects()).toEqual([4]);
  });

  it('goes on after a replay, once the cause is mended, in order', async () => {
    const failure = await failing('replayed', 11, 12);
    await untilDead();
    poison.clear();
    await untilDead();
    expect(await effects()).toEqual([]);
    await app.get(ParkedEvents).replay(ctx, failure);
    await app.get(Delivery).retryParked();
    await app.get(Delivery).retryParked();
    expect(await effects()).toEqual([11, 12]);
    await expect(app.get(ParkedEvents).replay(ctx, failure)).rejects.toMatchObject({
      code: 'LEDGER.NOT_FAILING',
    });
  });

  it('goes on behind an event that is set aside with a reason, which is an event itself', async () => {
    const failure = await failing('aside', 21, 22);
    const said = await app.get(ParkedEvents).setAside(ctx, failure, '重复入账，已人工核对');
    await app.get(Delivery).retryParked();
    await app.get(Delivery).drain();
    expect(await effects()).toEqual([22]);
    const { rows } = await app.get(FindFailures).list(ctx, { ...ALL, state: 'SET_ASIDE' });
    expect(rows).toMatchObject([
      { ...failure, reason: '重复入账，已人工核对', setAsideBy: 'test', heldBehind: 0 },
    ]);
    const recorded = await sql.query<{ type: string }>(
      'SELECT type FROM event_bus.ledger WHERE event_id = $1',
      [said],
    );
    expect(recorded.rows).toEqual([{ type: 'ledger.event_set_aside' }]);
  });

  it('happens once, when several decide at the same time and the event is being tried', async () => {
    const failure = await failing('race', 31, 32);
    await sql.query('UPDATE event_bus.parked SET next_attempt_at = now()');
    const acts = [1, 2, 3].map(() => app.get(ParkedEvents).setAside(ctx, failure, '并发'));
    const [, ...outcomes] = await Promise.allSettled([app.get(Delivery).retryParked(), ...acts]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.get(Delivery).retryParked();
    expect(await effects()).toEqual([32]);
  });

  it('refuses to set aside what only waits', async () => {
    const failure = await failing('waits', 41, 42);
    const [waiting] = await app.get(FindFailures).behind(ctx, failure);
    const act = app.get(ParkedEvents).setAside(ctx, { ...failure, eventId: waiting?.eventId ?? '' }, '不行');
    await expect(act).rejects.toMatchObject({ code: 'LEDGER.NOT_FAILING' });
  });

  it('adds up: every event of an interval is effected, waiting, parked, dead or set aside', async () => {
    const after = await head();
    const aside = await failing('sum-aside', 51, 52);
    await app.get(ParkedEvents).setAside(ctx, aside, '试验');
    await app.get(Delivery).retryParked();
    await failing('sum-dead', 53, 54);
    await untilDead();
    await failing('sum-parked', 55);
    await append('sum-fine', 56, 57);
    await app
      .get(TransactionRunner)
      .run(ctx, (tx) => app.get(Outbox).append(tx, [other.of('other:1', { n: 1 })]));
    await app.get(Delivery).drain();
    await app.get(SplitSubscription).execute(ctx, 'booking', 3);
    await append('sum-late', 58);
    const sequenced = await head();
    const balance = () => app.get(FindBalance).execute(ctx, { after, upTo: after + 1000n });
    expect(await balance()).toMatchObject({
      upTo: sequenced.toString(),
      events: Number(sequenced - after),
      isBalanced: true,
      subscriptions: [
        { ofInterest: 7, effected: 3, waiting: 0, parked: 2, dead: 1, setAside: 1, isBalanced: true },
      ],
    });
    await sql.query(`UPDATE event_bus.subscription SET cursor = cursor - 1 WHERE partition = 1`);
    expect(await balance()).toMatchObject({ isBalanced: true });
    await sql.query(`UPDATE event_bus.subscription SET cursor = cursor + 1 WHERE partition = 1`);
    await sql.query(
      `INSERT INTO event_bus.parked (subscription, number, key, attempts, next_attempt_at)
       SELECT 'booking', number, 'x', 0, now() FROM event_bus.ledger WHERE type = 'test.other'`,
    );
    expect(await balance()).toMatchObject({ isBalanced: false });
    await expect(app.get(FindBalance).execute(ctx, { after: 5n, upTo: 5n })).rejects.toMatchObject({
      code: 'LEDGER.INTERVAL',
    });
  });
});
