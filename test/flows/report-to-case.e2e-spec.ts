import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterPeople } from '#identity';
import { Database } from '#platform/database';
import { systemContext, type Written } from '#kernel';
import { type Bench, benchOf, FOOD_CASE } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';

const CODE = '91510199MA6DEMX061';
const TOLD = '诬告编造的名称有限公司';

interface Lead {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
}

describe('what the public tells of a business', () => {
  let world: World;
  let chengdu: Bench;
  let portal: string;

  beforeAll(async () => {
    world = await createWorld();
    chengdu = await benchOf(world, 'cd');
    const client = { name: 'portal', organId: null, roles: ['portal'] } as const;
    portal = await world.app.get(RegisterPeople).client(systemContext('test', 'test'), client);
  });

  afterAll(() => world.close());

  const report = async (subjectName: string, subjectCode: string, conduct: string): Promise<Lead> => {
    const told = { division: '510104', conduct, subjectName, subjectCode, itemCode: 'FOOD-004' };
    await world
      .anonymous()
      .post('/api/v1/reports')
      .set({ Authorization: `Bearer ${portal}`, 'X-Hujian-Visitor': '192.0.2.1' })
      .send(told)
      .expect(201);
    const q = encodeURIComponent(conduct);
    const list = (await chengdu.head.get(`/api/v1/leads?q=${q}`).expect(200)).body as { rows: Lead[] };
    const [lead] = list.rows;
    if (lead === undefined) throw new Error('The report has become no lead');
    return (await chengdu.head.get(`/api/v1/leads/${lead.id}`).expect(200)).body as Lead;
  };

  it('stays on the lead: it makes no subject, and the officer who files the case names the party', async () => {
    const lead = await report(TOLD, CODE, '匿名举报的过期食品');
    expect(lead).toMatchObject({ subjectId: null, subjectName: TOLD, subjectCode: CODE });
    const sql = 'SELECT count(*)::int AS n FROM subjects.subject WHERE code = $1 OR name = $2';
    const counted = await world.app.get(Database).query(systemContext('test', 'test'), sql, [CODE, TOLD]);
    expect(counted).toEqual([{ n: 0 }]);

    await chengdu.head.post(`/api/v1/leads/${lead.id}/accept`, {}, lead.version).expect(200);
    const filing = {
      leadId: lead.id,
      itemCode: FOOD_CASE.itemCode,
      actFrom: '2026-11-01',
      officerIds: chengdu.officerIds,
    };
    const unnamed = await chengdu.head.post('/api/v1/cases', filing).expect(422);
    expect(unnamed.body).toMatchObject({ errors: [{ field: 'subjectName' }] });
    const wrong = { ...filing, subjectName: '蓉城食品（虚构）有限公司', subjectCode: '91510199MA6DEMX062' };
    const refused = await chengdu.head.post('/api/v1/cases', wrong).expect(400);
    expect(refused.body).toMatchObject({ errors: [{ field: 'subjectCode' }] });

    const named = { ...wrong, subjectCode: CODE };
    const { id } = (await chengdu.head.post('/api/v1/cases', named).expect(201)).body as Written;
    const filed = (await chengdu.head.get(`/api/v1/cases/${id}`).expect(200)).body as { subjectId: string };
    expect(filed).toMatchObject({ subjectName: named.subjectName, subjectCode: CODE });
    const card = await chengdu.head.get(`/api/v1/subjects/${filed.subjectId}`).expect(200);
    expect(card.body).toMatchObject({ name: named.subjectName, otherNames: [] });
  });

  it('finds a business that is known, when name and code agree', async () => {
    const known = await report('蓉城食品（虚构）有限公司', CODE, '再次举报的过期食品');
    expect(known.subjectId).not.toBeNull();
    const borrowed = await report('借用代码的（虚构）有限公司', CODE, '借用代码的举报');
    expect(borrowed).toMatchObject({ subjectId: null, subjectName: '借用代码的（虚构）有限公司' });
  });
});
