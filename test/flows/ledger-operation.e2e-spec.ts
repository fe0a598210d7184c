import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byStream, Delivery, Outbox, Subscriptions } from '#event-bus';
import { defineEvent, type Problem, systemContext } from '#kernel';
import { Database, TransactionRunner } from '#platform/database';
import { type Asker, SeesWorld } from '../support/who-sees/world.js';

const counted = defineEvent<{ readonly n: number }>('test.counted', 1, { n: 'internal' });
const ctx = systemContext('test', 'ledger-operation');
const LEDGER = '/api/v1/ledger';

interface Failures {
  readonly rows: readonly { readonly eventId: string; readonly heldBehind: number; readonly state: string }[];
}

describe('the operator', () => {
  let world: SeesWorld;
  let operator: Asker;
  let auditor: Asker;

  beforeAll(async () => {
    world = await SeesWorld.open();
    const handle = (): Promise<void> => Promise.reject(new Error('its table is full'));
    const handlers = [{ type: counted, handle }];
    world.app.get(Subscriptions).register({ name: 'broken', key: byStream, handlers });
    operator = await world.desk('operates', 'own', ['operator']);
    auditor = await world.desk('audits', 'own', ['auditor']);
  }, 60_000);

  afterAll(() => world.close());

  const failing = async (stream: string): Promise<Failures['rows'][number]> => {
    const events = [1, 2, 3].map((n) => counted.of(stream, { n }));
    await world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, events));
    await world.drain();
    const { rows } = (await operator.get(`${LEDGER}/failures?subscription=broken`).expect(200))
      .body as Failures;
    expect(rows[0]).toMatchObject({
      stream,
      state: 'RETRYING',
      lastError: 'its table is full',
      heldBehind: 2,
    });
    return rows[0] as Failures['rows'][number];
  };

  it('sees what fails and sets it aside with a reason; what waited goes on, and the balance agrees', async () => {
    const { eventId } = await failing('count:1');
    const path = `${LEDGER}/failures/${eventId}`;
    const behind = await auditor.get(`${path}/behind?subscription=broken`).expect(200);
    expect(behind.body).toMatchObject([{ type: 'test.counted' }, { type: 'test.counted' }]);

    const act = { subscription: 'broken', reason: '计数重复，已核对' };
    await auditor.post(`${path}/set-aside`, act).expect(403);
    const nameless = await operator.post(`${path}/set-aside`, { subscription: 'broken' }).expect(400);
    expect((nameless.body as Problem).errors?.every(({ field }) => field === 'reason')).toBe(true);
    await operator.post(`${path}/set-aside`, act).expect(200);
    await operator.post(`${path}/set-aside`, act).expect(409);

    await world.app.get(Delivery).retryParked();
    const { rows } = (await operator.get(`${LEDGER}/failures?subscription=broken`).expect(200))
      .body as Failures;
    expect(rows.map(({ state, heldBehind }) => [state, heldBehind])).toEqual([
      ['RETRYING', 1],
      ['SET_ASIDE', 0],
    ]);
    await world.drain();
    const balance = await auditor.get(`${LEDGER}/balance?after=0&upTo=1000000`).expect(200);
    expect(balance.body).toMatchObject({
      isBalanced: true,
      subscriptions: expect.arrayContaining([
        expect.objectContaining({
          subscription: 'broken',
          ofInterest: 3,
          effected: 0,
          parked: 2,
          setAside: 1,
        }),
      ]) as unknown,
    });
    const wrong = await auditor.get(`${LEDGER}/balance?after=7&upTo=7`).expect(400);
    expect(wrong.body).toMatchObject({ code: 'LEDGER.INTERVAL', errors: [{ field: 'upTo' }] });
  });

  it('tries again at once what was given up', async () => {
    const { eventId } = await failing('count:2');
    const database = world.app.get(Database);
    await database.query(
      ctx,
      `UPDATE event_bus.parked SET dead_at = now(), attempts = 10 WHERE attempts > 0`,
    );
    const dead = (await operator.get(`${LEDGER}/failures?state=DEAD`).expect(200)).body as Failures;
    expect(dead.rows.map((row) => row.eventId)).toContain(eventId);
    await operator.post(`${LEDGER}/failures/${eventId}/replay`, { subscription: 'broken' }).expect(204);
    const retrying = (await operator.get(`${LEDGER}/failures?state=RETRYING`).expect(200)).body as Failures;
    expect(retrying.rows).toContainEqual(expect.objectContaining({ eventId, attempts: 1 }));
  });

  it('watches the same figures as Prometheus does, which nobody else may', async () => {
    const state = await operator.get(`${LEDGER}/state`).expect(200);
    const subscriptions = (state.body as { subscriptions: { name: string; lag: number }[] }).subscriptions;
    expect(subscriptions).toContainEqual(expect.objectContaining({ name: 'broken', lag: 0 }));
    const scraped = await world.anonymous().get('/metrics').expect(200);
    expect(scraped.text).toMatch(/^hujian_subscription_lag\{subscription="broken"\} 0$/m);
    expect(scraped.text).toMatch(/^hujian_subscription_set_aside\{subscription="broken"\} 1$/m);
    expect(scraped.text).toMatch(/^hujian_ledger_unsealed_age_seconds \d/m);
    expect(scraped.text).toMatch(/^process_cpu_seconds_total /m);
    await world.anonymous().get('/metrics').set('X-Forwarded-For', '127.0.0.1').expect(404);
  });
});
