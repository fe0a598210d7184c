import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, Written } from '#kernel';
import { type Bench, benchOf, CaseFile, FOOD_CASE, PROPOSAL } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';

let company = 0;
/** Another act each time, so that no case of this file stands in the way of another. */
function anotherAct(): object {
  company += 1;
  const { subjectCode: _, ...rest } = FOOD_CASE;
  return { ...rest, subjectName: `川西第${String(company)}食品（虚构）有限公司` };
}

describe('a case', () => {
  let world: World;
  let chengdu: Bench;
  let chongqing: Bench;

  beforeAll(async () => {
    world = await createWorld();
    chengdu = await benchOf(world, 'cd');
    chongqing = await benchOf(world, 'cq');
  });

  afterAll(() => world.close());

  it('goes from a lead to a decision that the other region sees from service on, and to its close', async () => {
    const lead = { ...FOOD_CASE, source: 'INSPECTION' };
    const registered = (await chengdu.clerk.post('/api/v1/leads', lead).expect(201)).body as Written;
    const accept = `/api/v1/leads/${registered.id}/accept`;
    await chengdu.clerk.post(accept, {}, registered.version).expect(200);
    const file = await CaseFile.file(chengdu, { leadId: registered.id });

    await file.toReviewed();
    await file.notify();
    await file.done(chengdu.handler, 'response', { response: 'WAIVED', receivedOn: '2026-11-20' });
    await file.done(chengdu.head, 'decision', { outcome: 'PENALTY' });
    const { decision } = await file.screen();
    const result = `/api/v1/results/${decision?.resultId ?? ''}?purpose=RECOGNITION`;
    await chongqing.handler.get(result).expect(404);
    await chengdu.handler.get(result).expect(200);

    const { officerIds } = chengdu;
    await file.done(chengdu.second, 'service', { method: 'DIRECT', servedOn: '2026-11-20', officerIds });
    const seen = await chongqing.handler.get(result).expect(200);
    expect(seen.body).toMatchObject({
      state: 'EFFECTIVE',
      effectiveOn: '2026-11-20',
      organId: world.chengdu,
      fineFen: '6000000',
      band: 'LIGHTER',
      caseId: null,
      decisionNo: '成演市监罚〔2026〕1号',
    });
    await world.drain();
    const resultEvents = await world.eventsOf(`result:${decision?.resultId ?? ''}`);
    expect(resultEvents).toEqual(['result.decided', 'result.effective']);

    expect(await file.refused(chengdu.head, 'close')).toBe('CASES.UNPAID');
    const payment = { paidOn: '2026-11-20', amountFen: '6026000', receiptNo: '演示凭证1' };
    await file.done(chengdu.handler, 'payments', payment);
    await file.done(chengdu.head, 'close');
    await world.drain();
    const closed = await file.screen();
    expect(closed).toMatchObject({
      state: 'CLOSED',
      caseNo: '成演市监立〔2026〕1号',
      debt: { owedFen: '0' },
    });
    expect(closed.steps.map((step) => step.act)).toEqual([
      ...['file', 'addEvidence', 'closeInvestigation', 'pass', 'serveNotice'],
      ...['recordResponse', 'decide', 'serveDecision', 'recordPayment', 'close'],
    ]);
    expect(await world.eventsOf(`case:${file.id}`)).toEqual([
      ...[
        'case.filed',
        'case.evidence_added',
        'case.investigation_closed',
        'case.reviewed',
        'case.notice_served',
      ],
      ...['case.response_recorded', 'case.decided', 'case.served', 'case.paid', 'case.closed'],
    ]);
  });

  it('shows its clocks with due dates, and what may be done with the reason why not', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    const fresh = await file.screen();
    expect(fresh.clocks).toEqual([
      expect.objectContaining({ code: 'CASE_DECIDE', dueOn: '2027-02-18', metOn: null }),
    ]);
    expect(fresh.acts).toEqual([
      expect.objectContaining({ act: 'addEvidence', isAllowed: true, isMain: true }),
      expect.objectContaining({
        act: 'closeInvestigation',
        isAllowed: false,
        isMain: false,
        basis: '行政处罚法 第四十六条、第五十四条',
      }),
      expect.objectContaining({ act: 'extendCase', isAllowed: false }),
    ]);
    await file.toReviewed();
    await file.notify();
    const noticed = await file.screen(chengdu.reviewer);
    expect(noticed.clocks.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['CASE_DECIDE', '2027-02-18'],
      ['REVIEW_DONE', '2026-12-04'],
      ['STATEMENT_WINDOW', '2026-11-27'],
    ]);
    expect(noticed.acts.map(({ act, isMain }) => [act, isMain])).toEqual([
      ['recordResponse', true],
      ['extendCase', false],
    ]);
  });

  it('keeps evidence as it came in, under its hash, for those who may see the case', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    expect((await file.evidence('询问笔录\n')).status).toBe(201);
    const { evidence } = await file.screen();
    const path = `/api/v1/cases/${file.id}/evidence/${evidence[0]?.id ?? ''}`;
    const download = await chengdu.reviewer.get(path).expect(200);
    expect(download.text).toBe('询问笔录\n');
    expect(download.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(download.headers['content-disposition']).toContain('attachment');
    await chongqing.head.get(path).expect(404);

    const program = await file.evidence('MZ\u0000\u0001');
    expect(program).toMatchObject({
      status: 422,
      body: { code: 'PLATFORM.FILE_TYPE', errors: [{ field: 'file' }] },
    });
    const kind = await file.evidence('x', { kind: 'RUMOUR' });
    expect(kind).toMatchObject({ status: 400, body: { errors: [{ field: 'kind' }] } });
    const one = await file.evidence('x', { officerIds: [chengdu.officerIds[0], chengdu.officerIds[0]] });
    expect(one).toMatchObject({ status: 422, body: { code: 'IDENTITY.TWO_OFFICERS' } });
    expect((await file.screen()).evidence).toHaveLength(1);
  });

  it('is nobody’s business elsewhere while it is open', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    await chongqing.head.get(`/api/v1/cases/${file.id}`).expect(404);
    const list = (await chongqing.head.get('/api/v1/cases').expect(200)).body as { rows: readonly unknown[] };
    expect(list.rows).toEqual([]);
    expect(await file.refused(chongqing.handler, 'close-investigation', PROPOSAL)).toBe(
      'IDENTITY.OUT_OF_REACH',
    );
    const mine = (await chengdu.handler.get('/api/v1/cases?mine=true&limit=100').expect(200)).body as {
      rows: readonly { id: string }[];
    };
    expect(mine.rows.map((row) => row.id)).toContain(file.id);
    const heads = (await chengdu.head.get('/api/v1/cases?mine=true').expect(200)).body as {
      rows: readonly unknown[];
    };
    expect(heads.rows).toEqual([]);
  });

  it('is filed by the head, on the competent organ’s ground, within the limitation, by two certified officers', async () => {
    const file = (desk: Bench['head'], input: object): ReturnType<Bench['head']['post']> =>
      desk.post('/api/v1/cases', { officerIds: chengdu.officerIds, ...anotherAct(), ...input });
    await file(chengdu.handler, {}).expect(403);
    await file(chengdu.head, { officerIds: [chengdu.officerIds[0]] }).expect(400);
    const elsewhere = (await file(chengdu.head, { division: '500103' }).expect(422)).body as Problem;
    expect(elsewhere).toMatchObject({
      code: 'CASES.NOT_COMPETENT',
      basis: '行政处罚法 第二十二条、第二十三条',
      errors: [{ field: 'division' }],
    });
    const strangers = (await file(chengdu.head, { officerIds: chongqing.officerIds }).expect(422))
      .body as Problem;
    expect(strangers.code).toBe('IDENTITY.CERTIFICATE');
    expect(strangers.detail).toMatch(/在[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日不持有/);
    const old = { itemCode: 'ADVE-002', actFrom: '2023-01-01', actTo: '2024-11-19' };
    const late = (await file(chengdu.head, old).expect(422)).body as Problem;
    expect(late).toMatchObject({
      code: 'CASES.LIMITATION',
      basis: '行政处罚法 第三十六条',
      errors: [{ field: 'actTo' }],
    });
    await file(chengdu.head, { ...old, actTo: '2024-11-20' }).expect(201);
    for (const act of [{ actFrom: '1900-01-01' }, { actFrom: '1996-09-30', actTo: '1996-10-01' }]) {
      const ancient = (await file(chengdu.head, act).expect(422)).body as Problem;
      expect(ancient).toMatchObject({ code: 'CATALOGUE.BEFORE_THE_LAW', errors: [{ field: 'actFrom' }] });
    }
    const nothing = (await chengdu.head.post('/api/v1/cases', { officerIds: chengdu.officerIds }).expect(422))
      .body as Problem;
    expect(nothing).toMatchObject({ code: 'CASES.MISSING' });
  });

  it('asks for the version that was seen: 428 without, 412 when stale', async () => {
    const { id } = await CaseFile.file(chengdu, anotherAct());
    const extension = { reason: '案情复杂，需要检验' };
    await chengdu.head.post(`/api/v1/cases/${id}/extension`, extension).expect(428);
    await chengdu.head.post(`/api/v1/cases/${id}/extension`, extension, 1).expect(200);
    const stale = (await chengdu.head.post(`/api/v1/cases/${id}/extension`, extension, 1).expect(412))
      .body as Problem;
    expect(stale).toMatchObject({ code: 'KERNEL.STALE', current: 2, yours: 1 });
  });

  it('sent twice under one key happens once; the key with another file is refused', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    const send = (reason: string): ReturnType<Bench['head']['post']> =>
      chengdu.head
        .post(`/api/v1/cases/${file.id}/extension`, { reason }, 1)
        .set('Idempotency-Key', 'extend-1');
    const first = (await send('案情复杂，需要检验').expect(200)).body as Written;
    const again = (await send('案情复杂，需要检验').expect(200)).body as Written;
    expect(again).toEqual(first);
    await send('另一个理由').expect(422);

    const command = { key: 'evidence-1', version: first.version };
    const added = await file.evidence('笔录甲\n', {}, command);
    expect(await file.evidence('笔录甲\n', {}, command)).toEqual(added);
    const other = await file.evidence('笔录乙\n', {}, command);
    expect(other).toMatchObject({ status: 422, body: { code: 'PLATFORM.IDEMPOTENCY_KEY_REUSED' } });
    expect((await file.screen()).evidence).toHaveLength(1);
  });
});
