import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultEffective, resultRevoked } from '#contracts/results';
import { Outbox } from '#event-bus';
import { type Context, newId, type NewEvent, type Problem, systemContext, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { type NoticeDraft, Publication } from '#publication';
import { FindPublished, RebuildRegister } from '#public-register';
import { Chores } from '#platform/chores';
import { createWorld, type Desk, type World } from '../support/world.js';

const ctx = systemContext('test', 'publication');

interface Shown {
  readonly state: string;
  readonly version: number;
  readonly dueOn: string;
  readonly publishedUntil: string | null;
  readonly noticeNo: string | null;
  readonly masked: { readonly facts: string };
  readonly original: { readonly facts: string };
  readonly marks: readonly { readonly reason: string; readonly basis: string }[];
  readonly ruling: { readonly rule: string; readonly exemption: { readonly code: string } | null };
}

describe('publication', () => {
  let world: World;
  let officer: Desk;
  let head: Desk;
  let decider: Context;

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.signIn('cd-publication-officer');
    head = await world.signIn('cd-organ-head');
    decider = { ...ctx, actor: { ...ctx.actor, kind: 'officer', id: head.officerId, organ: world.chengdu } };
  });

  afterAll(() => world.close());

  const draftOf = (change: Partial<NoticeDraft> = {}): NoticeDraft => ({
    resultId: newId(),
    caseId: newId(),
    organId: world.chengdu,
    subjectKind: 'BUSINESS',
    partyName: '蓉城食品（虚构）有限公司',
    partyCode: '91510199MA6DEMX061',
    decisionNo: '成演市监罚〔2026〕7号',
    itemCode: 'FOOD-004',
    conduct: '经营超过保质期的食品',
    facts: '检查时店员王小明（电话 13812345678）在场，货架上有超过保质期的食品。',
    basis: '《中华人民共和国食品安全法》第一百二十四条',
    penaltyKinds: ['FINE'],
    content: '罚款人民币5000元',
    fineFen: 500_000n,
    confiscatedFen: 0n,
    decidedOn: '2026-11-20',
    procedure: 'ORDINARY',
    band: 'ORDINARY',
    isMinorParty: false,
    personalValues: ['王小明'],
    isDemo: true,
    ...change,
  });
  const publication = (): Publication => world.app.get(Publication);
  const append = (event: NewEvent): Promise<string> =>
    world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, [event]));
  const serve = async (draft: NoticeDraft): Promise<void> => {
    const { resultId, organId, itemCode, penaltyKinds, band, decidedOn } = draft;
    const facts = {
      resultId,
      subjectId: newId(),
      organId,
      itemCode,
      outcome: 'PENALTY',
      penaltyKinds,
      band,
      decidedOn,
    };
    await append(
      resultEffective.of(`result:${resultId}`, {
        ...facts,
        fineFen: '500000',
        confiscatedFen: '0',
        effectiveOn: '2026-11-20',
      }),
    );
    await world.drain();
  };
  const shown = async (id: string, desk = officer): Promise<Shown> =>
    (await desk.get(`/api/v1/notices/${id}`).expect(200)).body as Shown;
  const published = async (draft: NoticeDraft): Promise<{ id: string; version: number }> => {
    const id = await publication().draft(decider, draft);
    await serve(draft);
    const { version } = (
      await officer.post(`/api/v1/notices/${id}/approve`, {}, (await shown(id)).version).expect(200)
    ).body as Written;
    await world.drain();
    return { id, version };
  };

  it('masks, sets the dates, and waits for service', async () => {
    const id = await publication().draft(decider, draftOf());
    const notice = await shown(id);
    expect(notice).toMatchObject({
      state: 'AWAITING_SERVICE',
      dueOn: '2026-12-01',
      publishedUntil: '2027-11-20',
      noticeNo: null,
    });
    expect(notice.ruling).toMatchObject({ rule: 'NDRC36_GENERAL', exemption: null });
    expect(notice.original.facts).toContain('王小明');
    expect(notice.masked.facts).not.toMatch(/王小明|13812345678/);
    expect(notice.marks.map((mark) => mark.reason)).toEqual(['RECORDED', 'PHONE']);
    await officer.post(`/api/v1/notices/${id}/approve`, {}, notice.version).expect(409);
  });

  it('fails the decision when it fails, and is drafted once', async () => {
    const draft = draftOf();
    await publication().draft(decider, draft);
    await expect(publication().draft(decider, draft)).rejects.toMatchObject({
      code: 'PUBLICATION.DRAFTED_TWICE',
    });
    const rolledBack = draftOf();
    const deciding = world.app.get(TransactionRunner).run(decider, async (tx) => {
      await publication().draft(tx, rolledBack);
      throw new Error('the decision failed');
    });
    await expect(deciding).rejects.toThrow('the decision failed');
    await expect(publication().draft(decider, rolledBack)).resolves.toEqual(expect.any(String));
  });

  it.each([
    ['PERSON', { subjectKind: 'PERSON' }, 'NATURAL_PERSON_CREDIT'],
    ['minor', { isMinorParty: true }, 'MINOR_PARTY'],
    ['warning', { penaltyKinds: ['WARNING'] }, 'WARNING_ONLY'],
    ['summary', { procedure: 'SUMMARY' }, 'SUMMARY_PROCEDURE'],
  ] as const)('stays unpublished: %s', async (_name, change, code) => {
    const notice = await shown(await publication().draft(decider, draftOf(change)));
    expect(notice).toMatchObject({ state: 'EXEMPT', ruling: { exemption: { code } } });
  });

  it('is approved by another person, with the version seen, and enters the register', async () => {
    const draft = draftOf();
    const id = await publication().draft(decider, draft);
    await serve(draft);
    const { version } = await shown(id);
    await head.post(`/api/v1/notices/${id}/approve`, {}, version).expect(403);
    await officer.post(`/api/v1/notices/${id}/approve`).expect(428);
    await officer.post(`/api/v1/notices/${id}/approve`, {}, version + 1).expect(412);
    await officer.post(`/api/v1/notices/${id}/approve`, { alsoMask: ['店员'] }, version).expect(200);
    expect(await shown(id)).toMatchObject({
      state: 'PUBLISHED',
      noticeNo: expect.stringMatching(/^成演市监示〔2026〕\d+号$/),
    });
    await world.drain();
    const row = await world.app.get(FindPublished).one(ctx, id);
    expect(row).toMatchObject({
      state: 'PUBLISHED',
      partyName: draft.partyName,
      ledgerNumber: expect.stringMatching(/^\d+$/),
    });
    expect(JSON.stringify(row)).not.toMatch(/王小明|13812345678|店员/);
  });

  it('refuses the decider even when they are a publication officer', async () => {
    const draft = draftOf();
    const self = { ...decider, actor: { ...decider.actor, id: officer.officerId } };
    const id = await publication().draft(self, draft);
    await serve(draft);
    const refused = await officer
      .post(`/api/v1/notices/${id}/approve`, {}, (await shown(id)).version)
      .expect(403);
    expect((refused.body as Problem).code).toBe('PUBLICATION.DECIDER_MAY_NOT_APPROVE');
  });

  it('is annotated when the result falls and withdrawn by an officer with a public reason', async () => {
    const draft = draftOf();
    const { id } = await published(draft);
    const { resultId, organId } = draft;
    await append(
      resultRevoked.of(`result:${resultId}`, {
        resultId,
        subjectId: newId(),
        organId,
        reasonCode: 'REVOKED',
        revokedOn: '2026-11-20',
      }),
    );
    await world.drain();
    const annotated = await shown(id);
    expect(annotated).toMatchObject({ state: 'ANNOTATED', dueOn: '2026-11-25' });
    expect(await world.app.get(FindPublished).one(ctx, id)).toMatchObject({
      state: 'ANNOTATED',
      reasonCode: 'REVOKED',
    });
    const naming = { reasonCode: 'REVOKED', reason: '蓉城食品（虚构）有限公司一案已撤销' };
    const refused = await officer
      .post(`/api/v1/notices/${id}/withdraw`, naming, annotated.version)
      .expect(422);
    expect((refused.body as { errors: { field: string }[] }).errors[0]?.field).toBe('reason');
    const why = { reasonCode: 'REVOKED', reason: '原决定经行政复议撤销' };
    await officer.post(`/api/v1/notices/${id}/withdraw`, why, annotated.version).expect(200);
    await world.drain();
    const grave = await world.app.get(FindPublished).one(ctx, id);
    expect(grave).toMatchObject({ state: 'WITHDRAWN', reason: '原决定经行政复议撤销' });
    expect(JSON.stringify(grave)).not.toMatch(/蓉城|91510199/);
  });

  it('expires at the end of its period', async () => {
    const { id } = await published(draftOf());
    world.clock.moveTo('2027-11-21T02:00:00.000Z');
    // The register hides it that very day, before the clock has run.
    expect(await world.app.get(FindPublished).one(ctx, id)).toMatchObject({ state: 'EXPIRED', reason: null });
    await world.app.get(Chores).doAll();
    await world.app.get(Chores).doAll();
    await world.drain();
    expect((await world.eventsOf(`notice:${id}`)).at(-1)).toBe('notice.expired');
    world.clock.moveTo('2026-11-20T02:00:00.000Z');
    expect(await world.app.get(FindPublished).one(ctx, id)).toMatchObject({
      state: 'EXPIRED',
      endedOn: '2027-11-21',
    });
  });

  it('lists what waits for approval first, then what else is to be done, and shows other organs nothing', async () => {
    const waiting = ['2026-11-20', '2026-11-10'].map((decidedOn) => draftOf({ decidedOn }));
    const done = await published(draftOf({ decidedOn: '2026-11-02' }));
    const unserved = await publication().draft(decider, draftOf({ decidedOn: '2026-11-04' }));
    for (const draft of waiting) {
      await publication().draft(decider, draft);
      await serve(draft);
    }
    await world.drain();
    const walked: { id: string; state: string; dueOn: string }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const path = `/api/v1/notices?limit=3${next === '' ? '' : `&cursor=${next}`}`;
      const page = (await officer.get(path).expect(200)).body as { rows: typeof walked; next: string | null };
      walked.push(...page.rows);
      next = page.next;
    }
    const place = (id: string): number => walked.findIndex((row) => row.id === id);
    const approval = walked.filter(({ state }) => state === 'AWAITING_APPROVAL');
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
    expect(walked.slice(0, approval.length)).toEqual(approval);
    expect(approval.map(({ dueOn }) => dueOn)).toEqual(approval.map(({ dueOn }) => dueOn).sort());
    expect(place(unserved)).toBeGreaterThanOrEqual(approval.length);
    expect(place(done.id)).toBeGreaterThan(place(unserved));
    const stranger = await world.signIn('cq-publication-officer');
    expect((await stranger.get('/api/v1/notices').expect(200)).body).toMatchObject({ rows: [] });
    await stranger.get(`/api/v1/notices/${unserved}`).expect(404);
  });

  it('can be rebuilt from the ledger, row for row', async () => {
    await published(draftOf({ partyName: '重建食品（虚构）有限公司' }));
    const register = world.app.get(FindPublished);
    const before = [await register.search(ctx, { limit: 100 }), await register.head(ctx)];
    await world.app.get(RebuildRegister).execute(ctx);
    expect([await register.search(ctx, { limit: 100 }), await register.head(ctx)]).toEqual(before);
    expect((await register.search(ctx, { q: '重建食品', limit: 10 })).rows).toHaveLength(1);
  });
});
