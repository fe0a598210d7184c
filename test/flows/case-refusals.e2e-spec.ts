import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#kernel';
import { type Bench, benchOf, CaseFile, FOOD_CASE, PROPOSAL } from '../support/case-steps.js';
import { createWorld, type World } from '../support/world.js';

let company = 0;
/** Another act each time, so that no case of this file stands in the way of another. */
function anotherAct(): object {
  company += 1;
  const { subjectCode: _, ...rest } = FOOD_CASE;
  return { ...rest, subjectName: `川东第${String(company)}食品（虚构）有限公司` };
}

describe('what a case refuses, and what frees it again', () => {
  let world: World;
  let chengdu: Bench;
  let chongqing: Bench;

  beforeAll(async () => {
    world = await createWorld();
    chengdu = await benchOf(world, 'cd');
    chongqing = await benchOf(world, 'cq');
  });

  afterAll(() => world.close());

  /** Sessions end with time: everybody signs in again. */
  async function moveTo(instant: string, file?: CaseFile): Promise<void> {
    world.clock.moveTo(instant);
    chengdu = await benchOf(world, 'cd');
    chongqing = await benchOf(world, 'cq');
    if (file !== undefined) file.bench = chengdu;
  }

  it('refuses a heavier decision, a fine outside the range, silence before its time and a handler’s own review', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    expect(await file.refused(chengdu.handler, 'close-investigation', PROPOSAL)).toBe('CASES.NO_EVIDENCE');
    await file.evidence();
    const excessive = { ...PROPOSAL, fineFen: '10000001' };
    expect(await file.refused(chengdu.handler, 'close-investigation', excessive)).toBe('CASES.FINE_RANGE');
    const detention = { ...PROPOSAL, penaltyKinds: ['DETENTION'] };
    expect(await file.refused(chengdu.handler, 'close-investigation', detention)).toBe('CASES.PENALTY_KIND');
    expect(await file.refused(chengdu.head, 'decision', { outcome: 'PENALTY' })).toMatch(/CASES\./);
    await file.done(chengdu.handler, 'close-investigation', PROPOSAL);
    expect(await file.refused(chengdu.handler, 'review', { outcome: 'PASSED', opinion: '同意' })).toBe(
      'IDENTITY.NOT_PERMITTED',
    );
    await file.done(chengdu.reviewer, 'review', { outcome: 'RETURNED', opinion: '请补充检验报告' });
    await file.done(chengdu.handler, 'close-investigation', PROPOSAL);
    await file.done(chengdu.reviewer, 'review', { outcome: 'PASSED', opinion: '同意' });
    await file.notify();
    const silence = { response: 'NO_RESPONSE', receivedOn: '2026-11-20' };
    expect(await file.refused(chengdu.handler, 'response', silence)).toBe('CASES.WINDOW_OPEN');
    const hearing = { response: 'HEARING_REQUESTED', receivedOn: '2026-11-20' };
    expect(await file.refused(chengdu.handler, 'response', hearing)).toBe('CASES.NO_HEARING_RIGHT');
    await file.done(chengdu.handler, 'response', { response: 'WAIVED', receivedOn: '2026-11-20' });
    expect(await file.refused(chengdu.head, 'decision', { outcome: 'PENALTY', fineFen: '6000001' })).toBe(
      'CASES.HEAVIER',
    );
    expect(await file.refused(chengdu.handler, 'decision', { outcome: 'PENALTY' })).toBe(
      'IDENTITY.NOT_PERMITTED',
    );
    const lighter = { outcome: 'PENALTY', fineFen: '5000000', content: '没收违法所得260元；罚款50000元' };
    await file.done(chengdu.head, 'decision', lighter);
    const { officerIds } = chengdu;
    const early = { method: 'DIRECT', servedOn: '2026-11-19', officerIds };
    expect(await file.refused(chengdu.handler, 'service', early)).toBe('CASES.DAY');
  });

  it('refuses a text that says another amount or kind than is proposed or decided, naming the text', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    await file.evidence();
    const misprinted = { ...PROPOSAL, content: '没收违法所得260元；罚款五万元' };
    expect(await file.fault(chengdu.handler, 'close-investigation', misprinted)).toEqual([
      'CASES.CONTENT_AMOUNT',
      'content',
    ]);
    await file.done(chengdu.handler, 'close-investigation', PROPOSAL);
    await file.done(chengdu.reviewer, 'review', { outcome: 'PASSED', opinion: '同意' });
    await file.notify();
    await file.done(chengdu.handler, 'response', { response: 'WAIVED', receivedOn: '2026-11-20' });
    const lighter = { outcome: 'PENALTY', fineFen: '5000000' };
    const asNoticed = { ...lighter, content: PROPOSAL.content };
    expect(await file.fault(chengdu.head, 'decision', asNoticed)).toEqual([
      'CASES.CONTENT_AMOUNT',
      'content',
    ]);
    const inWords = { ...lighter, content: '没收违法所得260元；罚款50000元；吊销食品经营许可证' };
    expect(await file.fault(chengdu.head, 'decision', inWords)).toEqual(['CASES.CONTENT_KIND', 'content']);
    const nothing = { outcome: 'NO_PENALTY_MINOR', content: '不予行政处罚，缴纳60000元' };
    expect(await file.fault(chengdu.head, 'decision', nothing)).toEqual(['CASES.CONTENT_AMOUNT', 'content']);
    await file.done(chengdu.head, 'decision', lighter);
    expect((await file.screen()).decision).toMatchObject({
      content: '罚款 50,000.00 元；没收违法所得、没收非法财物 260.00 元',
    });
  });

  it('refuses the same receipt again and more than is owed, and takes two receipts', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    await file.toServed();
    const first = { paidOn: '2026-11-20', amountFen: '2000000', receiptNo: '演示凭证0001' };
    await file.done(chengdu.handler, 'payments', first);
    const again = await file.step(chengdu.handler, 'payments', { ...first, receiptNo: ' 演示凭证０００１' });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'CASES.RECEIPT_TWICE', errors: [{ field: 'receiptNo' }] },
    });
    const rest = { paidOn: '2026-11-20', receiptNo: '演示凭证0002' };
    expect(await file.fault(chengdu.handler, 'payments', { ...rest, amountFen: '4026001' })).toEqual([
      'CASES.OVERPAID',
      'amountFen',
    ]);
    await file.done(chengdu.handler, 'payments', { ...rest, amountFen: '4026000' });
    expect((await file.screen()).debt.owedFen).toBe('0');
  });

  it('with a hearing is reviewed a second time, under a presider who neither handled nor reviewed', async () => {
    const file = await CaseFile.file(chengdu, anotherAct());
    await file.toReviewed({ ...PROPOSAL, fineFen: '10000000', content: '没收违法所得260元；罚款100000元' });
    await file.notify();
    await file.done(chengdu.handler, 'response', { response: 'HEARING_REQUESTED', receivedOn: '2026-11-20' });
    await moveTo('2026-12-04T02:00:00.000Z', file);
    const unit = await world.signIn('cd-unit-head');
    const hearing = {
      presiderId: unit.officerId,
      noticedOn: '2026-11-25',
      heldOn: '2026-12-03',
      place: '本机关第一会议室',
      record: '当事人陈述已下架全部食品，请求从轻。',
    };
    const handler = chengdu.handler.officerId;
    expect(await file.refused(chengdu.head, 'hearing', { ...hearing, presiderId: handler })).toBe(
      'CASES.PRESIDER',
    );
    expect(await file.refused(chengdu.head, 'hearing', hearing)).toBe('CASES.HEARING_NOTICE');
    await file.done(chengdu.head, 'hearing', { ...hearing, noticedOn: '2026-11-23' });
    expect((await file.screen()).decideDueOn).toBe('2027-03-03');
    expect(await file.refused(chengdu.head, 'decision', { outcome: 'PENALTY' })).toBe('CASES.STATE');
    await file.done(chengdu.reviewer, 'review', { outcome: 'PASSED', opinion: '听证程序合法，同意' });
    expect(await file.refused(chengdu.head, 'decision', { outcome: 'PENALTY' })).toBe('CASES.RECHECK');
    const severe = { outcome: 'PENALTY', recheck: '已听取，采纳从轻意见' };
    expect(await file.refused(chengdu.head, 'decision', severe)).toBe('CASES.COLLECTIVE');
    await file.done(chengdu.head, 'decision', { ...severe, collectiveNote: '经集体讨论同意' });
    await moveTo('2026-11-20T02:00:00.000Z');
  });

  it('not decided in ninety days must be extended first; a no-penalty ruling frees the act', async () => {
    const act = anotherAct();
    const file = await CaseFile.file(chengdu, act);
    await file.toReviewed({
      outcome: 'NO_PENALTY_MINOR',
      facts: '已及时改正',
      reasons: '轻微并及时改正，没有危害后果',
    });
    expect(
      await file.refused(chengdu.handler, 'notice', {
        method: 'DIRECT',
        servedOn: '2026-11-20',
        officerIds: chengdu.officerIds,
      }),
    ).toBe('CASES.NOTHING_TO_NOTIFY');
    await moveTo('2027-02-19T02:00:00.000Z', file);
    const ruling = { outcome: 'NO_PENALTY_MINOR', content: '不予行政处罚，责令改正' };
    expect(await file.refused(chengdu.head, 'decision', ruling)).toBe('CASES.OVERDUE');
    expect(await file.refused(chengdu.head, 'extension', { reason: '案情复杂' })).toBe('CASES.EXTENSION');
    const collective = { days: 30, note: '经集体讨论继续延长三十日' };
    await file.done(chengdu.head, 'extension', { reason: '案情复杂', collective });
    await file.done(chengdu.head, 'decision', ruling);
    const screen = await file.screen();
    expect(screen.decision).toMatchObject({ noticeId: null, outcome: 'NO_PENALTY_MINOR' });
    await moveTo('2026-11-20T02:00:00.000Z');
    await CaseFile.file(chengdu, act);
  });

  it('revoked by its organ, its result says so and the act may be decided anew', async () => {
    const act = anotherAct();
    const file = await CaseFile.file(chengdu, act);
    await file.toServed();
    const resultId = (await file.screen()).decision?.resultId ?? '';
    const again = await chengdu.head.post('/api/v1/cases', { officerIds: chengdu.officerIds, ...act });
    expect([again.status, (again.body as Problem).code]).toEqual([409, 'RESULTS.SAME_ACT']);
    const revocation = { reasonCode: 'REVOKED', reason: '行政复议决定撤销' };
    await world.drain();
    await chongqing.head.post(`/api/v1/results/${resultId}/revoke`, revocation, 2).expect(403);
    await chengdu.head.post(`/api/v1/results/${resultId}/revoke`, revocation, 2).expect(200);
    const seen = await chongqing.handler.get(`/api/v1/results/${resultId}?purpose=SUPERVISION`).expect(200);
    expect(seen.body).toMatchObject({ state: 'REVOKED', reasonCode: 'REVOKED', reason: '行政复议决定撤销' });
    await CaseFile.file(chengdu, act);

    // Before any reaction has run: nothing more is done under the fallen decision.
    const unheard = await file.screen();
    const path = `/api/v1/cases/${file.id}`;
    const payment = { paidOn: '2026-11-20', amountFen: '100', receiptNo: '演示凭证' };
    for (const [desk, step, body] of [
      [chengdu.handler, 'payments', payment],
      [chengdu.head, 'close', {}],
    ] as const) {
      const early = await desk.post(`${path}/${step}`, body, unheard.version).expect(409);
      expect(early.body).toMatchObject({ code: 'CASES.JUST_REVOKED' });
    }
    const approver = await world.signIn('cd-publication-officer');
    const notice = `/api/v1/notices/${unheard.decision?.noticeId ?? ''}`;
    const draft = (await approver.get(notice).expect(200)).body as { state: string; version: number };
    expect(draft.state).toBe('AWAITING_APPROVAL');
    const approval = await approver.post(`${notice}/approve`, {}, draft.version).expect(409);
    expect(approval.body).toMatchObject({ code: 'PUBLICATION.DECISION_REVOKED' });

    await world.drain();
    const { version, debt, steps, dueCode } = await file.screen();
    expect({ owed: debt.owedFen, last: steps.at(-1), dueCode }).toMatchObject({
      owed: '0',
      last: { act: 'decisionRevoked', actorName: 'cd-organ-head', facts: { reasonCode: 'REVOKED' } },
      dueCode: 'CASE_CLOSE',
    });
    const paid = await chengdu.handler.post(`${path}/payments`, payment, version).expect(409);
    expect(paid.body).toMatchObject({ code: 'CASES.REVOKED', errors: [{ field: 'paidOn' }] });
    await chengdu.head.post(`${path}/close`, {}, version).expect(200);
  });

  it('only confirmed unlawful, the fine stays owed and due; confirmed void, nothing but the closing is', async () => {
    const due = async (caseId: string): Promise<readonly string[]> => {
      const page = (await chengdu.head.get('/api/v1/today?limit=100').expect(200)).body as {
        rows: readonly { readonly recordId: string; readonly code: string }[];
      };
      return page.rows.filter(({ recordId }) => recordId === caseId).map(({ code }) => code);
    };
    const fallen = async (reasonCode: string): Promise<CaseFile> => {
      const file = await CaseFile.file(chengdu, anotherAct());
      await file.toServed();
      const { resultId = '' } = (await file.screen()).decision ?? {};
      const revocation = { reasonCode, reason: '行政复议决定' };
      await chengdu.head.post(`/api/v1/results/${resultId}/revoke`, revocation, 2).expect(200);
      await world.drain();
      return file;
    };
    const unlawful = await fallen('CONFIRMED_ILLEGAL');
    expect((await unlawful.screen()).debt.owedFen).toBe('6026000');
    expect(await due(unlawful.id)).toEqual(['FINE_PAY']);
    const invalid = await fallen('CONFIRMED_INVALID');
    expect((await invalid.screen()).debt.owedFen).toBe('0');
    expect(await due(invalid.id)).toEqual(['CASE_CLOSE']);
    const { clocks } = await invalid.screen();
    expect(clocks.filter(({ metOn }) => metOn === null).map(({ code }) => code)).toEqual(['CASE_CLOSE']);
  });
});
