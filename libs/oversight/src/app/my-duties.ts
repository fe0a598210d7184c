import { type Permission, reachOf } from '#identity';

/** Which permission fulfils which duty: how Today knows what waits for this officer and not for a colleague. */
const FULFILLED_BY: Readonly<Record<string, Permission>> = {
  LEAD_VERIFY: 'case.file',
  TRANSFER_ANSWER: 'lead.accept',
  CASE_DECIDE: 'case.decide',
  REVIEW_DONE: 'case.review',
  STATEMENT_WINDOW: 'case.notify',
  HEARING_REQUEST: 'case.notify',
  DECISION_SERVE: 'case.serve',
  FINE_PAY: 'case.serve',
  CASE_CLOSE: 'case.decide',
  PUBLISH_DUAL: 'notice.approve',
  WITHDRAW: 'notice.withdraw',
  RECOGNITION_ANSWER: 'recognition.decide',
  RECOGNITION_RECONSIDER: 'recognition.decide',
  LIST_CANDIDATE_DECIDE: 'list.decide',
};

/** Codes of the clocks whose next act one of these roles may do. */
export function dutiesOf(roles: readonly string[]): readonly string[] {
  return Object.keys(FULFILLED_BY).filter((code) => {
    const permission = FULFILLED_BY[code];
    return permission !== undefined && reachOf(permission, roles) !== null;
  });
}
