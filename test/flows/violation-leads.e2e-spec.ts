import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, Written } from '#kernel';
import { createWorld, type Desk, type World } from '../support/world.js';

const lead = {
  source: 'INSPECTION',
  division: '510104',
  conduct: '货架上有超过保质期的食品待售',
  subjectName: '蓉城食品（虚构）有限公司',
  subjectCode: '91510199MA6DEMX061',
  itemCode: 'FOOD-004',
  actFrom: '2026-11-01',
  actTo: '2026-11-18',
};

interface LeadPage {
  readonly rows: readonly { readonly id: string }[];
  readonly next: string | null;
}

describe('violation leads', () => {
  let world: World;
  let clerk: Desk;
  let otherClerk: Desk;

  beforeAll(async () => {
    world = await createWorld();
    clerk = await world.signIn('cd-intake-clerk');
    otherClerk = await world.signIn('cq-intake-clerk');
  });

  afterAll(() => world.close());

  const register = async (desk: Desk, input: object = lead): Promise<Written> =>
    (await desk.post('/api/v1/leads', input).expect(201)).body as Written;

  it('are registered with a number, a subject and a due date, and say what may follow', async () => {
    const { id, version } = await register(clerk);
    const answer = await clerk.get(`/api/v1/leads/${id}`).expect(200);
    expect(answer.headers['etag']).toBe(`"${String(version)}"`);
    expect(answer.body).toMatchObject({
      leadNo: expect.stringMatching(/^成演市监线〔2026〕\d+号$/),
      state: 'RECEIVED',
      subjectCode: '91510199MA6DEMX061',
      dueOn: '2026-12-11',
      acts: ['accept', 'refer', 'closeWithoutFiling'],
      isDemo: true,
    });
  });

  it('go to the competent organ of the other region, which accepts or returns them with a reason', async () => {
    const { id, version } = await register(clerk, { ...lead, division: '500103' });
    const referral = { toOrganId: world.chongqing, note: '行为发生地在重庆市渝中区' };
    const sent = (await clerk.post(`/api/v1/leads/${id}/refer`, referral, version).expect(200))
      .body as Written;
    const seen = await otherClerk.get(`/api/v1/leads/${id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'TRANSFERRED', organId: world.chongqing, dueOn: '2026-11-27' });

    const reason = { reasonCode: 'NOT_COMPETENT_PLACE', reason: '经核实行为发生地在成都市' };
    const back = (await otherClerk.post(`/api/v1/leads/${id}/return`, reason, sent.version).expect(200))
      .body as Written;
    const returned = await clerk.get(`/api/v1/leads/${id}`).expect(200);
    expect(returned.body).toMatchObject({
      state: 'RETURNED',
      organId: world.chengdu,
      reason: '经核实行为发生地在成都市',
      transfers: [{ toOrganId: world.chongqing, answer: 'RETURNED', answerCode: 'NOT_COMPETENT_PLACE' }],
    });

    const again = (await clerk.post(`/api/v1/leads/${id}/refer`, referral, back.version).expect(200))
      .body as Written;
    await otherClerk.post(`/api/v1/leads/${id}/accept`, {}, again.version).expect(200);
    const accepted = await clerk.get(`/api/v1/leads/${id}`).expect(200);
    expect(accepted.body).toMatchObject({ state: 'VERIFYING', organId: world.chongqing });
  });

  it('are not sent to an organ without jurisdiction over the place', async () => {
    const { id, version } = await register(clerk);
    const referral = { toOrganId: world.chongqing, note: '请接收' };
    const refused = await clerk.post(`/api/v1/leads/${id}/refer`, referral, version).expect(422);
    expect(refused.body as Problem).toMatchObject({
      code: 'LEADS.NOT_COMPETENT',
      basis: '行政处罚法 第二十二条',
    });
    const nowhere = { ...referral, toOrganId: id };
    const unknown = await clerk.post(`/api/v1/leads/${id}/refer`, nowhere, version).expect(422);
    expect(unknown.body).toMatchObject({ code: 'IDENTITY.UNKNOWN_ORGAN', errors: [{ field: 'toOrganId' }] });
  });

  it('show themselves only to who holds or sent them', async () => {
    const { id } = await register(clerk);
    await otherClerk.get(`/api/v1/leads/${id}`).expect(404);
    const list = (await otherClerk.get('/api/v1/leads?limit=100').expect(200)).body as LeadPage;
    expect(list.rows.map((row) => row.id)).not.toContain(id);
  });

  it('are listed newest first, page by page, without a gap', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = (await clerk.get(`/api/v1/leads?limit=2${cursor}`).expect(200)).body as LeadPage;
      seen.push(...page.rows.map((row) => row.id));
      next = page.next;
    }
    for (const limit of ['0x10', '1e1', '%20', '1.5'])
      await clerk.get(`/api/v1/leads?limit=${limit}`).expect(400);
    const whole = (await clerk.get('/api/v1/leads?limit=100').expect(200)).body as LeadPage;
    expect(seen).toEqual(whole.rows.map((row) => row.id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuse what is wrong and name the field, in the language asked for', async () => {
    const wrong = { ...lead, division: '51', conduct: ' ', colour: 'red' };
    const answer = await clerk.post('/api/v1/leads', wrong).set('Accept-Language', 'en').expect(400);
    const problem = answer.body as Problem;
    expect(problem.title).toBe('Invalid request');
    expect(problem.errors?.map((error) => error.field)).toEqual(
      expect.arrayContaining(['division', 'conduct', 'colour']),
    );
    const badCode = await clerk
      .post('/api/v1/leads', { ...lead, subjectCode: '91510199MA6DEMX062' })
      .expect(400);
    expect((badCode.body as Problem).errors).toMatchObject([{ field: 'subjectCode' }]);
  });

  it('refuse an act from before any law on penalties, and show until when a later one could be discovered', async () => {
    const before = await clerk.post('/api/v1/leads', { ...lead, actFrom: '1900-01-01' }).expect(422);
    expect(before.body).toMatchObject({
      code: 'CATALOGUE.BEFORE_THE_LAW',
      basis: expect.stringContaining('行政处罚法'),
      errors: [{ field: 'actFrom' }],
    });
    await clerk.post('/api/v1/leads', { ...lead, actFrom: '1996-09-30' }).expect(422);
    const { id } = await register(clerk, { ...lead, actFrom: '1996-10-01', actTo: '2024-11-18' });
    expect((await clerk.get(`/api/v1/leads/${id}`).expect(200)).body).toMatchObject({
      limitation: { endsOn: '2026-11-18', withHarmOn: '2029-11-18', isConfirmed: true },
    });
    const unknown = await register(clerk, { ...lead, actFrom: undefined, actTo: undefined });
    expect((await clerk.get(`/api/v1/leads/${unknown.id}`).expect(200)).body).toMatchObject({
      limitation: null,
    });
  });

  it('ask for the version, and refuse an old one with both versions', async () => {
    const { id, version } = await register(clerk);
    const missing = await clerk.post(`/api/v1/leads/${id}/accept`).expect(428);
    expect(missing.body).toMatchObject({ code: 'PLATFORM.IF_MATCH_MISSING' });
    await clerk.post(`/api/v1/leads/${id}/accept`, {}, version).expect(200);
    const stale = await clerk.post(`/api/v1/leads/${id}/accept`, {}, version).expect(412);
    expect(stale.body).toMatchObject({ code: 'KERNEL.STALE', current: version + 1, yours: version });
  });

  it('happen once per Idempotency-Key, and refuse the key for another body', async () => {
    const send = (body: object): ReturnType<Desk['post']> =>
      clerk.post('/api/v1/leads', body).set('Idempotency-Key', 'lead-7');
    const [first, second] = await Promise.all([send(lead).expect(201), send(lead).expect(201)]);
    expect(second.body).toEqual(first.body);
    const other = await send({ ...lead, conduct: '另一行为的描述' }).expect(422);
    expect(other.body).toMatchObject({ code: 'PLATFORM.IDEMPOTENCY_KEY_REUSED' });
  });

  it('are closed to who is not signed in, forges, or lacks the role', async () => {
    await world.anonymous().get('/api/v1/leads').expect(401);
    await clerk.withoutCsrf('/api/v1/leads', lead).expect(403);
    const reviewer = await world.signIn('cd-legal-reviewer');
    const refused = await reviewer.post('/api/v1/leads', lead).expect(403);
    expect(refused.body).toMatchObject({ code: 'IDENTITY.NOT_PERMITTED' });
  });

  it('leave their trace in the ledger', async () => {
    const { id, version } = await register(clerk);
    await clerk.post(`/api/v1/leads/${id}/accept`, {}, version).expect(200);
    await world.drain();
    expect(await world.eventsOf(`lead:${id}`)).toEqual(['lead.received', 'lead.accepted']);
  });
});
