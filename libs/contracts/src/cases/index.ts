export {
  caseClosed,
  caseDecided,
  caseEvidenceAdded,
  caseExtended,
  caseFiled,
  caseHearingHeld,
  caseInvestigationClosed,
  caseNoticeServed,
  casePaid,
  caseResponseRecorded,
  caseReviewed,
  caseServed,
} from './case-events.js';
