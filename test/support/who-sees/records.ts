import type { Written } from '#kernel';
import { type Context, legalDate, newId, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { Results } from '#results';
import { Subjects } from '#subjects';
import { type Bench, CaseFile, FOOD_CASE } from '../case-steps.js';
import { type Distance, type OrganKey, PLACES, type SeesWorld } from './world.js';

/** One record of each kind, all of one organ. */
export interface Records {
  readonly leadId: string;
  /** Of a report by the public, made by name. */
  readonly reportedLeadId: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly resultId: string;
  readonly noticeId: string;
  readonly recognitionId: string;
  readonly listEntryId: string;
}

export const REPORTER = { reporterName: '举报人钱实名', reporterContact: '13812345678' };

const ctx = systemContext('test', 'sees');
const TODAY = legalDate('2026-11-20');
const SAID = {
  organCode: '11510199MB0000001Y',
  conduct: '销售过期食品',
  facts: '过期食品待售',
  basis: '食品安全法',
  itemCode: 'FOOD-004',
  itemName: '生产经营超过保质期的食品',
  outcome: 'PENALTY',
  penaltyKinds: ['FINE'],
  content: '罚款',
  fineFen: 5_000_000n,
  confiscatedFen: 0n,
  band: 'HEAVIER',
  isDemo: true,
  actFrom: legalDate('2026-10-01'),
  actTo: legalDate('2026-10-02'),
  decidedOn: TODAY,
};

/** Those who make the records of one organ: two who handle, one who reviews and heads. */
export async function benchAt(world: SeesWorld, key: Distance): Promise<Bench> {
  const handler = await world.desk(`maker-${key}`, key, ['intake-clerk', 'handler']);
  const second = await world.desk(`second-${key}`, key, ['handler']);
  const head = await world.desk(`head-${key}`, key, ['legal-reviewer', 'organ-head']);
  const officerIds = [handler.officerId, second.officerId];
  return { clerk: handler, handler, second, reviewer: head, head, officerIds };
}

/** Everything an organ can have, made by its own people through the API. `foreignResult` is what it recognises. */
export async function recordsOf(
  world: SeesWorld,
  key: Distance,
  bench: Bench,
  foreignResult: string,
): Promise<Records> {
  const act = { ...FOOD_CASE, division: PLACES[key], subjectCode: undefined };
  const lead = await bench.clerk
    .post('/api/v1/leads', { ...act, source: 'INSPECTION', subjectName: `线索${key}（虚构）有限公司` })
    .expect(201);
  const open = await CaseFile.file(bench, { ...act, subjectName: `在办${key}（虚构）有限公司` });
  const served = await CaseFile.file(bench, { ...act, subjectName: `已结${key}（虚构）有限公司` });
  await served.toServed();
  await serveElsewhere(world, key, `列名${key}（虚构）有限公司`);
  await world.drain();
  const { decision, subjectId } = await served.screen();
  const entries = await bench.head.get(`/api/v1/list-entries?limit=100`).expect(200);
  const mine = (entries.body as { rows: { id: string; organId: string }[] }).rows;
  return {
    leadId: (lead.body as Written).id,
    reportedLeadId: await reported(world, key, bench),
    caseId: open.id,
    subjectId,
    resultId: decision?.resultId ?? '',
    noticeId: decision?.noticeId ?? '',
    recognitionId: await recognised(bench, foreignResult),
    listEntryId: mine.find((entry) => entry.organId === world.organ(key))?.id ?? '',
  };
}

/** The lead that a report of the public at that place becomes; the portal is told its number, and its clerk finds it. */
async function reported(world: SeesWorld, key: Distance, bench: Bench): Promise<string> {
  const portal = await world.client('portal', null);
  const report = { division: PLACES[key], conduct: '店内销售超过保质期的食品', ...REPORTER };
  const receipt = (await portal.post('/api/v1/reports', report).expect(201)).body as { queryCode: string };
  const { queryCode } = receipt;
  const status = await portal.post('/api/v1/reports/status', { queryCode }).expect(200);
  const { leadNo } = status.body as { leadNo: string };
  const found = await bench.clerk.get(`/api/v1/leads?q=${encodeURIComponent(leadNo)}`).expect(200);
  return (found.body as { rows: { id: string }[] }).rows[0]?.id ?? '';
}

/** A decision that is served, written by the service that the case module calls. */
export async function serveElsewhere(world: SeesWorld, key: OrganKey, name: string): Promise<string> {
  const resultId = await decideElsewhere(world, key, name);
  await inTransaction(world, (tx) => world.app.get(Results).serve(tx, resultId, TODAY));
  return resultId;
}

/** A decision that nobody has served yet. */
export async function decideElsewhere(world: SeesWorld, key: OrganKey, name: string): Promise<string> {
  return inTransaction(world, async (tx) => {
    const subject = await world.app
      .get(Subjects)
      .resolve(tx, { kind: 'BUSINESS', name, source: 'manual', isDemo: true });
    const { resultId } = await world.app.get(Results).record(tx, {
      ...SAID,
      organId: world.organ(key),
      organName: world.nameOf(key),
      region: world.regionOf(key),
      caseId: newId(),
      decisionNo: `${name}罚〔2026〕1号`,
      subjectId: subject.id,
      subjectName: subject.name,
      subjectCode: null,
    });
    return resultId;
  });
}

/** The offer this organ got of that result, or else a recognition of its own accord. */
async function recognised(bench: Bench, resultId: string): Promise<string> {
  const answer = await bench.head.get('/api/v1/recognitions?limit=100').expect(200);
  const offers = (answer.body as { rows: { id: string; resultId: string }[] }).rows;
  const offer = offers.find((row) => row.resultId === resultId);
  if (offer !== undefined) return offer.id;
  const body = { recognitionType: 'R5', resultId };
  return ((await bench.head.post('/api/v1/recognitions', body).expect(201)).body as Written).id;
}

function inTransaction<T>(world: SeesWorld, work: (tx: Context) => Promise<T>): Promise<T> {
  return world.app.get(TransactionRunner).run(ctx, work);
}
