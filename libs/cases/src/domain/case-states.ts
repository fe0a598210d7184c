import { defineTransitions } from '#kernel';

export const CASE_STATES = [
  'INVESTIGATING',
  'UNDER_REVIEW',
  'REVIEWED',
  'NOTICE_SERVED',
  'HEARING_REQUESTED',
  'HEARD',
  'RESPONDED',
  'DECIDED',
  'SERVED',
  'CLOSED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export type CaseAct =
  | 'addEvidence'
  | 'extend'
  | 'closeInvestigation'
  | 'pass'
  | 'returnForSupplement'
  | 'serveNotice'
  | 'recordResponse'
  | 'requestHearing'
  | 'holdHearing'
  | 'decide'
  | 'decideWithoutPenalty'
  | 'serveDecision'
  | 'recordPayment'
  | 'close';

/**
 * The ordinary procedure (DOMAIN §1.4). No way leads to a penalty but through review (APL art. 58), notice (art. 44)
 * and the party's answer (arts. 45, 62); after a hearing through a second review (arts. 58, 65). A decision without
 * penalty needs no notice.
 */
export const caseLife = defineTransitions<CaseState, CaseAct>({
  code: 'CASES.STATE',
  initial: 'INVESTIGATING',
  final: ['CLOSED'],
  table: {
    INVESTIGATING: {
      addEvidence: 'INVESTIGATING',
      closeInvestigation: 'UNDER_REVIEW',
      extend: 'INVESTIGATING',
    },
    UNDER_REVIEW: { pass: 'REVIEWED', returnForSupplement: 'INVESTIGATING', extend: 'UNDER_REVIEW' },
    REVIEWED: { serveNotice: 'NOTICE_SERVED', decideWithoutPenalty: 'DECIDED', extend: 'REVIEWED' },
    NOTICE_SERVED: {
      recordResponse: 'RESPONDED',
      requestHearing: 'HEARING_REQUESTED',
      extend: 'NOTICE_SERVED',
    },
    HEARING_REQUESTED: { holdHearing: 'HEARD', recordResponse: 'RESPONDED', extend: 'HEARING_REQUESTED' },
    HEARD: { pass: 'RESPONDED', returnForSupplement: 'INVESTIGATING', extend: 'HEARD' },
    RESPONDED: {
      decide: 'DECIDED',
      decideWithoutPenalty: 'DECIDED',
      requestHearing: 'HEARING_REQUESTED',
      extend: 'RESPONDED',
    },
    DECIDED: { serveDecision: 'SERVED' },
    SERVED: { recordPayment: 'SERVED', close: 'CLOSED' },
    CLOSED: {},
  },
});
