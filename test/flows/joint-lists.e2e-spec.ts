import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Chores } from '#platform/chores';
import { type ResultDraft } from '#results';
import { type Served, ServedDecisions } from '../support/served-decisions.js';
import { createWorld, type Desk, type World } from '../support/world.js';

interface Entry {
  readonly id: string;
  readonly resultId: string;
  readonly state: string;
  readonly version: number;
  readonly entryNo: string | null;
  readonly isInForce: boolean;
  readonly reasonCode: string | null;
}

describe('the list of serious violations', () => {
  let world: World;
  let chengdu: Desk;
  let chongqing: Desk;
  let decisions: ServedDecisions;

  beforeAll(async () => {
    world = await createWorld();
    decisions = new ServedDecisions(world);
    chengdu = await world.signIn('cd-organ-head');
    chongqing = await world.signIn('cq-organ-head');
  });
  afterAll(() => world.close());

  const served = (over?: Partial<ResultDraft>, ofSubject?: string): Promise<Served> =>
    decisions.serve(over, ofSubject);
  const revoke = (resultId: string): Promise<unknown> => decisions.revoke(resultId);

  async function entriesOf(desk: Desk, resultId: string, query = ''): Promise<Entry[]> {
    const answer = await desk.get(`/api/v1/list-entries?limit=100${query}`).expect(200);
    return (answer.body as { rows: Entry[] }).rows.filter((row) => row.resultId === resultId);
  }

  async function candidate(over: Partial<ResultDraft> = {}): Promise<Entry & Served> {
    const decision = await served({ band: 'HEAVIER', ...over });
    await world.drain();
    const [entry] = await entriesOf(chengdu, decision.resultId);
    if (entry === undefined) throw new Error('No candidate was opened');
    return { ...entry, ...decision };
  }

  const one = async (desk: Desk, id: string): Promise<Entry> =>
    (await desk.get(`/api/v1/list-entries/${id}`).expect(200)).body as Entry;

  it('opens a candidate from the grounds of a decision, never from less, and shows its rules', async () => {
    const light = await served({ band: 'ORDINARY' });
    const noGround = await served({ band: 'SEVERE', itemCode: 'ENVI-001' });
    const waiver = await served({ band: 'MINOR', outcome: 'NO_PENALTY_FIRST', penaltyKinds: [] });
    const entry = await candidate();
    for (const { resultId } of [light, noGround, waiver])
      expect(await entriesOf(chengdu, resultId)).toEqual([]);
    expect(await one(chongqing, entry.id)).toMatchObject({
      state: 'CANDIDATE',
      groundConfirmed: false,
      rules: [{ code: 'HEAVY_FINE', confirmed: true }],
      acts: ['enter', 'dismiss'],
    });
    expect(await entriesOf(chongqing, entry.resultId, '&region=510000&state=CANDIDATE')).toHaveLength(1);
    expect(await entriesOf(chongqing, entry.resultId, '&region=500000')).toEqual([]);
    expect(await world.eventsOf(`list-entry:${entry.id}`)).toEqual(['list.candidate_opened']);
  });

  it('is entered by the head of the deciding organ, for a term, and makes the business class D', async () => {
    const entry = await candidate();
    const path = `/api/v1/list-entries/${entry.id}`;
    await chongqing.post(`${path}/enter`, { reason: '情节严重' }, 1).expect(403);
    await chengdu.post(`${path}/enter`, { reason: '情节严重' }).expect(428);
    const blank = await chengdu.post(`${path}/enter`, {}, 1).expect(400);
    expect((blank.body as { errors: { field: string }[] }).errors[0]?.field).toBe('reason');
    await chengdu.post(`${path}/enter`, { reason: '性质恶劣、情节严重' }, 1).expect(200);
    await chengdu.post(`${path}/enter`, { reason: '性质恶劣、情节严重' }, 1).expect(412);
    expect(await one(chongqing, entry.id)).toMatchObject({
      state: 'ENTERED',
      isInForce: true,
      enteredOn: '2026-11-20',
      untilOn: '2029-11-20',
      termConfirmed: false,
      acts: ['remove'],
    });
    expect((await one(chengdu, entry.id)).entryNo).toMatch(/^成演市监列〔2026〕\d+号$/);
    await world.drain();
    const risk = await chongqing.get(`/api/v1/risk/subjects/${entry.subjectId}`).expect(200);
    expect(risk.body).toMatchObject({ riskClass: 'D' });
  });

  it('is dismissed with a reason, or removed when the rules allow it', async () => {
    const dismissed = await candidate();
    const body = { reasonCode: 'NO_INTENT', reason: '有证据证明没有主观故意' };
    await chengdu
      .post(`/api/v1/list-entries/${dismissed.id}/dismiss`, { ...body, reasonCode: 'BASIS_REVOKED' }, 1)
      .expect(400);
    await chengdu.post(`/api/v1/list-entries/${dismissed.id}/dismiss`, body, 1).expect(200);
    expect(await one(chengdu, dismissed.id)).toMatchObject({
      state: 'DISMISSED',
      reasonTerm: { code: 'NO_INTENT' },
    });

    const entry = await candidate();
    const path = `/api/v1/list-entries/${entry.id}`;
    await chengdu.post(`${path}/enter`, { reason: '情节严重' }, 1).expect(200);
    const early = await chengdu
      .post(`${path}/remove`, { reasonCode: 'EARLY_REMOVAL', reason: '已整改' }, 2)
      .expect(422);
    expect(early.body).toMatchObject({ code: 'LISTS.TOO_EARLY', errors: [{ field: 'reasonCode' }] });
    await chengdu.post(`${path}/remove`, { reasonCode: 'WRONG_ENTRY', reason: '主体有误' }, 2).expect(200);
    expect(await one(chengdu, entry.id)).toMatchObject({ state: 'REMOVED', isInForce: false, acts: [] });
    await world.drain();
    expect(await world.eventsOf(`list-entry:${entry.id}`)).toEqual([
      'list.candidate_opened',
      'list.entered',
      'list.removed',
    ]);
  });

  it('follows the fall of its basis, also in a race with the decision to enter', async () => {
    const waiting = await candidate();
    await revoke(waiting.resultId);
    const late = await chengdu.post(`/api/v1/list-entries/${waiting.id}/enter`, { reason: '情节严重' }, 1);
    expect(late).toMatchObject({ status: 409, body: { code: 'LISTS.BASIS_NOT_EFFECTIVE' } });
    await world.drain();
    expect(await one(chengdu, waiting.id)).toMatchObject({ state: 'DISMISSED', reasonCode: 'BASIS_REVOKED' });
    for (let round = 0; round < 6; round += 1) {
      const entry = await candidate();
      const [entered] = await Promise.all([
        chengdu.post(`/api/v1/list-entries/${entry.id}/enter`, { reason: '情节严重' }, 1),
        revoke(entry.resultId).then(() => world.drain()),
      ]);
      await world.drain();
      expect(await one(chengdu, entry.id)).toMatchObject({
        state: entered.status === 200 ? 'REMOVED' : 'DISMISSED',
        reasonCode: 'BASIS_REVOKED',
      });
    }
  });

  it('ends with its term by itself, once', async () => {
    const entry = await candidate();
    await chengdu.post(`/api/v1/list-entries/${entry.id}/enter`, { reason: '情节严重' }, 1).expect(200);
    const chores = world.app.get(Chores);
    world.clock.moveTo('2029-11-20T02:00:00.000Z');
    await chores.doAll();
    world.clock.moveTo('2026-11-20T02:00:00.000Z');
    expect(await one(chengdu, entry.id)).toMatchObject({ state: 'ENTERED' });
    world.clock.moveTo('2029-11-21T02:00:00.000Z');
    await Promise.all([chores.doAll(), chores.doAll()]);
    world.clock.moveTo('2026-11-20T02:00:00.000Z');
    expect(await one(chengdu, entry.id)).toMatchObject({
      state: 'REMOVED',
      reasonCode: 'TERM_OVER',
      closedOn: '2029-11-21',
    });
    await world.drain();
    expect(await world.eventsOf(`list-entry:${entry.id}`)).toEqual([
      'list.candidate_opened',
      'list.entered',
      'list.removed',
    ]);
  });

  it('refuses what is not there', async () => {
    await chengdu.get(`/api/v1/list-entries/${newId()}`).expect(404);
    await chengdu.post(`/api/v1/list-entries/${newId()}/enter`, { reason: '情节严重' }, 1).expect(404);
    await chengdu.get('/api/v1/list-entries?state=NONE').expect(400);
  });
});
