import { caseEvidenceAdded, caseInvestigationClosed, caseReviewed } from '#contracts/cases';
import { type LegalDate } from '#kernel';
import { advance, assertHandler, type Case, type Decided, idsOf, joinOfficers, streamOf } from './case.js';
import { caseErrors } from './case.errors.js';
import { type Proposal } from './documents.js';

/** The eight kinds of APL art. 46. */
export const EVIDENCE_KINDS = [
  'DOCUMENTARY',
  'PHYSICAL',
  'AUDIO_VISUAL',
  'ELECTRONIC',
  'TESTIMONY',
  'PARTY_STATEMENT',
  'EXPERT_OPINION',
  'SITE_RECORD',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly id: string;
  readonly caseId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly collectedOn: LegalDate;
  readonly officerIds: readonly string[];
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
}

interface Acting {
  readonly officerId: string;
  readonly today: LegalDate;
}

/** Evidence is only added: what was taken in is never changed or removed (DOMAIN §1.5 rule 10). */
export function addEvidence(one: Case, evidence: Evidence, { officerId, today }: Acting): Decided {
  assertHandler(one, officerId);
  if (evidence.collectedOn > today) throw caseErrors.day('collectedOn');
  const next = advance(one, 'addEvidence', { officerIds: joinOfficers(one, evidence.officerIds) });
  const { id: evidenceId, kind, title, collectedOn, officerIds, sha256 } = evidence;
  return {
    case: next,
    act: 'addEvidence',
    on: collectedOn,
    facts: { evidenceId, kind, title, officerIds, sha256 },
    events: [caseEvidenceAdded.of(streamOf(one), { caseId: one.id, evidenceId, kind, sha256 })],
  };
}

export interface Gathered {
  readonly evidence: number;
  /** Of these, how many came after the prior notice was served. */
  readonly evidenceSinceNotice: number;
}

/** 调查终结. A defence may not make it worse: a heavier proposal after a notice needs new evidence (APL art. 45). */
export function closeInvestigation(
  one: Case,
  proposal: Proposal,
  gathered: Gathered,
  acting: Acting & { readonly reviewDueOn: LegalDate },
): Decided {
  assertReadyForReview(one, acting.officerId, gathered.evidence);
  if (gathered.evidenceSinceNotice === 0 && isHeavier(proposal, one)) throw caseErrors.heavierAfterDefence();
  const next = advance(one, 'closeInvestigation', {
    proposal,
    dueCode: 'REVIEW_DONE',
    dueOn: acting.reviewDueOn,
  });
  return {
    case: next,
    act: 'closeInvestigation',
    on: acting.today,
    facts: { outcome: proposal.outcome, basis: proposal.basis, penalty: proposal.penalty },
    events: [caseInvestigationClosed.of(streamOf(one), { ...idsOf(one), closedOn: acting.today })],
  };
}

export function assertReadyForReview(one: Case, officerId: string, evidence: number): void {
  assertHandler(one, officerId);
  if (evidence === 0) throw caseErrors.noEvidence(one.caseNo);
}

function isHeavier(proposal: Proposal, one: Case): boolean {
  if (one.notice === null || proposal.penalty === null) return false;
  const { fineFen, confiscatedFen, kinds } = one.notice.penalty;
  return (
    BigInt(proposal.penalty.fineFen) > BigInt(fineFen) ||
    BigInt(proposal.penalty.confiscatedFen) > BigInt(confiscatedFen) ||
    proposal.penalty.kinds.some((kind) => !kinds.includes(kind))
  );
}

export interface Review {
  readonly outcome: 'PASSED' | 'RETURNED';
  readonly opinion: string;
}

/** 法制审核 (APL art. 58): by who did not handle the case or preside; once more after a hearing. */
export function review(one: Case, given: Review, { officerId, today }: Acting): Decided {
  assertMayReview(one, officerId);
  const act = given.outcome === 'PASSED' ? 'pass' : 'returnForSupplement';
  const reviewerIds = [...new Set([...one.reviewerIds, officerId])];
  return {
    case: advance(one, act, { reviewerIds }),
    act,
    on: today,
    facts: { outcome: given.outcome, opinion: given.opinion, isSecond: one.state === 'HEARD' },
    events: [caseReviewed.of(streamOf(one), { ...idsOf(one), outcome: given.outcome, reviewedOn: today })],
  };
}

export function assertMayReview(one: Case, officerId: string): void {
  if (one.officerIds.includes(officerId)) throw caseErrors.handlerReviews();
  if (one.hearing?.presiderId === officerId) throw caseErrors.presiderReviews();
}
