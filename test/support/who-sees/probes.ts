import { expect } from '@jest/globals';
import type { Permission } from '#identity';
import { newId } from '#kernel';
import { PROPOSAL } from '../case-steps.js';
import { type Records, REPORTER } from './records.js';
import { type Asker, type Distance, PLACES } from './world.js';

/** The records of the organ at that distance, and what else a probe must name. */
export interface Target extends Records {
  readonly distance: Distance;
  readonly organId: string;
  /** Two certified officers of the organ of who asks. */
  readonly officerIds: readonly string[];
}

type Answer = Awaited<ReturnType<Asker['get']>>;
type Probe = (asker: Asker, target: Target) => Promise<boolean>;

/** No record has come this far: whoever may act is told that it is stale (412). */
const STALE = 999_999;

const SERVICE = { method: 'DIRECT', servedOn: '2026-11-20' };
const TAKEN_ORGAN = {
  code: '11510199MB0000001Y',
  name: '重复机关',
  nameEn: 'Taken',
  region: '510000',
  division: '510100',
  system: 'market-regulation',
  numberPrefix: '重演市监',
};

function answered(answer: Answer, refused: readonly number[], allowed: readonly number[]): boolean {
  if (allowed.includes(answer.status)) return true;
  if (refused.includes(answer.status)) return false;
  throw new Error(
    `${answer.request.method} ${answer.request.url} answered ${String(answer.status)}: ${answer.text}`,
  );
}

const isThere = (answer: Answer): boolean => answered(answer, [403, 404], [200]);

/** One record, and its place in the list: both are there or neither is. */
function seen(path: (target: Target) => string, list: string, id: (target: Target) => string): Probe {
  return async (asker, target) => {
    const one = isThere(await asker.get(path(target)));
    const page = await asker.get(list);
    const rows = page.status === 200 ? (page.body as { rows: { id: string }[] }).rows : [];
    const isListed = rows.some((row) => row.id === id(target));
    if (one !== isListed)
      throw new Error(
        `${path(target)} is ${one ? '' : 'not '}there, but ${isListed ? '' : 'not '}in ${list}`,
      );
    return one;
  };
}

const stale =
  (path: (target: Target) => string, body: (target: Target) => object = () => ({})): Probe =>
  async (asker, target) =>
    answered(await asker.post(path(target), body(target), STALE), [403, 404], [412]);

const everyOf =
  (...probes: readonly Probe[]): Probe =>
  async (asker, target) => {
    const said: boolean[] = [];
    for (const probe of probes) said.push(await probe(asker, target));
    if (new Set(said).size !== 1)
      throw new Error(`The routes of one permission disagree: ${said.join(', ')}`);
    return said[0] === true;
  };

const lead = (act: string) => (target: Target) => `/api/v1/leads/${target.leadId}/${act}`;
const ofCase = (act: string) => (target: Target) => `/api/v1/cases/${target.caseId}/${act}`;
const ofRecognition = (act: string) => (target: Target) =>
  `/api/v1/recognitions/${target.recognitionId}/${act}`;
const ofEntry = (act: string) => (target: Target) => `/api/v1/list-entries/${target.listEntryId}/${act}`;
const service = (target: Target): object => ({ ...SERVICE, officerIds: target.officerIds });
const REASON = { reasonCode: 'OTHER', reason: '试探' };

/** Registering always happens at the own organ; another one can only be smuggled in as a field nobody knows. */
const registersLead: Probe = async (asker, { distance, organId }) => {
  const body = {
    source: 'INSPECTION',
    conduct: '试探性登记',
    division: PLACES[distance],
    subjectName: '试探（虚构）有限公司',
    subjectCode: '91510199MA6DEMX062',
  };
  const answer = await asker.post('/api/v1/leads', distance === 'own' ? body : { ...body, organId });
  const { errors = [] } = answer.body as { errors?: readonly { field: string }[] };
  if (answer.status === 400 && errors.some(({ field }) => field === 'organId')) return false;
  return answered(answer, [403], [400]);
};

/** Two officers must be two: whoever may file is refused for that (422), or because the lead is not accepted yet (409). */
const filesCase: Probe = async (asker, { leadId, officerIds: [one = ''] }) =>
  answered(await asker.post('/api/v1/cases', { leadId, officerIds: [one, one] }), [403, 404], [409, 422]);

const reports: Probe = async (asker, { distance }) => {
  const report = {
    division: PLACES[distance],
    conduct: '试探性举报',
    subjectName: '试探（虚构）有限公司',
    subjectCode: '91510199MA6DEMX062',
  };
  const handed = answered(await asker.post('/api/v1/reports', report), [403], [400]);
  const followed = answered(
    await asker.post('/api/v1/reports/status', { queryCode: '222222222222' }),
    [403],
    [404],
  );
  if (handed !== followed) throw new Error('A report may be handed in but not followed, or the reverse.');
  return handed;
};

/** An answer without name or contact would be no answer: the report of that place has both. */
const readsReporter: Probe = async (asker, { reportedLeadId }) => {
  const answer = await asker.post(`/api/v1/leads/${reportedLeadId}/reporter`);
  if (!answered(answer, [403], [200])) return false;
  expect(answer.body).toEqual({ name: REPORTER.reporterName, contact: REPORTER.reporterContact });
  return true;
};

const dueToday: Probe = async (asker, { leadId }) => {
  const answer = await asker.get('/api/v1/today?limit=100');
  if (!answered(answer, [403], [200])) return false;
  return (answer.body as { rows: { recordId: string }[] }).rows.some((row) => row.recordId === leadId);
};

const managesPeople: Probe = async (asker, { organId }) => {
  const officer = {
    username: 'maker-own',
    name: '重名',
    organId,
    password: 'correct-horse-battery',
    roles: ['handler'],
  };
  const people = answered(await asker.post('/api/v1/officers', officer), [403], [409]);
  const organs = answered(await asker.post('/api/v1/organs', TAKEN_ORGAN), [403], [400, 409]);
  if (people !== organs) throw new Error('Organs and officers are managed by different roles.');
  return people;
};

/** Nothing fails here: who may act is told so. */
const actsOnFailure =
  (act: 'replay' | 'set-aside'): Probe =>
  async (asker) => {
    const body = { subscription: 'oversight', ...(act === 'set-aside' ? { reason: '试探' } : {}) };
    return answered(await asker.post(`/api/v1/ledger/failures/${newId()}/${act}`, body), [403], [409]);
  };

const results = '/api/v1/results';
const purpose = 'purpose=CASE_HANDLING';

/** Does the permission reach the record at that distance? Asked of the running API, never of the table. */
export const PROBES: Readonly<Record<Permission, Probe>> = {
  'lead.read': seen(
    (t) => `/api/v1/leads/${t.leadId}`,
    '/api/v1/leads?limit=100',
    (t) => t.leadId,
  ),
  'lead.register': registersLead,
  'report.register': reports,
  'reporter.read': readsReporter,
  'lead.refer': stale(lead('refer'), (t) => ({ toOrganId: t.organId, note: '试探' })),
  'lead.accept': stale(lead('accept')),
  'lead.return': stale(lead('return'), () => ({ reasonCode: 'INCOMPLETE', reason: '试探' })),
  'lead.close': stale(lead('close'), () => REASON),
  'case.read': seen(
    (t) => `/api/v1/cases/${t.caseId}`,
    '/api/v1/cases?limit=100',
    (t) => t.caseId,
  ),
  'case.file': filesCase,
  'case.investigate': stale(ofCase('close-investigation'), () => PROPOSAL),
  'case.review': stale(ofCase('review'), () => ({ outcome: 'PASSED', opinion: '试探' })),
  'case.notify': everyOf(
    stale(ofCase('notice'), service),
    stale(ofCase('response'), () => ({ response: 'WAIVED', receivedOn: '2026-11-20' })),
  ),
  'case.decide': everyOf(
    stale(ofCase('decision'), () => ({ outcome: 'PENALTY' })),
    stale(ofCase('extension'), () => ({ reason: '试探延期' })),
    stale(ofCase('close')),
  ),
  'case.serve': everyOf(
    stale(ofCase('service'), service),
    stale(ofCase('payments'), () => ({ paidOn: '2026-11-20', amountFen: '1', receiptNo: '1' })),
  ),
  'result.read': seen(
    (t) => `${results}/${t.resultId}?${purpose}`,
    `${results}?limit=100&${purpose}`,
    (t) => t.resultId,
  ),
  'result.revoke': stale(
    (t) => `${results}/${t.resultId}/revoke`,
    () => ({ reasonCode: 'REVOKED', reason: '试探撤销' }),
  ),
  'recognition.read': async (asker, t) => {
    const one = isThere(await asker.get(`/api/v1/recognitions/${t.recognitionId}`));
    return one;
  },
  'recognition.decide': everyOf(
    stale(ofRecognition('accept'), () => ({ recognitionType: 'R5' })),
    stale(ofRecognition('refuse'), () => ({ reasonCode: 'STANDARD_DIFFERS', reason: '试探' })),
    stale(ofRecognition('reconsider'), () => ({ outcome: 'WITHDRAWN', reason: '试探' })),
  ),
  'subject.read': async (asker, t) => {
    const one = isThere(await asker.get(`/api/v1/subjects/${t.subjectId}`));
    const dossier = isThere(await asker.get(`/api/v1/subjects/${t.subjectId}/dossier`));
    if (one !== dossier) throw new Error('A subject and its dossier are shown to different roles.');
    return one;
  },
  'risk.read': async (asker, t) => {
    const one = isThere(await asker.get(`/api/v1/risk/subjects/${t.subjectId}`));
    const all = isThere(await asker.get('/api/v1/risk'));
    if (one !== all) throw new Error('One risk and all risks are shown to different roles.');
    return one;
  },
  'list.read': seen(
    (t) => `/api/v1/list-entries/${t.listEntryId}`,
    '/api/v1/list-entries?limit=100',
    (t) => t.listEntryId,
  ),
  'list.decide': everyOf(
    stale(ofEntry('enter'), () => ({ reason: '试探' })),
    stale(ofEntry('dismiss'), () => ({ reasonCode: 'OTHER', reason: '试探' })),
    stale(ofEntry('remove'), () => ({ reasonCode: 'WRONG_ENTRY', reason: '试探' })),
  ),
  'notice.read': seen(
    (t) => `/api/v1/notices/${t.noticeId}`,
    '/api/v1/notices?limit=100',
    (t) => t.noticeId,
  ),
  'notice.approve': stale((t) => `/api/v1/notices/${t.noticeId}/approve`),
  'notice.withdraw': stale(
    (t) => `/api/v1/notices/${t.noticeId}/withdraw`,
    () => ({ reasonCode: 'REVOKED', reason: '试探撤回' }),
  ),
  'catalogue.read': async (asker) => isThere(await asker.get('/api/v1/catalogue/items?q=FOOD-001')),
  'today.read': dueToday,
  'ledger.read': everyOf(
    async (asker) => isThere(await asker.get('/api/v1/ledger/state')),
    async (asker) => isThere(await asker.get('/api/v1/ledger/balance?after=0&upTo=10')),
    async (asker) => isThere(await asker.get('/api/v1/ledger/failures')),
    async (asker) =>
      isThere(await asker.get(`/api/v1/ledger/failures/${newId()}/behind?subscription=oversight`)),
  ),
  'ledger.operate': everyOf(actsOnFailure('replay'), actsOnFailure('set-aside')),
  'identity.manage': managesPeople,
};

/** An id that no record has: a record out of reach must answer as this one does. */
export const NOBODYS = newId();
