import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate, type Problem, systemContext, type Written } from '#kernel';
import { RegisterPeople } from '#identity';
import { Results } from '#results';
import { Subjects } from '#subjects';
import { type Bench, benchOf, CaseFile, FOOD_CASE } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';

const ROUNDS = 50;

describe('一事不再罚', () => {
  let world: World;
  let chengdu: Bench;
  let chongqing: Bench;

  beforeAll(async () => {
    world = await createWorld();
    chengdu = await benchOf(world, 'cd');
    chongqing = await benchOf(world, 'cq');
  });

  afterAll(() => world.close());

  const subjectNamed = async (name: string): Promise<string> => {
    const ctx = systemContext('test', 'subject');
    const said = { kind: 'BUSINESS', name, source: 'manual', isDemo: true } as const;
    return (await world.app.get(Subjects).resolve(ctx, said)).id;
  };

  const act = (subjectId: string, actFrom = '2026-11-01', actTo = '2026-11-18'): object => {
    const { subjectName: _n, subjectCode: _c, ...rest } = FOOD_CASE;
    return { ...rest, subjectId, actFrom, actTo };
  };

  /** Online sales take place in both regions: each organ names its own place of the same act. */
  const fileBoth = (first: object, second: object): Promise<{ status: number; body: unknown }[]> =>
    Promise.all([
      chengdu.head.post('/api/v1/cases', { ...first, officerIds: chengdu.officerIds }),
      chongqing.head.post('/api/v1/cases', {
        ...second,
        division: '500103',
        officerIds: chongqing.officerIds,
      }),
    ]);

  it(`of two organs in two regions that file the same act at once, exactly one wins, ${String(ROUNDS)} times`, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const subjectId = await subjectNamed(`竞速第${String(round)}食品（虚构）有限公司`);
      const answers = await fileBoth(act(subjectId), act(subjectId, '2026-11-18', '2026-11-19'));
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
      const refused = answers.find((answer) => answer.status === 409)?.body as Problem & { earlier: object };
      const winner =
        answers[0]?.status === 201 ? '成都市市场监督管理局（演示）' : '重庆市市场监督管理局（演示）';
      expect(refused).toMatchObject({
        code: 'RESULTS.SAME_ACT',
        earlier: { organName: winner, itemCode: 'FOOD-004' },
      });
      const told = ['caseId', 'filedAt', 'itemCode', 'itemName', 'organName'];
      expect(Object.keys(refused.earlier).sort()).toEqual(told);
      expect(refused.earlier).toMatchObject({ caseId: null });
    }
    const counted = await Promise.all([chengdu, chongqing].map((bench) => countCases(bench)));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
  });

  async function countCases(bench: Bench): Promise<number> {
    const page = (await bench.head.get('/api/v1/cases?limit=100').expect(200)).body as {
      rows: readonly unknown[];
    };
    return page.rows.length;
  }

  it('leaves other acts, other items and other days alone, also at once', async () => {
    const subjectId = await subjectNamed('并行食品（虚构）有限公司');
    const days = await fileBoth(
      act(subjectId, '2026-11-01', '2026-11-10'),
      act(subjectId, '2026-11-11', '2026-11-18'),
    );
    expect(days.map((answer) => answer.status)).toEqual([201, 201]);
    const items = await fileBoth(
      { ...act(subjectId), itemCode: 'FOOD-001' },
      { ...act(subjectId), itemCode: 'FOOD-002' },
    );
    expect(items.map((answer) => answer.status)).toEqual([201, 201]);
  });

  it('tells who asks before filing: that there is one, organ, item and time, and nothing more', async () => {
    const subjectId = await subjectNamed('查询食品（虚构）有限公司');
    const file = await CaseFile.file(chengdu, act(subjectId));
    const query = `subjectId=${subjectId}&itemCode=FOOD-004&actFrom=2026-11-10&actTo=2026-11-19`;
    const known = await chongqing.handler.get(`/api/v1/same-acts?${query}`).expect(200);
    expect(known.body).toEqual([
      {
        caseId: null,
        organName: '成都市市场监督管理局（演示）',
        itemCode: 'FOOD-004',
        itemName: expect.any(String),
        filedAt: '2026-11-20T02:00:00.000Z',
        isCertain: true,
      },
    ]);
    const own = await chengdu.handler.get(`/api/v1/same-acts?${query}`).expect(200);
    expect(own.body).toMatchObject([{ caseId: (await file.screen()).id }]);
    const other = query.replace('2026-11-10', '2026-11-19');
    expect((await chongqing.handler.get(`/api/v1/same-acts?${other}`).expect(200)).body).toEqual([]);
  });

  it('a lead whose act is taken stays unfiled: nothing is half-written', async () => {
    const first = { ...FOOD_CASE, subjectName: '半途食品（虚构）有限公司', subjectCode: undefined };
    await CaseFile.file(chengdu, first);
    const lead = (await chengdu.clerk.post('/api/v1/leads', { ...first, source: 'INSPECTION' }).expect(201))
      .body as Written;
    await chengdu.clerk.post(`/api/v1/leads/${lead.id}/accept`, {}, lead.version).expect(200);
    const filing = { leadId: lead.id, officerIds: chengdu.officerIds };
    const refused = (await chengdu.head.post('/api/v1/cases', filing).expect(409)).body as Problem;
    expect(refused.code).toBe('RESULTS.SAME_ACT');
    const left = await chengdu.clerk.get(`/api/v1/leads/${lead.id}`).expect(200);
    expect(left.body).toMatchObject({ state: 'VERIFYING', caseId: null });
  });

  it('an imported penalty for the same days blocks as well; one that tells no days only warns', async () => {
    const record = {
      origin: 'IMPORT',
      profile: 'dual-publicity',
      organId: null,
      organName: '示例市市场监督管理局',
      organCode: '11330199000000019U',
      region: '330000',
      subjectName: '外省食品（虚构）有限公司',
      subjectCode: null,
      itemCode: 'FOOD-004',
      itemName: '生产经营超过保质期的食品',
      conduct: '经营超过保质期的食品',
      facts: '',
      basis: '',
      outcome: 'PENALTY',
      penaltyKinds: ['FINE'],
      content: '罚款50000元',
      fineFen: 5_000_000n,
      confiscatedFen: 0n,
      band: null,
      decidedOn: legalDate('2026-11-19'),
      flags: [],
      isDemo: true,
    } as const;
    const results = world.app.get(Results);
    const ctx = systemContext('test', 'import');
    const known = await subjectNamed('外省食品（虚构）有限公司');
    const unknown = await subjectNamed('外省另一食品（虚构）有限公司');
    const days = { actFrom: legalDate('2026-11-05'), actTo: legalDate('2026-11-06') };
    const twice = { ...record, ...days, subjectId: known, decisionNo: '示市监罚[2026]第012号' };
    const rows = [
      { ...record, ...days, subjectId: known, decisionNo: '示市监罚〔2026〕12号' },
      twice,
      {
        ...record,
        actFrom: null,
        actTo: null,
        subjectId: unknown,
        subjectName: '外省另一食品（虚构）有限公司',
        decisionNo: '示市监罚〔2026〕13号',
      },
    ];
    const outcomes = await results.importMany(ctx, rows);
    expect(outcomes.map((outcome) => outcome.isNew)).toEqual([true, false, true]);
    expect((await results.importMany(ctx, rows)).map((outcome) => outcome.isNew)).toEqual([
      false,
      false,
      false,
    ]);
    expect(await results.importRecord(ctx, twice)).toEqual({ ...outcomes[0], isNew: false });
    await world.drain();
    expect(await world.eventsOf(`result:${outcomes[0]?.resultId ?? ''}`)).toEqual(['result.imported']);

    const file = (subjectId: string): ReturnType<Bench['head']['post']> =>
      chengdu.head.post('/api/v1/cases', { ...act(subjectId), officerIds: chengdu.officerIds });
    const refused = (await file(known).expect(409)).body as Problem & { earlier: object };
    expect(refused.earlier).toMatchObject({ organName: '示例市市场监督管理局', filedAt: '2026-11-19' });
    const query = `subjectId=${unknown}&itemCode=FOOD-004&actFrom=2026-11-01&actTo=2026-11-18`;
    expect((await chengdu.handler.get(`/api/v1/same-acts?${query}`).expect(200)).body).toMatchObject([
      { isCertain: false },
    ]);
    await file(unknown).expect(201);
  });

  it('results are found by name, number, code, region and period, for a stated purpose that is kept', async () => {
    const find = async (query: string): Promise<readonly string[]> => {
      const page = (await chengdu.handler.get(`/api/v1/results?${query}`).expect(200)).body as {
        rows: readonly { decisionNo: string }[];
      };
      return page.rows.map((row) => row.decisionNo);
    };
    await chengdu.handler.get('/api/v1/results').expect(400);
    const q = encodeURIComponent;
    expect(await find(`purpose=SUPERVISION&q=${q('外省食品')}`)).toEqual(['示市监罚〔2026〕12号']);
    expect(await find(`purpose=SUPERVISION&q=${q('示市监罚(2026)012号')}`)).toEqual(['示市监罚〔2026〕12号']);
    expect(await find(`purpose=SUPERVISION&q=${q('没有这一家')}`)).toEqual([]);
    expect(await find('purpose=SUPERVISION&region=330000&origin=IMPORT&decidedFrom=2026-11-19')).toHaveLength(
      2,
    );
    expect(await find('purpose=SUPERVISION&region=500000')).toEqual([]);
    const first = (await chengdu.handler.get('/api/v1/results?purpose=OTHER&limit=1').expect(200)).body as {
      next: string;
    };
    expect(await find(`purpose=OTHER&limit=1&cursor=${first.next}`)).toHaveLength(1);
  });

  it('a person who may not read results is refused, and people of no organ see nothing undecided', async () => {
    await world.app.get(RegisterPeople).officer(systemContext('test', 'seed'), {
      username: 'cd-operator',
      name: 'cd-operator',
      organId: world.chengdu,
      password: 'test-password-1',
      roles: ['operator'],
      certificate: null,
    });
    const operator = await world.signIn('cd-operator');
    await operator.get('/api/v1/results?purpose=OTHER').expect(403);
    await operator.get('/api/v1/same-acts').expect(403);
  });
});
