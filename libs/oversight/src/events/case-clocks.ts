import {
  caseClosed,
  caseDecided,
  caseExtended,
  caseFiled,
  caseHearingHeld,
  caseInvestigationClosed,
  caseNoticeServed,
  casePaid,
  caseResponseRecorded,
  caseReviewed,
  caseRevocationRecorded,
  caseServed,
} from '#contracts/cases';
import { dayEn, dayZh } from '#kernel';
import { type ClockStart } from '../domain/clock.js';
import { cancel, type ClockRule, done, start, when } from './clock-rule.js';

interface OfCase {
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
  readonly resultId?: string;
}

const BEFORE_DECISION = ['REVIEW_DONE', 'STATEMENT_WINDOW', 'HEARING_REQUEST'];

export const CASE_CLOCKS: readonly ClockRule[] = [
  when(caseFiled, (file) => [run('CASE_DECIDE', file, file.filedOn)]),
  when(caseInvestigationClosed, (file) => [run('REVIEW_DONE', file, file.closedOn)]),
  when(caseReviewed, (file) => [done(['REVIEW_DONE'], file.caseId, file.reviewedOn)]),
  when(caseNoticeServed, (file) => [
    run('STATEMENT_WINDOW', file, file.servedOn),
    ...(file.hearingOffered ? [run('HEARING_REQUEST', file, file.servedOn)] : []),
  ]),
  when(caseResponseRecorded, (file) => [
    done(['STATEMENT_WINDOW', 'HEARING_REQUEST'], file.caseId, file.recordedOn),
  ]),
  when(caseHearingHeld, (file) => [run('REVIEW_DONE', file, file.heldOn)]),
  when(caseExtended, (file) => [
    {
      does: 'move',
      code: 'CASE_DECIDE',
      recordId: file.caseId,
      dueOn: file.dueOn,
      because: {
        zh: `经批准延长${String(file.days)}日，期限至${dayZh(file.dueOn)}。`,
        en: `Extended by ${String(file.days)} days with approval; the last day is ${dayEn(file.dueOn)}.`,
      },
    },
  ]),
  when(caseDecided, (file) => [
    done(['CASE_DECIDE'], file.caseId, file.decidedOn),
    cancel(BEFORE_DECISION, file.caseId, file.decidedOn),
    run('DECISION_SERVE', file, file.decidedOn),
  ]),
  when(caseServed, (file) => [
    done(['DECISION_SERVE'], file.caseId, file.servedOn),
    run(file.owesMoney ? 'FINE_PAY' : 'CASE_CLOSE', file, file.servedOn),
  ]),
  when(casePaid, (file) =>
    file.isSettled
      ? [done(['FINE_PAY'], file.caseId, file.paidOn), run('CASE_CLOSE', file, file.paidOn)]
      : [],
  ),
  when(caseRevocationRecorded, (file) =>
    file.endsDebt
      ? [cancel(['FINE_PAY'], file.caseId, file.revokedOn), run('CASE_CLOSE', file, file.revokedOn)]
      : [],
  ),
  when(caseClosed, (file) => [
    done(['FINE_PAY', 'CASE_CLOSE'], file.caseId, file.closedOn),
    cancel(['CASE_DECIDE', 'DECISION_SERVE', ...BEFORE_DECISION], file.caseId, file.closedOn),
  ]),
];

function run(code: string, file: OfCase, from: string): ClockStart {
  return start({
    code,
    record: { kind: 'case', id: file.caseId },
    organId: file.organId,
    subjectId: file.subjectId,
    matterId: file.resultId ?? null,
    from,
  });
}
