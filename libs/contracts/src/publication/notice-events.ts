import { defineEvent } from '#kernel';

/** A decision asks for publication; it waits for service, masking and approval. */
export const noticeDrafted = defineEvent<{
  readonly noticeId: string;
  readonly resultId: string;
  readonly organId: string;
  readonly decidedOn: string;
  /** The last day on which the notice can come out in time. */
  readonly dueOn: string;
}>('notice.drafted', 1, {
  noticeId: 'internal',
  resultId: 'internal',
  organId: 'internal',
  decidedOn: 'internal',
  dueOn: 'internal',
});

/** The decision was served: somebody other than who decided may now approve the notice. */
export const noticeReady = defineEvent<{
  readonly noticeId: string;
  readonly resultId: string;
  readonly organId: string;
  readonly readyOn: string;
  readonly dueOn: string;
}>('notice.ready', 1, {
  noticeId: 'internal',
  resultId: 'internal',
  organId: 'internal',
  readyOn: 'internal',
  dueOn: 'internal',
});

/** Not published, for a reason the rules name (DOMAIN §2.3). */
export const noticeExempted = defineEvent<{
  readonly noticeId: string;
  readonly resultId: string;
  readonly organId: string;
  readonly reasonCode: string;
}>('notice.exempted', 1, {
  noticeId: 'internal',
  resultId: 'internal',
  organId: 'internal',
  reasonCode: 'internal',
});

/** The notice as the public reads it. All of it is public: what is personal was masked before. */
export interface NoticeText {
  readonly noticeId: string;
  readonly noticeNo: string;
  readonly resultId: string;
  readonly kind: string;
  readonly partyName: string;
  /** Unified social credit code, null for natural persons. */
  readonly partyCode: string | null;
  readonly decisionNo: string;
  readonly conduct: string;
  readonly facts: string;
  readonly basis: string;
  readonly penaltyKinds: readonly string[];
  readonly content: string;
  readonly fineFen: string;
  readonly confiscatedFen: string;
  readonly organName: string;
  readonly organCode: string;
  readonly region: string;
  readonly division: string;
  readonly decidedOn: string;
  readonly publishedOn: string;
  readonly publishedUntil: string;
  readonly severity: string;
  readonly isDemo: boolean;
}

export const noticePublished = defineEvent<NoticeText>('notice.published', 1, {
  noticeId: 'public',
  noticeNo: 'public',
  resultId: 'public',
  kind: 'public',
  partyName: 'public',
  partyCode: 'public',
  decisionNo: 'public',
  conduct: 'public',
  facts: 'public',
  basis: 'public',
  penaltyKinds: 'public',
  content: 'public',
  fineFen: 'public',
  confiscatedFen: 'public',
  organName: 'public',
  organCode: 'public',
  region: 'public',
  division: 'public',
  decidedOn: 'public',
  publishedOn: 'public',
  publishedUntil: 'public',
  severity: 'public',
  isDemo: 'public',
});

/** The decision fell: the public reads so at once, and the notice itself has to go by `withdrawDueOn` (APL art. 48). */
export const noticeAnnotated = defineEvent<{
  readonly noticeId: string;
  readonly resultId: string;
  readonly organId: string;
  readonly reasonCode: string;
  readonly annotatedOn: string;
  readonly withdrawDueOn: string;
}>('notice.annotated', 1, {
  noticeId: 'public',
  resultId: 'public',
  organId: 'public',
  reasonCode: 'public',
  annotatedOn: 'public',
  withdrawDueOn: 'public',
});

/** A publication officer took the notice down. `reason` is what the public reads; it names no party. */
export const noticeWithdrawn = defineEvent<{
  readonly noticeId: string;
  readonly noticeNo: string;
  readonly resultId: string;
  readonly organId: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly withdrawnOn: string;
}>('notice.withdrawn', 1, {
  noticeId: 'public',
  noticeNo: 'public',
  resultId: 'public',
  organId: 'public',
  reasonCode: 'public',
  reason: 'public',
  withdrawnOn: 'public',
});

/** The publication period ended. */
export const noticeExpired = defineEvent<{
  readonly noticeId: string;
  readonly noticeNo: string;
  readonly resultId: string;
  readonly expiredOn: string;
}>('notice.expired', 1, { noticeId: 'public', noticeNo: 'public', resultId: 'public', expiredOn: 'public' });
