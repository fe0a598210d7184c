import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import request from 'supertest';
import { Ledger } from '#event-bus';
import { RegisterPeople } from '#identity';
import { type Problem, type RecordedEvent, systemContext, type Written } from '#kernel';
import { tablesHolding } from '../support/who-sees/tables.js';
import { createWorld, type Desk, type World } from '../support/world.js';

const WHO = { reporterName: '孙举报', reporterContact: '13711112222' };
const REPORTER = { name: WHO.reporterName, contact: WHO.reporterContact };
const ctx = systemContext('test', 'report-identity');

interface LeadScreen {
  readonly id: string;
  readonly leadNo: string;
  readonly version: number;
  readonly reporter: string | null;
}

describe('who reported a violation', () => {
  let world: World;
  let portalToken: string;
  let clerk: Desk;
  let handler: Desk;
  let otherClerk: Desk;

  beforeAll(async () => {
    world = await createWorld();
    portalToken = await world.app
      .get(RegisterPeople)
      .client(ctx, { name: 'portal', organId: null, roles: ['portal'] });
    clerk = await world.signIn('cd-intake-clerk');
    handler = await world.signIn('cd-handler');
    otherClerk = await world.signIn('cq-intake-clerk');
  });

  afterAll(() => world.close());

  const portal = (path: string, body: object): request.Test =>
    request(world.app.getHttpServer()).post(path).set('Authorization', `Bearer ${portalToken}`).send(body);
  /** The lead that such a report becomes, as its clerk sees it. */
  const reported = async (who: object): Promise<LeadScreen> => {
    const report = { division: '510104', conduct: '店内销售超过保质期的食品', ...who };
    const { queryCode } = (await portal('/api/v1/reports', report).expect(201)).body as { queryCode: string };
    const { leadNo } = (await portal('/api/v1/reports/status', { queryCode }).expect(200)).body as LeadScreen;
    const page = await clerk.get(`/api/v1/leads?q=${encodeURIComponent(leadNo)}`).expect(200);
    const [row] = (page.body as { rows: LeadScreen[] }).rows;
    return (await clerk.get(`/api/v1/leads/${row?.id ?? ''}`).expect(200)).body as LeadScreen;
  };
  const ask = (desk: Desk, id: string): request.Test => desk.post(`/api/v1/leads/${id}/reporter`);
  /** What the ledger says of those who looked. */
  const looks = async (id: string): Promise<readonly RecordedEvent[]> => {
    await world.drain();
    const events = await world.app.get(Ledger).ofStream(ctx, `lead:${id}`);
    return events.filter(({ type }) => type === 'lead.reporter_read');
  };

  it('is told to clerk and handler of the organ that holds the lead, and the ledger says to whom', async () => {
    const lead = await reported(WHO);
    expect(lead.reporter).toBe('NAMED');
    for (const desk of [clerk, handler]) {
      const answer = await ask(desk, lead.id).expect(200);
      expect(answer.body).toEqual(REPORTER);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(await looks(lead.id)).toMatchObject(
      [clerk, handler].map(({ officerId }) => ({
        actor: `officer:${officerId}`,
        organ: world.chengdu,
        occurredAt: '2026-11-20T02:00:00.000Z',
      })),
    );
    const after = await clerk.get(`/api/v1/leads/${lead.id}`).expect(200);
    expect(after.body).toEqual(lead);
  });

  it('is told to nobody else, and a refusal is no look', async () => {
    const lead = await reported(WHO);
    const others = ['cd-unit-head', 'cd-legal-reviewer', 'cd-organ-head', 'cd-publication-officer'];
    for (const username of [...others, 'cq-intake-clerk', 'cq-handler']) {
      const refused = await ask(await world.signIn(username), lead.id).expect(403);
      expect([username, Object.values(WHO).filter((secret) => refused.text.includes(secret))]).toEqual([
        username,
        [],
      ]);
    }
    await portal(`/api/v1/leads/${lead.id}/reporter`, {}).expect(403);
    await world.anonymous().post(`/api/v1/leads/${lead.id}/reporter`).expect(401);
    expect(await looks(lead.id)).toEqual([]);
  });

  it('goes with the lead: who sent it on, or back, is told no longer', async () => {
    const { id, version } = await reported(WHO);
    const referral = { toOrganId: world.chongqing, note: '行为发生地在重庆市渝中区' };
    const sent = (await clerk.post(`/api/v1/leads/${id}/refer`, referral, version).expect(200))
      .body as Written;
    expect((await ask(clerk, id).expect(403)).body as Problem).toMatchObject({
      code: 'IDENTITY.OUT_OF_REACH',
    });
    expect((await ask(otherClerk, id).expect(200)).body).toEqual(REPORTER);
    const reason = { reasonCode: 'NOT_COMPETENT_PLACE', reason: '经核实行为发生地在成都市' };
    await otherClerk.post(`/api/v1/leads/${id}/return`, reason, sent.version).expect(200);
    await ask(otherClerk, id).expect(403);
    await ask(clerk, id).expect(200);
    expect((await looks(id)).map(({ organ }) => organ)).toEqual([world.chongqing, world.chengdu]);
  });

  it('is told as far as they said', async () => {
    const lead = await reported({ reporterContact: WHO.reporterContact });
    expect((await ask(handler, lead.id).expect(200)).body).toEqual({ ...REPORTER, name: null });
  });

  it('cannot be told of an anonymous report, of what the public did not report, and of no lead at all', async () => {
    const anonymous = await reported({});
    expect(anonymous.reporter).toBe('ANONYMOUS');
    const nobody = await ask(clerk, anonymous.id).expect(404);
    expect(nobody.body as Problem).toMatchObject({
      code: 'LEADS.REPORTED_ANONYMOUSLY',
      detail: `线索 ${anonymous.leadNo} 是匿名举报，举报人没有留下姓名和联系方式。`,
    });
    const inspection = { source: 'INSPECTION', division: '510104', conduct: '货架上有超过保质期的食品待售' };
    const { id } = (await clerk.post('/api/v1/leads', inspection).expect(201)).body as Written;
    expect((await clerk.get(`/api/v1/leads/${id}`).expect(200)).body).toMatchObject({ reporter: null });
    expect((await ask(clerk, id).expect(404)).body).toMatchObject({ code: 'LEADS.NOT_REPORTED' });
    await ask(otherClerk, anonymous.id).expect(403);
    expect([...(await looks(anonymous.id)), ...(await looks(id))]).toEqual([]);
    const unknown = await ask(clerk, '0199a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b').expect(404);
    expect(unknown.body).toMatchObject({ code: 'LEADS.NOT_FOUND' });
  });

  it('stands nowhere in the clear, and every look is a look, under whatever key it is sent', async () => {
    const lead = await reported(WHO);
    const look = (): request.Test => ask(clerk, lead.id).set('Idempotency-Key', 'look-once').expect(200);
    expect([(await look()).body, (await look()).body]).toEqual([REPORTER, REPORTER]);
    const recorded = await looks(lead.id);
    const said = { leadId: lead.id, organId: world.chengdu };
    expect(recorded.map(({ data }) => data)).toEqual([said, said]);
    const screens = ['leads?limit=100', `leads/${lead.id}`, 'today'];
    for (const path of screens) {
      const { text } = await clerk.get(`/api/v1/${path}`).expect(200);
      expect([path, Object.values(WHO).filter((secret) => text.includes(secret))]).toEqual([path, []]);
    }
    expect(await tablesHolding(world.database.url, Object.values(WHO))).toEqual([]);
    expect(await keysOf(world)).not.toContain('look-once');
  });
});

/** The commands whose answers are kept. */
async function keysOf(world: World): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string }>('SELECT key FROM platform.command');
    return rows.map(({ key }) => key);
  } finally {
    await client.end();
  }
}
