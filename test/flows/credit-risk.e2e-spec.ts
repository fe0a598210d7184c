import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listEntered, listRemoved } from '#contracts/joint-lists';
import { Outbox } from '#event-bus';
import { type Context, legalDate, newId, systemContext } from '#kernel';
import { Database } from '#platform/database';
import { type ResultDraft, Results } from '#results';
import { Subjects } from '#subjects';
import { DECISION, type Served, ServedDecisions } from '../support/served-decisions.js';
import { createWorld, type Desk, type World } from '../support/world.js';

interface Explained {
  readonly riskClass: string;
  readonly score: number;
  readonly model: { id: string; hash: string; confirmed: boolean };
  readonly contributions: {
    kind: string;
    eventNumber: string | null;
    aboutId: string;
    points: number;
    sentence: { zh: string };
  }[];
  readonly nextScore: { on: string; score: number } | null;
  readonly nextClass: { on: string; riskClass: string } | null;
  readonly forecast: { on: string; riskClass: string; score: number }[];
  readonly counterfactual: { to: string; without: { aboutId: string }[] } | null;
  readonly history: { riskClass: string; score: number; eventNumber: string }[];
}

const TODAY = legalDate('2026-11-20');
const ctx = systemContext('test', 'credit-risk');

interface Overview {
  on: string;
  rows: {
    subjectId: string;
    subjectName: string;
    riskClass: string;
    score: number;
    isListed: boolean;
    until: string | null;
  }[];
  movers: { subjectId: string; from: string; to: string }[];
  distribution: { riskClass: string; count: number }[];
  next: string | null;
}

describe('the risk of a business', () => {
  let world: World;
  let chongqing: Desk;
  let decisions: ServedDecisions;

  beforeAll(async () => {
    world = await createWorld();
    decisions = new ServedDecisions(world);
    chongqing = await world.signIn('cq-handler');
  });
  afterAll(() => world.close());

  const served = (over?: Partial<ResultDraft>, ofSubject?: string): Promise<Served> =>
    decisions.serve(over, ofSubject);
  const inTransaction = <T>(work: (tx: Context) => Promise<T>): Promise<T> => decisions.inTransaction(work);
  const revoke = (resultId: string): Promise<unknown> => decisions.revoke(resultId);

  /** A session does not outlive such a leap: the officer signs in again. */
  async function moveTo(instant: string): Promise<void> {
    world.clock.moveTo(instant);
    chongqing = await world.signIn('cq-handler');
  }

  async function explained(subjectId: string, on?: string): Promise<Explained> {
    const path = `/api/v1/risk/subjects/${subjectId}${on === undefined ? '' : `?on=${on}`}`;
    return (await chongqing.get(path).expect(200)).body as Explained;
  }

  it('is unknown until something that counts is known, and then names its reasons with their events', async () => {
    const { subjectId, resultId } = await served();
    expect(await explained(subjectId)).toMatchObject({
      riskClass: 'UNKNOWN',
      score: 0,
      contributions: [],
      history: [],
    });
    await world.drain();
    const now = await explained(subjectId);
    expect(now).toMatchObject({
      riskClass: 'B',
      score: 150,
      model: { id: 'hujian-risk-1', confirmed: false },
    });
    expect(now.contributions).toMatchObject([{ kind: 'PENALTY', aboutId: resultId, points: 150 }]);
    expect(now.contributions[0]?.eventNumber).toMatch(/^\d+$/);
    expect(now.forecast.slice(0, 2)).toEqual([
      { on: TODAY, riskClass: 'B', score: 150 },
      { on: '2026-12-20', riskClass: 'B', score: 145 },
    ]);
    expect(now.forecast.length).toBe(37);
    expect(now.forecast.at(-1)).toEqual({ on: '2029-11-20', riskClass: 'A', score: 0 });
    expect(now.nextScore).toMatchObject({ on: '2026-12-20', score: 145 });
    expect(now.nextClass).toMatchObject({ on: '2028-04-20', riskClass: 'A' });
    expect(now.counterfactual).toMatchObject({ to: 'UNKNOWN', without: [{ aboutId: resultId }] });
    expect(await world.eventsOf(`risk:${subjectId}`)).toEqual(['risk.assessed', 'risk.class_changed']);
  });

  it('fades by itself on reading, without writing', async () => {
    const { subjectId } = await served();
    await world.drain();
    expect(await explained(subjectId, '2028-04-20')).toMatchObject({ riskClass: 'A', score: 79 });
    expect(await explained(subjectId, '2026-11-19')).toMatchObject({ riskClass: 'UNKNOWN', score: 0 });
    expect((await explained(subjectId)).history).toMatchObject([{ riskClass: 'B', score: 150 }]);
  });

  it('goes back when a result falls, and the fallen one stays among the reasons with nothing', async () => {
    const first = await served();
    const second = await served(
      { band: 'SEVERE', penaltyKinds: ['FINE', 'SUSPENSION_ORDER'] },
      first.subjectId,
    );
    await world.drain();
    expect(await explained(first.subjectId)).toMatchObject({ riskClass: 'D', score: 510 });
    await revoke(second.resultId);
    await world.drain();
    const after = await explained(first.subjectId);
    expect(after).toMatchObject({ riskClass: 'B', score: 150 });
    expect(after.contributions.map(({ kind, points }) => [kind, points])).toEqual([
      ['PENALTY', 150],
      ['REVOKED', 0],
    ]);
    expect(after.history.map((one) => one.riskClass)).toEqual(['B', 'D', 'B']);
    const [stored] = await world.app.get(Database).query<{ sums: boolean; current: boolean }>(
      ctx,
      `SELECT bool_and(a.score = COALESCE((SELECT sum(c.points) FROM credit_risk.contribution c
                WHERE c.assessment_id = a.id), 0)) AS sums,
              bool_or(a.id = s.assessment_id AND a.score = 150) AS current
         FROM credit_risk.assessment a JOIN credit_risk.standing s USING (subject_id) WHERE subject_id = $1`,
      [first.subjectId],
    );
    expect(stored).toEqual({ sums: true, current: true });
  });

  const overview = async (query: string): Promise<Overview> =>
    (await chongqing.get(`/api/v1/risk?${query}`).expect(200)).body as Overview;

  it('is D while on the serious list, whatever the points', async () => {
    const { subjectId, resultId } = await served();
    const entry = { entryId: newId(), list: 'SERIOUS', subjectId, resultId, organId: world.chengdu };
    const append = (event: Parameters<Outbox['append']>[1][number]): Promise<string> =>
      inTransaction((tx) => world.app.get(Outbox).append(tx, [event]));
    await append(
      listEntered.of(`list-entry:${entry.entryId}`, { ...entry, enteredOn: TODAY, until: '2029-11-20' }),
    );
    await world.drain();
    const listed = await explained(subjectId);
    expect(listed).toMatchObject({ riskClass: 'D', score: 150 });
    expect((await overview('riskClass=D&limit=100')).rows).toEqual([
      expect.objectContaining({ subjectId, score: 150, isListed: true }),
    ]);
    expect(listed.counterfactual).toMatchObject({ to: 'B', without: [{ aboutId: entry.entryId }] });
    await append(
      listRemoved.of(`list-entry:${entry.entryId}`, {
        ...entry,
        reasonCode: 'WRONG_ENTRY',
        removedOn: TODAY,
      }),
    );
    await world.drain();
    expect(await explained(subjectId)).toMatchObject({ riskClass: 'B', score: 150 });
  });

  it('is listed by class as it stands on the day, with who moved this week', async () => {
    const { subjectId } = await served();
    await world.drain();
    const today = await overview('riskClass=B&limit=100');
    expect(today.rows.find((row) => row.subjectId === subjectId)).toMatchObject({
      score: 150,
      isListed: false,
      until: '2028-04-20',
    });
    expect(today.movers).toContainEqual(expect.objectContaining({ subjectId, from: 'UNKNOWN', to: 'B' }));
    expect(today.distribution.find((one) => one.riskClass === 'B')?.count).toBe(today.rows.length);
    const first = await overview('riskClass=B&limit=1');
    const second = await overview(`riskClass=B&limit=1&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect(second.rows[0]?.subjectId).not.toBe(first.rows[0]?.subjectId);
    await moveTo('2028-05-01T02:00:00.000Z');
    const later = await overview('riskClass=B&limit=100');
    expect(later.rows).toEqual([]);
    expect((await overview('riskClass=A&limit=100')).rows.map((row) => row.subjectId)).toContain(subjectId);
    await moveTo('2026-11-20T02:00:00.000Z');
  });

  it('counts nothing of imported records', async () => {
    const subject = await inTransaction((tx) =>
      world.app
        .get(Subjects)
        .resolve(tx, { kind: 'BUSINESS', name: '历史记录（虚构）有限公司', source: 'manual' }),
    );
    await world.app.get(Results).importRecord(ctx, {
      ...{ ...DECISION, confiscatedFen: 0n, band: 'SEVERE', isDemo: false },
      ...{ origin: 'HISTORY', profile: 'history', decisionNo: '川环罚〔2019〕9号', flags: [] },
      ...{ organId: null, subjectId: subject.id, subjectName: subject.name, subjectCode: null },
      ...{ actFrom: null, actTo: null, decidedOn: legalDate('2019-05-05') },
    });
    await world.drain();
    expect(await explained(subject.id)).toMatchObject({ riskClass: 'UNKNOWN', score: 0, contributions: [] });
  });

  it('is assessed exactly once per event when a delivery fails half-way and is redone', async () => {
    const database = world.app.get(Database);
    const good = await served();
    const bad = await served();
    await database.query(
      ctx,
      `ALTER TABLE credit_risk.assessment ADD CONSTRAINT broken CHECK (subject_id <> '${bad.subjectId}') NOT VALID`,
    );
    await world.drain();
    expect(await explained(bad.subjectId)).toMatchObject({ riskClass: 'UNKNOWN', history: [] });
    expect((await explained(good.subjectId)).history.length).toBe(1);
    expect(await world.eventsOf(`risk:${bad.subjectId}`)).toEqual([]);
    expect(await world.eventsOf(`risk:${good.subjectId}`)).toEqual(['risk.assessed', 'risk.class_changed']);
  });

  it('refuses what it cannot answer', async () => {
    await chongqing.get(`/api/v1/risk/subjects/${newId()}`).expect(404);
    const wrong = await chongqing.get(`/api/v1/risk/subjects/${newId()}?on=2026-02-30`).expect(400);
    expect(wrong.body).toMatchObject({ errors: [{ field: 'on' }] });
    await chongqing.get('/api/v1/risk?riskClass=E').expect(400);
    await world.anonymous().get('/api/v1/risk').expect(401);
  });
});
