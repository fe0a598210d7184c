import { defineEvent } from '#kernel';

/** 立案 (APL art. 54). From here the 90 days run and the same act cannot be filed elsewhere. */
export const caseFiled = defineEvent<{
  readonly caseId: string;
  readonly caseNo: string;
  readonly leadId: string | null;
  readonly organId: string;
  readonly subjectId: string;
  readonly itemCode: string;
  readonly division: string;
  readonly actFrom: string;
  readonly actTo: string;
  readonly filedOn: string;
}>('case.filed', 1, {
  caseId: 'internal',
  caseNo: 'internal',
  leadId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  itemCode: 'internal',
  division: 'internal',
  actFrom: 'internal',
  actTo: 'internal',
  filedOn: 'internal',
});

export const caseEvidenceAdded = defineEvent<{
  readonly caseId: string;
  readonly evidenceId: string;
  readonly kind: string;
  /** SHA-256 of the file in hex, null for a record without one. */
  readonly sha256: string | null;
}>('case.evidence_added', 1, {
  caseId: 'internal',
  evidenceId: 'internal',
  kind: 'internal',
  sha256: 'internal',
});

/** 调查终结: goes to legal review. */
export const caseInvestigationClosed = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly closedOn: string;
}>('case.investigation_closed', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  closedOn: 'internal',
});

/** Legal review (APL art. 58) passed, or sent back for supplement. */
export const caseReviewed = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly outcome: 'PASSED' | 'RETURNED';
  readonly reviewedOn: string;
}>('case.reviewed', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  outcome: 'internal',
  reviewedOn: 'internal',
});

/** 告知书 served (APL art. 44): the party's five working days for statement and hearing run. */
export const caseNoticeServed = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly hearingOffered: boolean;
  readonly servedOn: string;
}>('case.notice_served', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  hearingOffered: 'internal',
  servedOn: 'internal',
});

/** What the party did with its right to be heard (APL arts. 45, 62, 64). */
export const caseResponseRecorded = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly response: 'WAIVED' | 'NO_RESPONSE' | 'STATEMENT' | 'HEARING_REQUESTED';
  readonly recordedOn: string;
}>('case.response_recorded', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  response: 'internal',
  recordedOn: 'internal',
});

/** The organ's head decided (APL art. 57); the result of the same name holds what. */
export const caseDecided = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly resultId: string;
  readonly outcome: string;
  readonly decidedOn: string;
}>('case.decided', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  resultId: 'internal',
  outcome: 'internal',
  decidedOn: 'internal',
});

/** The decision reached the party (APL art. 61). */
export const caseServed = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly resultId: string;
  readonly method: string;
  readonly servedOn: string;
  /** True when there is money to pay within fifteen days (APL art. 67). */
  readonly owesMoney: boolean;
}>('case.served', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  resultId: 'internal',
  method: 'internal',
  servedOn: 'internal',
  owesMoney: 'internal',
});

/** 结案: performed, or nothing left to perform. */
export const caseClosed = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly closedOn: string;
}>('case.closed', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  closedOn: 'internal',
});

/** Heard before a presider who neither handled nor reviewed the case (APL art. 64); a second review follows. */
export const caseHearingHeld = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly heldOn: string;
}>('case.hearing_held', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  heldOn: 'internal',
});

/** The time to decide was extended (APL art. 60); `dueOn` is the last day that holds from here on. */
export const caseExtended = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly days: number;
  readonly dueOn: string;
}>('case.extended', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  days: 'internal',
  dueOn: 'internal',
});

/** Money came in; `isSettled` once nothing is owed any more. */
export const casePaid = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly amountFen: string;
  readonly paidOn: string;
  readonly isSettled: boolean;
}>('case.paid', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  amountFen: 'internal',
  paidOn: 'internal',
  isSettled: 'internal',
});

/** The fall of its result is on record in the case; `endsDebt` where nothing is owed any more because of it. */
export const caseRevocationRecorded = defineEvent<{
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly resultId: string;
  readonly revokedOn: string;
  readonly endsDebt: boolean;
}>('case.revocation_recorded', 1, {
  caseId: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  resultId: 'internal',
  revokedOn: 'internal',
  endsDebt: 'internal',
});
