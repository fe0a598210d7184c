import {
  caseClosed,
  caseDecided,
  caseFiled,
  caseInvestigationClosed,
  caseNoticeServed,
  caseResponseRecorded,
  caseReviewed,
  caseServed,
} from '#contracts/cases';
import { riskAssessed, riskClassChanged } from '#contracts/credit-risk';
import {
  listCandidateDismissed,
  listCandidateOpened,
  listEntered,
  listRemoved,
} from '#contracts/joint-lists';
import {
  recognitionAccepted,
  recognitionOffered,
  recognitionRefused,
  recognitionSourceRevoked,
} from '#contracts/mutual-recognition';
import {
  noticeAnnotated,
  noticeDrafted,
  noticeExempted,
  noticeExpired,
  noticePublished,
  noticeWithdrawn,
} from '#contracts/publication';
import { resultDecided, resultEffective, resultImported, resultRevoked } from '#contracts/results';
import {
  leadAccepted,
  leadFiled,
  leadNotFiled,
  leadReceived,
  leadReturned,
  leadTransferred,
} from '#contracts/violation-leads';
import { type DossierKind } from '../domain/dossier-entry.js';

const LEAD = { audience: 'LEAD', record: 'leadId' } as const;
const LATER_LEAD = { ...LEAD, subjectOf: 'leadId' } as const;
const CASE = { audience: 'CASE', record: 'caseId' } as const;
const RESULT = { audience: 'SHARED', record: 'resultId' } as const;
const RECOGNITION = { audience: 'SHARED', record: 'recognitionId', otherOrgan: 'sourceOrganId' } as const;
const RISK = { audience: 'RISK', record: 'assessmentId' } as const;
const LIST = { audience: 'SHARED', record: 'entryId' } as const;
const NOTICE = { audience: 'SHARED', record: 'noticeId', subjectOf: 'resultId' } as const;

/**
 * Every event that the dossier shows. Leads and cases are seen within the reader's own reach; a decision by everyone
 * from service on (DESIGN §5), so what comes before service (`result.decided`, `notice.drafted`) counts as the case.
 * A single piece of evidence is no line of a dossier.
 */
export const DOSSIER_KINDS: readonly DossierKind[] = [
  { type: leadReceived, ...LEAD, date: 'receivedOn' },
  { type: leadTransferred, ...LATER_LEAD, date: 'sentOn', organ: 'toOrganId', otherOrgan: 'fromOrganId' },
  { type: leadAccepted, ...LATER_LEAD, date: 'acceptedOn' },
  { type: leadReturned, ...LATER_LEAD, date: 'returnedOn', organ: 'toOrganId', otherOrgan: 'fromOrganId' },
  { type: leadNotFiled, ...LATER_LEAD, date: 'closedOn' },
  { type: leadFiled, ...LATER_LEAD, date: 'filedOn' },
  { type: caseFiled, ...CASE, date: 'filedOn' },
  { type: caseInvestigationClosed, ...CASE, date: 'closedOn' },
  { type: caseReviewed, ...CASE, date: 'reviewedOn' },
  { type: caseNoticeServed, ...CASE, date: 'servedOn' },
  { type: caseResponseRecorded, ...CASE, date: 'recordedOn' },
  { type: caseDecided, ...CASE, date: 'decidedOn' },
  { type: caseServed, ...CASE, date: 'servedOn' },
  { type: caseClosed, ...CASE, date: 'closedOn' },
  { type: resultDecided, ...RESULT, audience: 'CASE', date: 'decidedOn' },
  { type: resultEffective, ...RESULT, date: 'effectiveOn' },
  { type: resultRevoked, ...RESULT, date: 'revokedOn' },
  { type: resultImported, ...RESULT, date: 'decidedOn' },
  { type: recognitionOffered, ...RECOGNITION, date: 'offeredOn' },
  { type: recognitionAccepted, ...RECOGNITION, date: 'answeredOn' },
  { type: recognitionRefused, ...RECOGNITION, date: 'answeredOn' },
  { type: recognitionSourceRevoked, ...RECOGNITION, date: 'revokedOn' },
  { type: riskAssessed, ...RISK },
  { type: riskClassChanged, ...RISK },
  { type: listCandidateOpened, ...LIST, date: 'openedOn' },
  { type: listCandidateDismissed, ...LIST, date: 'dismissedOn' },
  { type: listEntered, ...LIST, date: 'enteredOn' },
  { type: listRemoved, ...LIST, date: 'removedOn' },
  { type: noticeDrafted, ...NOTICE, audience: 'CASE', date: 'decidedOn' },
  { type: noticeExempted, ...NOTICE, audience: 'CASE' },
  { type: noticePublished, ...NOTICE, date: 'publishedOn' },
  { type: noticeAnnotated, ...NOTICE, date: 'annotatedOn' },
  { type: noticeWithdrawn, ...NOTICE, date: 'withdrawnOn' },
  { type: noticeExpired, ...NOTICE, date: 'expiredOn' },
];
