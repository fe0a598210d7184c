import { type PublishedNotice, type Tombstone } from '../domain/published-notice.js';

/** What a list shows of a notice. */
export const ROW = `n.notice_id AS "noticeId", n.notice_no AS "noticeNo", n.state, n.kind, n.party_name AS "partyName",
  n.party_code AS "partyCode", n.decision_no AS "decisionNo", n.conduct, n.penalty_kinds AS "penaltyKinds", n.content,
  n.fine_fen AS "fineFen", n.confiscated_fen AS "confiscatedFen", n.organ_name AS "organName", n.region,
  n.decided_on AS "decidedOn", n.published_on AS "publishedOn", n.published_until AS "publishedUntil", n.severity,
  n.reason_code AS "reasonCode", n.is_demo AS "isDemo", n.ledger_number AS "ledgerNumber"`;

/** Whoever comes late to take a notice down, nobody reads it beyond its last day. `$2` is today. */
export const LIVE = `n.state IN ('PUBLISHED', 'ANNOTATED') AND n.published_until >= $2::date`;

/** All of a notice, or what is left of it, for `known`. */
export const WHOLE_ROW = `${ROW}, n.facts, n.basis, n.organ_code AS "organCode", n.division, n.reason,
  CASE WHEN ${LIVE} OR n.state IN ('WITHDRAWN', 'EXPIRED') THEN n.state ELSE 'EXPIRED' END AS state,
  CASE WHEN n.state IN ('WITHDRAWN', 'EXPIRED') THEN n.changed_on ELSE n.published_until END AS "endedOn"`;

export type WholeRow = Omit<PublishedNotice, 'state'> & Omit<Tombstone, 'state'> & { readonly state: string };

/** A row whose period is over may still hold its words; what leaves here does not. */
export function known(row: WholeRow): PublishedNotice | Tombstone {
  const { reason, endedOn, state, ...notice } = row;
  if (state === 'PUBLISHED' || state === 'ANNOTATED') return { ...notice, state };
  const { noticeId, noticeNo, isDemo, reasonCode } = notice;
  if (state === 'WITHDRAWN') return { noticeId, noticeNo, state, reasonCode, reason, endedOn, isDemo };
  return { noticeId, noticeNo, state: 'EXPIRED', reasonCode: null, reason: null, endedOn, isDemo };
}
