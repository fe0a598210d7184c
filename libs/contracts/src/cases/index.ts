export {
  caseClosed,
  caseDecided,
  caseEvidenceAdded,
  caseFiled,
  caseInvestigationClosed,
  caseNoticeServed,
  caseResponseRecorded,
  caseReviewed,
  caseServed,
} from './case-events.js';
