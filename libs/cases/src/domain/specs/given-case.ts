import { type LegalDate, legalDate } from '#kernel';
import { type Case, type Decided, fileCase, type FiledFacts } from '../case.js';
import { decideCase, type Ruling } from '../decision.js';
import { type Penalty, type Proposal, type ServiceFacts } from '../documents.js';
import { serveDecision } from '../execution.js';
import { closeInvestigation, type Evidence, review } from '../investigation.js';
import { recordResponse, serveNotice } from '../notice.js';

/** One case that the specs take as far as they need it. */
export const day = (text: string): LegalDate => legalDate(text);
export const TODAY = day('2026-11-20');
const HANDLERS = ['li', 'wang'];
export const THRESHOLD = { fine: 10_000_000n, confiscation: 10_000_000n, kinds: ['PERMIT_REVOCATION'] };

export const filed: FiledFacts = {
  id: 'c1',
  caseNo: '成演市监立〔2026〕1号',
  leadId: null,
  leadNo: null,
  organId: 'chengdu',
  organName: '成都',
  region: '510000',
  division: '510104',
  subjectId: 's1',
  subjectKind: 'BUSINESS',
  subjectName: '蓉城食品（虚构）有限公司',
  subjectCode: null,
  itemCode: 'FOOD-004',
  itemName: '超过保质期',
  conduct: '销售超过保质期的食品',
  actFrom: day('2026-11-01'),
  actTo: day('2026-11-18'),
  discoveredOn: TODAY,
  harm: null,
  officerIds: HANDLERS,
  filedOn: TODAY,
  decideDueOn: day('2027-02-18'),
  isDemo: true,
  limitation: { class: 'LIFE_HEALTH_FINANCE', years: 2, yearsWithHarm: 5 },
};

export const penalty: Penalty = {
  kinds: ['FINE'],
  fineFen: '6000000',
  confiscatedFen: '0',
  content: '罚款60000元',
  baseFen: null,
  mitigation: null,
  band: 'LIGHTER',
  bandReason: null,
  benchmark: { set: 'STANDARD', validFrom: '2021-07-15' },
};

export const proposal: Proposal = {
  outcome: 'PENALTY',
  facts: '事实',
  reasons: '理由',
  provisionId: 'P1',
  basis: '依据',
  penalty,
  personalValues: [],
  closedOn: TODAY,
};

export const evidence: Evidence = {
  id: 'e1',
  caseId: 'c1',
  kind: 'SITE_RECORD',
  title: '现场检查笔录',
  collectedOn: TODAY,
  officerIds: HANDLERS,
  fileName: 'a.txt',
  mediaType: 'text/plain',
  bytes: 1,
  sha256: '00',
  addedAt: new Date(0),
};

export const acting = { officerId: 'li', today: TODAY, reviewDueOn: day('2026-12-04') };
export const gathered = { evidence: 1, evidenceSinceNotice: 0 };
export const service: ServiceFacts = {
  method: 'DIRECT',
  servedOn: TODAY,
  officerIds: HANDLERS,
  hasConsent: false,
  announcedOn: null,
};
export const limits = { notBefore: TODAY, today: TODAY, announcementEnds: null };
export const terms = {
  noticeNo: '成演市监罚告〔2026〕1号',
  service,
  limits,
  threshold: THRESHOLD,
  statementBy: day('2026-11-27'),
  hearingBy: day('2026-11-27'),
};

export const given = (): Case => fileCase(filed).case;
export const closed = (one = given(), offer = proposal): Case =>
  closeInvestigation(one, offer, gathered, acting).case;
export const passed = (one = closed()): Case =>
  review(one, { outcome: 'PASSED', opinion: '同意' }, { officerId: 'zhou', today: TODAY }).case;
export const noticed = (one = passed()): Case => serveNotice(one, terms).case;
const heavy: Proposal = { ...proposal, penalty: { ...penalty, fineFen: '10000000', band: 'SEVERE' } };
export const noticedHeavy = (): Case => noticed(passed(closed(given(), heavy)));
export const waived = (one = noticed()): Case =>
  recordResponse(one, { kind: 'WAIVED', receivedOn: TODAY, statement: null }, TODAY).case;
export const ruling: Ruling = { outcome: 'PENALTY', penalty, recheck: null, collectiveNote: null };

export function decided(one = waived(), outcome = 'PENALTY'): Case {
  const text = {
    facts: '事实',
    reasons: '理由',
    basis: '依据',
    content: '罚款60000元',
    recheck: null,
    collectiveNote: null,
  };
  const by = { decidedOn: TODAY, deciderId: 'head', deciderName: '局长' };
  const imposed = outcome === 'PENALTY' ? penalty : null;
  const issued = { decisionNo: '成演市监罚〔2026〕1号', resultId: 'r1', noticeId: 'n1' };
  return decideCase(one, { ...text, ...by, ...issued, outcome, penalty: imposed }, day('2026-12-01')).case;
}

export const served = (one = decided()): Case =>
  serveDecision(one, service, {
    today: TODAY,
    announcementEnds: null,
    payDueOn: day('2026-12-07'),
    closeDueOn: day('2026-12-11'),
  }).case;

export const names = (step: Decided): readonly string[] => step.events.map((event) => event.type.name);
