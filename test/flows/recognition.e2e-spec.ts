import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Delivery } from '#event-bus';
import { type Context, legalDate, newId, systemContext } from '#kernel';
import { Database, TransactionRunner } from '#platform/database';
import { Results } from '#results';
import { Subjects } from '#subjects';
import { createWorld, type Desk, type World } from '../support/world.js';

interface Row {
  readonly id: string;
  readonly resultId: string;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string | null;
}

const TODAY = legalDate('2026-11-20');
const CHENGDU = { organName: '成都（演示）', organCode: '11510199MB0000001Y', region: '510000' };
const ACT = { conduct: '销售过期食品', facts: '过期食品待售', basis: '食品安全法' };
const ITEM = { itemCode: 'FOOD-004', itemName: '生产经营超过保质期的食品' };
const FINE = { outcome: 'PENALTY', penaltyKinds: ['FINE'], content: '罚款', fineFen: 5_000_000n };
const DAYS = { actFrom: legalDate('2026-10-01'), actTo: legalDate('2026-10-02'), decidedOn: TODAY };
const ctx = systemContext('test', 'recognition');

describe('recognition between regions', () => {
  let world: World;
  let chongqing: Desk;
  let chengdu: Desk;
  let numbers = 0;

  beforeAll(async () => {
    world = await createWorld();
    chongqing = await world.signIn('cq-organ-head');
    chengdu = await world.signIn('cd-organ-head');
  });
  afterAll(() => world.close());

  const inTransaction = <T>(work: (tx: Context) => Promise<T>): Promise<T> =>
    world.app.get(TransactionRunner).run(ctx, work);

  async function decided(over: { itemCode?: string } = {}): Promise<string> {
    numbers += 1;
    return inTransaction(async (tx) => {
      const name = `蓉城食品第${numbers}（虚构）有限公司`;
      const subject = await world.app.get(Subjects).resolve(tx, { kind: 'BUSINESS', name, source: 'manual' });
      const { resultId } = await world.app.get(Results).record(tx, {
        ...{
          ...CHENGDU,
          ...ACT,
          ...ITEM,
          ...FINE,
          confiscatedFen: 0n,
          ...DAYS,
          band: 'ORDINARY',
          isDemo: true,
        },
        caseId: newId(),
        decisionNo: `成演市监罚〔2026〕${numbers}号`,
        organId: world.chengdu,
        subjectId: subject.id,
        subjectName: subject.name,
        subjectCode: null,
        ...over,
      });
      return resultId;
    });
  }

  async function served(over: { itemCode?: string } = {}): Promise<string> {
    const resultId = await decided(over);
    await inTransaction((tx) => world.app.get(Results).serve(tx, resultId, TODAY));
    await world.drain();
    return resultId;
  }

  const revoke = (resultId: string): Promise<unknown> =>
    inTransaction((tx) =>
      world.app.get(Results).revoke(tx, resultId, { code: 'REVOKED', reason: '复议撤销', on: TODAY }),
    );

  async function offers(desk: Desk, side: 'mine' | 'theirs', resultId: string): Promise<Row[]> {
    const answer = await desk.get(`/api/v1/recognitions?side=${side}&limit=100`).expect(200);
    return (answer.body as { rows: Row[] }).rows.filter((row) => row.resultId === resultId);
  }

  async function offered(resultId: string): Promise<Row> {
    const [row, ...others] = await offers(chongqing, 'mine', resultId);
    expect(others).toEqual([]);
    if (row === undefined) throw new Error(`No offer of ${resultId}`);
    return row;
  }

  const view = async (desk: Desk, id: string): Promise<unknown> =>
    (await desk.get(`/api/v1/recognitions/${id}`).expect(200)).body;

  it('lays an effective result before the other region, with both standards, and shows what it says', async () => {
    const resultId = await served();
    const offer = await offered(resultId);
    expect(offer).toMatchObject({ state: 'OFFERED', dueOn: '2026-11-27', dueConfirmed: false });
    const bands = expect.arrayContaining([expect.objectContaining({ band: 'ORDINARY' })]) as unknown;
    expect(await view(chongqing, offer.id)).toMatchObject({
      standards: { source: { region: '510000', bands }, own: { region: '500000', bands } },
      acts: ['accept', 'refuse'],
    });
    expect(await offers(chengdu, 'mine', resultId)).toEqual([]);

    const body = { recognitionType: 'R5', conditions: ['NOT_SUSPENDED'] };
    const written = await chongqing
      .post(`/api/v1/recognitions/${offer.id}/accept`, body, offer.version)
      .expect(200);
    expect(written.body).toMatchObject({ id: offer.id, version: 2 });
    const [theirs] = await offers(chengdu, 'theirs', resultId);
    expect(theirs).toMatchObject({ id: offer.id, state: 'CONDITIONAL', dueOn: null });
    expect(await view(chengdu, offer.id)).toMatchObject({
      effect: { code: 'R5', confirmed: false, mustNot: { zh: '不得重新处理' } },
      chain: [{ organId: world.chongqing, state: 'CONDITIONAL', effect: { code: 'R5' } }],
    });
    expect(await world.eventsOf(`recognition:${offer.id}`)).toEqual(['recognition.offered']);
    await world.drain();
    expect(await world.eventsOf(`recognition:${offer.id}`)).toEqual([
      'recognition.offered',
      'recognition.accepted',
    ]);
  });

  it('refuses with a reason of the closed list, and says which field is wrong', async () => {
    const offer = await offered(await served());
    const path = `/api/v1/recognitions/${offer.id}`;
    const missing = await chongqing.post(`${path}/refuse`, { reasonCode: 'STANDARD_DIFFERS' }, 1).expect(422);
    expect(missing.body).toMatchObject({
      code: 'RECOGNITION.REASON_REQUIRED',
      errors: [{ field: 'reason' }],
    });
    await chongqing.post(`${path}/accept`, { recognitionType: 'R9' }, 1).expect(400);
    const condition = await chongqing.post(
      `${path}/accept`,
      { recognitionType: 'R4', conditions: ['NONE'] },
      1,
    );
    expect(condition).toMatchObject({ status: 422, body: { errors: [{ field: 'conditions[0]' }] } });
    await chongqing.post(`${path}/refuse`, { reasonCode: 'EXPIRED' }).expect(428);
    await chengdu.post(`${path}/refuse`, { reasonCode: 'EXPIRED' }, 1).expect(403);
    await chongqing
      .post(`${path}/refuse`, { reasonCode: 'STANDARD_DIFFERS', reason: '幅度不同' }, 1)
      .expect(200);
    await chongqing.post(`${path}/accept`, { recognitionType: 'R4' }, 1).expect(412);
    const again = await chongqing.post(`${path}/accept`, { recognitionType: 'R4' }, 2).expect(409);
    expect(again.body).toMatchObject({ code: 'RECOGNITION.STATE' });
  });

  it('asks nobody where no organ holds the item; found by query it is recognised once, and only in effect', async () => {
    const body = { recognitionType: 'R5' };
    for (const resultId of [await decided(), newId()]) {
      const unknown = await chongqing.post('/api/v1/recognitions', { ...body, resultId }).expect(422);
      expect(unknown.body).toMatchObject({ code: 'RECOGNITION.UNKNOWN_RESULT' });
    }
    const resultId = await served({ itemCode: 'ENVI-001' });
    expect(await offers(chongqing, 'mine', resultId)).toEqual([]);
    const own = await chengdu.post('/api/v1/recognitions', { ...body, resultId }).expect(422);
    expect(own.body).toMatchObject({ code: 'RECOGNITION.OWN_REGION' });
    const other = { recognitionType: 'R6', resultId };
    const wrong = await chongqing.post('/api/v1/recognitions', other).expect(422);
    expect(wrong.body).toMatchObject({
      code: 'RECOGNITION.WRONG_OUTCOME',
      errors: [{ field: 'recognitionType' }],
    });
    const made = await chongqing.post('/api/v1/recognitions', { ...body, resultId }).expect(201);
    const twice = await chongqing.post('/api/v1/recognitions', { ...body, resultId }).expect(409);
    expect(twice.body).toMatchObject({ code: 'RECOGNITION.EXISTS' });
    const { id } = made.body as { id: string };
    expect(await view(chongqing, id)).toMatchObject({ state: 'ACCEPTED', acts: [] });
  });

  it('makes the fall of a recognised source a task, and lets nobody keep what rests on the decision', async () => {
    const resultId = await served();
    const offer = await offered(resultId);
    await chongqing.post(`/api/v1/recognitions/${offer.id}/accept`, { recognitionType: 'R4' }, 1).expect(200);
    await revoke(resultId);
    await world.drain();
    const fallen = await offered(resultId);
    expect(fallen).toMatchObject({
      state: 'SOURCE_REVOKED',
      dueOn: '2026-11-27',
      dueConfirmed: false,
      version: 3,
    });
    expect(await view(chongqing, offer.id)).toMatchObject({ effect: null, acts: ['reconsider'] });
    const path = `/api/v1/recognitions/${offer.id}/reconsider`;
    const kept = await chongqing.post(path, { outcome: 'MAINTAINED', reason: '仍可用' }, 3).expect(422);
    expect(kept.body).toMatchObject({ code: 'RECOGNITION.MUST_WITHDRAW' });
    await chongqing.post(path, { outcome: 'WITHDRAWN', reason: '来源已撤销' }, 3).expect(200);
    await world.drain();
    expect(await world.eventsOf(`recognition:${offer.id}`)).toEqual([
      'recognition.offered',
      'recognition.accepted',
      'recognition.source_revoked',
      'recognition.reconsidered',
    ]);
  });

  it('closes an offer quietly; a fallen source cannot be recognised, even before its fall is delivered', async () => {
    const resultId = await served();
    const offer = await offered(resultId);
    await revoke(resultId);
    const late = await chongqing.post(
      `/api/v1/recognitions/${offer.id}/accept`,
      { recognitionType: 'R5' },
      1,
    );
    expect(late).toMatchObject({ status: 422, body: { code: 'RECOGNITION.SOURCE_NOT_EFFECTIVE' } });
    await world.drain();
    expect(await offered(resultId)).toMatchObject({ state: 'SOURCE_REVOKED', dueOn: null });
  });

  it('revoking at once with accepting or recognising leaves no recognition of a fallen source standing', async () => {
    for (let round = 0; round < 8; round += 1) {
      const isOffered = round % 2 === 0;
      const resultId = await served({ itemCode: isOffered ? 'FOOD-004' : 'ENVI-001' });
      const path = isOffered ? `/${(await offered(resultId)).id}/accept` : '';
      const body = { recognitionType: 'R5', ...(isOffered ? {} : { resultId }) };
      const [answer] = await Promise.all([
        chongqing.post(`/api/v1/recognitions${path}`, body, isOffered ? 1 : undefined),
        revoke(resultId).then(() => world.drain()),
      ]);
      await world.drain();
      const wasAccepted = answer.status === (isOffered ? 200 : 201);
      if (!wasAccepted) expect([409, 412, 422]).toContain(answer.status);
      const rows = await offers(chongqing, 'mine', resultId);
      expect(rows.map((row) => row.state)).toEqual(wasAccepted || isOffered ? ['SOURCE_REVOKED'] : []);
      expect(rows.some((row) => row.dueOn !== null)).toBe(wasAccepted);
    }
  });

  it('a delivery that fails half-way offers exactly once when it is redone', async () => {
    const database = world.app.get(Database);
    const count = async (sql: string): Promise<number> =>
      Number((await database.query<{ count: string }>(ctx, sql))[0]?.count);
    const results: string[] = [];
    for (const itemCode of ['FOOD-001', 'FOOD-009', 'FOOD-002']) {
      const resultId = await decided({ itemCode });
      await inTransaction((tx) => world.app.get(Results).serve(tx, resultId, TODAY));
      results.push(resultId);
    }
    await database.query(
      ctx,
      `ALTER TABLE mutual_recognition.recognition ADD CONSTRAINT broken CHECK (item_code <> 'FOOD-009') NOT VALID`,
    );
    await world.drain();
    const offeredNow = (): Promise<number[]> =>
      Promise.all(results.map(async (one) => (await offers(chongqing, 'mine', one)).length));
    expect(await offeredNow()).toEqual([1, 0, 1]);
    const parked = `SELECT count(*) FROM event_bus.parked WHERE subscription = 'mutual-recognition'`;
    expect(await count(parked)).toBe(1);
    await database.query(ctx, 'ALTER TABLE mutual_recognition.recognition DROP CONSTRAINT broken');
    await world.app.get(Delivery).start();
    const patience = Date.now() + 15_000;
    while ((await count(parked)) > 0 && Date.now() < patience) await delay(100);
    expect(await offeredNow()).toEqual([1, 1, 1]);
    for (const resultId of results) {
      const { id } = await offered(resultId);
      expect(
        await count(
          `SELECT count(*) FROM event_bus.stream WHERE stream = 'recognition:${id}' AND version = 1`,
        ),
      ).toBe(1);
    }
  });
});
