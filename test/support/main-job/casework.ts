import { type CaseOnScreen, type JobDesk, type Step, type Written } from './desk.js';

const EVIDENCE = Buffer.from('现场检查笔录\n货架上陈列待售的预包装食品已超过保质期。（试验内容）\n', 'utf8');

async function registerLead(job: JobDesk): Promise<string> {
  const { subjectName, subjectCode, itemCode, conduct, actFrom, actTo } = job.act;
  const clerk = await job.home('intake-clerk');
  const body = { subjectKind: 'BUSINESS', subjectName, subjectCode, itemCode, conduct, actFrom, actTo };
  const { division } = clerk.session.organ;
  const written = await job.command(clerk, 'registerLead', {
    body: { source: 'INSPECTION', division, ...body },
  });
  job.facts.lead = written;
  return `lead ${written.id}`;
}

async function acceptLead(job: JobDesk): Promise<string> {
  const { id, version } = job.need('lead');
  const written = await job.command(await job.home('intake-clerk'), 'acceptLead', { path: { id }, version });
  job.facts.lead = written;
  return `version ${written.version}`;
}

async function fileCase(job: JobDesk): Promise<string> {
  const officerIds = await job.crew.handlers(job.order.home, job.today);
  const body = { leadId: job.need('lead').id, officerIds };
  const written = await job.command(await job.home('organ-head'), 'fileCase', { body });
  job.facts.case = written;
  return `case ${written.id}`;
}

/** A command on the case: the version it saw goes in, the version it made comes out. */
async function onCase(job: JobDesk, role: string, operation: string, body: object): Promise<Written> {
  const { id, version } = job.need('case');
  const written = await job.command(await job.home(role), operation, { path: { id }, version, body });
  job.facts.case = written;
  return written;
}

async function addEvidence(job: JobDesk): Promise<string> {
  const { id, version } = job.need('case');
  const officerIds = await job.crew.handlers(job.order.home, job.today);
  const body = { kind: 'SITE_RECORD', title: '现场检查笔录', collectedOn: job.today, officerIds };
  const file = { name: '现场检查笔录.txt', type: 'text/plain', bytes: EVIDENCE };
  const handler = await job.home('handler');
  job.facts.case = await job.command(handler, 'addEvidence', { path: { id }, version, body, file });
  return file.name;
}

async function closeInvestigation(job: JobDesk): Promise<string> {
  const { fineFen } = job.act;
  await onCase(job, 'handler', 'closeInvestigation', {
    outcome: 'PENALTY',
    facts: '当事人在其门店货架上陈列销售超过保质期的预包装食品12袋。',
    reasons: '涉案金额不大，当事人配合调查。',
    penaltyKinds: ['FINE'],
    fineFen,
    content: `罚款${Number(fineFen) / 100}元`,
  });
  return `fine ${fineFen}`;
}

async function reviewCase(job: JobDesk): Promise<string> {
  const opinion = '事实清楚，证据确凿，程序合法，同意处理意见。';
  await onCase(job, 'legal-reviewer', 'reviewCase', { outcome: 'PASSED', opinion });
  return 'passed';
}

async function service(job: JobDesk): Promise<object> {
  const officerIds = await job.crew.handlers(job.order.home, job.today);
  return { method: 'DIRECT', servedOn: job.today, officerIds };
}

async function serveNotice(job: JobDesk): Promise<string> {
  await onCase(job, 'handler', 'serveNotice', await service(job));
  return 'served';
}

async function recordResponse(job: JobDesk): Promise<string> {
  await onCase(job, 'handler', 'recordResponse', { response: 'WAIVED', receivedOn: job.today });
  return 'waived';
}

async function decideCase(job: JobDesk): Promise<string> {
  const { id } = await onCase(job, 'organ-head', 'decideCase', { outcome: 'PENALTY' });
  const { body } = await (
    await job.home('organ-head')
  ).program.call<CaseOnScreen>('findCase', { path: { id } });
  learnDecision(job, body);
  return job.need('decisionNo');
}

export function learnDecision(job: JobDesk, { decision, subjectId }: CaseOnScreen): void {
  if (decision?.noticeId == null) throw new Error(`Job ${job.order.id} has no decision with a notice`);
  const { decisionNo, resultId, noticeId } = decision;
  Object.assign(job.facts, { decisionNo, resultId, noticeId, subjectId });
}

async function serveDecision(job: JobDesk): Promise<string> {
  job.facts.served = (await onCase(job, 'handler', 'serveDecision', await service(job))).event;
  return `event ${job.facts.served}`;
}

/** What the organ that handles the case does, in order. */
export const CASEWORK: readonly Step[] = [
  { name: 'registerLead', take: registerLead },
  { name: 'acceptLead', take: acceptLead },
  { name: 'fileCase', take: fileCase },
  { name: 'addEvidence', take: addEvidence },
  { name: 'closeInvestigation', take: closeInvestigation },
  { name: 'reviewCase', take: reviewCase },
  { name: 'serveNotice', take: serveNotice },
  { name: 'recordResponse', take: recordResponse },
  { name: 'decideCase', take: decideCase },
  { name: 'serveDecision', take: serveDecision },
];
