import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseDecided, caseExtended, caseFiled, caseServed, caseRevocationRecorded } from '#contracts/cases';
import { noticeDrafted, noticeWithdrawn } from '#contracts/publication';
import { resultRevoked } from '#contracts/results';
import { Outbox } from '#event-bus';
import { type NewEvent, newId, systemContext } from '#kernel';
import { Database, TransactionRunner } from '#platform/database';
import { Subjects } from '#subjects';
import { createWorld, type Desk, type World } from '../support/world.js';

type Row = Readonly<Record<'id' | 'code' | 'recordId' | 'dueOn' | 'group' | 'urgency', string>> & {
  readonly explanation: { readonly zh: string };
};

interface Today {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly groups: Readonly<Record<string, number>>;
  readonly codes: readonly { readonly code: string; readonly count: number }[];
}

interface StoredClock {
  readonly code: string;
  readonly state: string;
}

const CTX = systemContext('test', 'today');

let world: World;
let desk: Desk;
let subjectId: string;

beforeAll(async () => {
  world = await createWorld('2026-11-20T02:00:00.000Z');
  desk = await world.signIn('cd-organ-head');
  const said = {
    kind: 'BUSINESS',
    name: '蓉城食品（虚构）有限公司',
    source: 'manual',
    isDemo: true,
  } as const;
  subjectId = (await world.app.get(Subjects).resolve(CTX, said)).id;
}, 60_000);

afterAll(() => world.close());

async function append(...events: readonly NewEvent[]): Promise<void> {
  const outbox = world.app.get(Outbox);
  await world.app.get(TransactionRunner).run(CTX, (tx) => outbox.append(tx, events));
  await world.drain();
}

async function today(query = '', who = desk): Promise<Today> {
  const answer = await who.get(`/api/v1/today${query}`).expect(200);
  return answer.body as Today;
}

/** Sessions end by the same clock, so moving it means signing in again. */
async function moveTo(instant: string): Promise<void> {
  world.clock.moveTo(instant);
  desk = await world.signIn('cd-organ-head');
}

async function clocks(recordId: string): Promise<readonly StoredClock[]> {
  const sql = 'SELECT code, state FROM oversight.clock WHERE record_id = $1 ORDER BY started_event, code';
  return world.app.get(Database).query<StoredClock>(CTX, sql, [recordId]);
}

function filed(filedOn: string): { readonly caseId: string; readonly event: NewEvent } {
  const caseId = newId();
  const event = caseFiled.of(`case:${caseId}`, {
    caseId,
    caseNo: '成演市监立〔2026〕1号',
    leadId: null,
    organId: world.chengdu,
    subjectId,
    itemCode: 'FOOD-001',
    division: '510104',
    actFrom: '2026-10-01',
    actTo: '2026-10-01',
    filedOn,
  });
  return { caseId, event };
}

describe('Today', () => {
  it('says what must be done, by when, and why that day', async () => {
    const { caseId, event } = filed('2026-11-20');
    await append(event);
    const found = (await today()).rows.find((row) => row.recordId === caseId);
    expect(found).toMatchObject({
      code: 'CASE_DECIDE',
      recordKind: 'case',
      dueOn: '2027-02-18',
      group: 'later',
      urgency: 'calm',
      confirmed: true,
      subjectName: '蓉城食品（虚构）有限公司',
      duty: { zh: '作出处罚决定', en: 'decide the case' },
    });
    expect(found?.explanation.zh).toContain('90');
  });

  it('follows the injected clock through amber to red, and the groups with it', async () => {
    const { caseId, event } = filed('2026-09-01');
    await append(event);
    const of = async (instant: string): Promise<Row | undefined> => {
      await moveTo(instant);
      return (await today()).rows.find((row) => row.recordId === caseId);
    };
    expect(await of('2026-10-01T02:00:00.000Z')).toMatchObject({ urgency: 'calm', group: 'later' });
    expect(await of('2026-11-20T02:00:00.000Z')).toMatchObject({ urgency: 'amber', group: 'later' });
    expect(await of('2026-11-24T02:00:00.000Z')).toMatchObject({ group: 'week' });
    expect(await of('2026-11-30T15:00:00.000Z')).toMatchObject({ group: 'today', urgency: 'amber' });
    expect(await of('2026-11-30T17:00:00.000Z')).toMatchObject({ group: 'overdue', urgency: 'red' });
    const extension = { caseId, organId: world.chengdu, subjectId, days: 30, dueOn: '2026-12-30' };
    await append(caseExtended.of(`case:${caseId}`, extension));
    expect(await of('2026-11-30T17:00:00.000Z')).toMatchObject({ dueOn: '2026-12-30', group: 'later' });
    await append(decided(caseId, '2026-12-31').event);
    expect(await clocks(caseId)).toEqual([
      { code: 'CASE_DECIDE', state: 'LATE' },
      { code: 'DECISION_SERVE', state: 'RUNNING' },
    ]);
    await moveTo('2026-11-20T02:00:00.000Z');
  });

  it('asks for service, money, publication and withdrawal in their turn', async () => {
    const { caseId, event } = filed('2026-11-02');
    const { resultId, event: decision } = decided(caseId, '2026-11-18');
    const noticeId = newId();
    const notice = { noticeId, resultId, organId: world.chengdu };
    await append(
      event,
      decision,
      noticeDrafted.of(`notice:${noticeId}`, { ...notice, decidedOn: '2026-11-18', dueOn: '2026-11-27' }),
    );
    const drafted = (await today()).rows.find((row) => row.recordId === noticeId);
    expect(drafted).toMatchObject({
      code: 'PUBLISH_DUAL',
      dueOn: '2026-11-27',
      subjectName: '蓉城食品（虚构）有限公司',
    });
    const service = { method: 'DIRECT', servedOn: '2026-11-19', owesMoney: true };
    const file = { caseId, organId: world.chengdu, subjectId, resultId };
    await append(caseServed.of(`case:${caseId}`, { ...file, ...service }));
    await markPublished(noticeId);
    const fall = { ...file, revokedOn: '2026-11-20', endsDebt: true };
    await append(revocation(resultId), caseRevocationRecorded.of(`case:${caseId}`, fall));
    expect(await clocks(caseId)).toEqual([
      { code: 'CASE_DECIDE', state: 'MET' },
      { code: 'DECISION_SERVE', state: 'MET' },
      { code: 'FINE_PAY', state: 'CANCELLED' },
      { code: 'CASE_CLOSE', state: 'RUNNING' },
    ]);
    const fallen = (await today('?code=WITHDRAW')).rows.find((row) => row.recordId === noticeId);
    expect(fallen).toMatchObject({ recordKind: 'notice', dueOn: '2026-11-25' });
    await append(
      noticeWithdrawn.of(`notice:${noticeId}`, {
        ...notice,
        reasonCode: 'REVOKED',
        noticeNo: '公示 1',
        reason: '决定已撤销',
        withdrawnOn: '2026-11-23',
      }),
    );
    expect(await clocks(noticeId)).toEqual([
      { code: 'PUBLISH_DUAL', state: 'MET' },
      { code: 'WITHDRAW', state: 'MET' },
    ]);
  });

  it('asks nothing of a decision that falls before it was published', async () => {
    const before = (await today('?code=WITHDRAW')).rows.length;
    await append(revocation(newId()));
    expect((await today('?code=WITHDRAW')).rows).toHaveLength(before);
  });

  it('passes a lead from organ to organ with its clocks, each seeing its own', async () => {
    const clerk = await world.signIn('cd-intake-clerk');
    const head = await world.signIn('cq-organ-head');
    const lead = { source: 'INSPECTION', division: '500103', conduct: '货架上有超过保质期的食品待售' };
    const registered = (await clerk.post('/api/v1/leads', lead).expect(201)).body as {
      id: string;
      version: number;
    };
    await world.drain();
    expect(await clocks(registered.id)).toEqual([{ code: 'LEAD_VERIFY', state: 'RUNNING' }]);
    const referral = { toOrganId: world.chongqing, note: '行为发生地在重庆' };
    await clerk.post(`/api/v1/leads/${registered.id}/refer`, referral, registered.version).expect(200);
    await world.drain();
    const there = (await today('', head)).rows.filter((row) => row.recordId === registered.id);
    expect(there.map((row) => row.code)).toEqual(['TRANSFER_ANSWER']);
    expect((await today()).rows.filter((row) => row.recordId === registered.id)).toEqual([]);
    await head.post(`/api/v1/leads/${registered.id}/accept`, {}, registered.version + 1).expect(200);
    await world.drain();
    expect((await clocks(registered.id)).map((clock) => `${clock.code} ${clock.state}`)).toEqual([
      'LEAD_VERIFY CANCELLED',
      'TRANSFER_ANSWER MET',
      'LEAD_VERIFY RUNNING',
    ]);
  });

  it('counts what it shows, filters by group, code and duty, and pages without a gap', async () => {
    await append(...Array.from({ length: 7 }, () => filed('2026-11-13').event));
    const all = await walk('?limit=3');
    const whole = await today('?limit=100');
    expect(all.map((row) => row.id)).toEqual(whole.rows.map((row) => row.id));
    const sum = Object.values(whole.groups).reduce((total, count) => total + count, 0);
    expect(sum).toBe(whole.rows.length);
    for (const { code, count } of whole.codes)
      expect((await walk(`?limit=3&code=${code}`)).length).toBe(count);
    for (const [group, count] of Object.entries(whole.groups))
      expect((await walk(`?limit=3&group=${group}`)).length).toBe(count);
    const mine = await today('?limit=100&mine=true');
    expect(mine.rows.every((row) => row.code !== 'DECISION_SERVE')).toBe(true);
    expect(mine.rows.some((row) => row.code === 'CASE_DECIDE')).toBe(true);
  });

  it('is one statement of oversight and one of subjects', async () => {
    const database = world.app.get(Database);
    const asked: string[] = [];
    const query = database.query.bind(database);
    database.query = (ctx, sql, parameters) => {
      asked.push(sql);
      return query(ctx, sql, parameters);
    };
    await today();
    database.query = query;
    const schemas = asked.flatMap((sql) => /\b(oversight|subjects)\./.exec(sql)?.[1] ?? []);
    expect(schemas.filter((schema) => schema === 'oversight')).toHaveLength(1);
    expect(asked.filter((sql) => /violation_leads|cases\.|results\./.test(sql))).toEqual([]);
  });

  it('changes nothing when every event is delivered again', async () => {
    const database = world.app.get(Database);
    const state = (): Promise<unknown[]> =>
      database.query(CTX, 'SELECT id, code, state, ended_event FROM oversight.clock ORDER BY id');
    const before = await state();
    await database.query(CTX, `UPDATE event_bus.subscription SET cursor = 0 WHERE name = 'oversight'`);
    await world.drain();
    expect(await state()).toEqual(before);
  });

  it('refuses what it cannot read, and who may not', async () => {
    await desk.get('/api/v1/today?group=never').expect(400);
    await desk.get('/api/v1/today?cursor=abc').expect(400);
    await world.anonymous().get('/api/v1/today').expect(401);
  });
});

async function walk(query: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let page = await today(query);
  for (rows.push(...page.rows); page.next !== null; rows.push(...page.rows))
    page = await today(`${query}&cursor=${page.next}`);
  return rows;
}

function decided(caseId: string, decidedOn: string): { readonly resultId: string; readonly event: NewEvent } {
  const resultId = newId();
  const data = { caseId, organId: world.chengdu, subjectId, resultId, outcome: 'PENALTY', decidedOn };
  return { resultId, event: caseDecided.of(`case:${caseId}`, data) };
}

/** As `notice.published` does; its text is publication's own affair. */
async function markPublished(noticeId: string): Promise<void> {
  const sql = `UPDATE oversight.clock SET state = 'MET', ended_on = '2026-11-20', ended_event = 1 WHERE record_id = $1`;
  await world.app.get(Database).query(CTX, sql, [noticeId]);
}

function revocation(resultId: string): NewEvent {
  const data = { resultId, subjectId, organId: world.chengdu, revokedOn: '2026-11-20' };
  return resultRevoked.of(`result:${resultId}`, { ...data, reasonCode: 'REVOKED' });
}
