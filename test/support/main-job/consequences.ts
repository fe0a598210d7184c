import { UnexpectedAnswer } from '../api-program.js';
import { type JobDesk, type Step, type Written } from './desk.js';
import { type Seat } from './crew.js';

interface Page<Row> {
  readonly rows: readonly Row[];
}

export interface Risk {
  readonly riskClass: string;
  readonly score: number;
  readonly contributions: readonly {
    readonly aboutId: string | null;
    readonly eventNumber: string | null;
    readonly points: number;
    readonly sentence: { readonly zh: string };
  }[];
  readonly history: readonly {
    readonly eventNumber: string;
    readonly riskClass: string;
    readonly score: number;
  }[];
}

const LOOKING = { purpose: 'RECOGNITION' };

/** Reads what came of the act of serving, as a screen does that wants to see its own write. */
async function afterService<Body>(job: JobDesk, seat: Seat, operation: string, query: object): Promise<Body> {
  const after = job.facts.served === undefined ? {} : { after_event: job.facts.served };
  return (await seat.program.call<Body>(operation, { query: { ...query, ...after } })).body;
}

async function findResults(job: JobDesk): Promise<string> {
  const head = await job.away('organ-head');
  const query = { ...LOOKING, q: job.need('decisionNo') };
  const { rows } = await afterService<Page<{ id: string; decisionNo: string; state: string }>>(
    job,
    head,
    'findResults',
    query,
  );
  const seen = rows.filter((row) => row.id === job.need('resultId'));
  if (seen.length !== 1 || seen[0]?.state !== 'EFFECTIVE')
    throw new Error(`Seen elsewhere: ${JSON.stringify(rows)}`);
  return seen[0].decisionNo;
}

/** The other region may not fine the same act again: it is stopped where it files. */
async function fileSameAct(job: JobDesk): Promise<string> {
  const head = await job.away('organ-head');
  const { subjectName, subjectCode, itemCode, conduct, actFrom, actTo } = job.act;
  const officerIds = await job.crew.handlers(job.order.away, job.today);
  const { division } = head.session.organ;
  const body = { subjectName, subjectCode, itemCode, conduct, actFrom, actTo, division, officerIds };
  const key = `${job.order.id}:fileSameAct`;
  const { status, body: problem } = await head.program.send('fileCase', { body, key });
  const { code } = problem as { code?: string };
  if (status !== 409 || code !== 'RESULTS.SAME_ACT') throw new UnexpectedAnswer('fileCase', status, problem);
  return code;
}

interface Offer extends Pick<Written, 'id' | 'version'> {
  readonly state: string;
  readonly region: string;
  readonly organName: string;
}

/** The offer lies with the organ of the other region that holds the matter, which need not be the one that looked. */
async function acceptRecognition(job: JobDesk): Promise<string> {
  const { region } = (await job.away('organ-head')).session.organ;
  const decider = await job.home('organ-head');
  const query = { side: 'theirs', q: job.need('decisionNo') };
  const { rows } = await afterService<Page<Offer>>(job, decider, 'findRecognitions', query);
  const offers = rows.filter((row) => row.region === region);
  const [offer] = offers;
  if (offer === undefined || offers.length > 1) throw new Error(`Offered: ${JSON.stringify(rows)}`);
  const head = await job.crew.as(offer.organName, 'organ-head');
  const { id, version } = offer;
  job.facts.recognition ??= { id, version };
  if (offer.state === 'OFFERED' || job.hasSent('acceptRecognition')) {
    const call = { path: { id }, version, body: { recognitionType: 'R5' } };
    await job.command(head, 'acceptRecognition', call);
  }
  return `${offer.organName} as R5`;
}

async function explainRisk(job: JobDesk): Promise<string> {
  const inspector = await job.away('handler');
  const after = job.facts.served === undefined ? {} : { query: { after_event: job.facts.served } };
  const path = { id: job.need('subjectId') };
  const { body } = await inspector.program.call<Risk>('explainRisk', { path, ...after });
  const reasons = body.contributions.filter((one) => one.aboutId === job.need('resultId'));
  if (reasons.length !== 1) throw new Error(`The score gives ${reasons.length} reasons from this result`);
  Object.assign(job.facts, { riskClass: body.riskClass, score: body.score });
  return `class ${body.riskClass}, ${body.score} points; event number ${reasons[0]?.eventNumber ?? ''}: ${reasons[0]?.sentence.zh ?? ''}`;
}

/** Only a heavy penalty opens the procedure of the list; a person decides on it later. */
async function findListEntries(job: JobDesk): Promise<string> {
  const query = { q: job.need('decisionNo') };
  const { rows } = await afterService<Page<{ id: string; state: string }>>(
    job,
    await job.away('handler'),
    'findListEntries',
    query,
  );
  if (rows.length !== (job.act.isHeavy ? 1 : 0)) throw new Error(`Candidates: ${JSON.stringify(rows)}`);
  const [candidate] = rows;
  if (candidate === undefined) return 'none called for';
  job.facts.listEntryId = candidate.id;
  return candidate.state;
}

async function approveNotice(job: JobDesk): Promise<string> {
  const officer = await job.home('publication-officer');
  const id = job.need('noticeId');
  const query = job.facts.served === undefined ? {} : { query: { after_event: job.facts.served } };
  const { body } = await officer.program.call<{ version: number; state: string }>('findNotice', {
    path: { id },
    ...query,
  });
  if (body.state === 'AWAITING_APPROVAL' || job.hasSent('approveNotice')) {
    const written = await job.command(officer, 'approveNotice', {
      path: { id },
      version: body.version,
      body: {},
    });
    job.facts.published = written.event;
  }
  return `notice ${id}`;
}

interface Published extends Page<{
  readonly noticeId: string;
  readonly decisionNo: string;
  readonly noticeNo: string;
}> {
  readonly total: number;
}

/** What a citizen finds under the name of the business, and what the notice itself says. */
async function readNotice(job: JobDesk): Promise<string> {
  const { portal } = job.order;
  if (portal === undefined) return 'no portal here';
  const officer = await job.home('publication-officer');
  const after = job.facts.published === undefined ? {} : { query: { after_event: job.facts.published } };
  await officer.program.call('findNotice', { path: { id: job.need('noticeId') }, ...after });
  const url = `${portal}/api/public/v1/notices?${new URLSearchParams({ q: job.need('decisionNo') }).toString()}`;
  const { rows } = (await (await fetch(url)).json()) as Published;
  const row = rows.find(({ noticeId }) => noticeId === job.facts.noticeId);
  if (row === undefined) throw new Error(`The portal does not hold ${job.need('decisionNo')}`);
  const page = await (await fetch(`${portal}/notices/${row.noticeId}`)).text();
  if (!page.includes(job.need('decisionNo')))
    throw new Error(`The page of ${row.noticeNo} does not name its decision`);
  return row.noticeNo;
}

/** What the decision means elsewhere: in the other region, for the score, on the lists, in public. */
export const CONSEQUENCES: readonly Step[] = [
  { name: 'findResults', take: findResults },
  { name: 'fileSameAct', take: fileSameAct },
  { name: 'acceptRecognition', take: acceptRecognition },
  { name: 'explainRisk', take: explainRisk },
  { name: 'findListEntries', take: findListEntries },
  { name: 'approveNotice', take: approveNotice },
  { name: 'readNotice', take: readNotice },
];
