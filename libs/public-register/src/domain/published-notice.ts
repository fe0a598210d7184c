/** A notice as everyone may read it. Amounts are decimal strings of fen. */
export interface PublishedNotice {
  readonly noticeId: string;
  readonly noticeNo: string;
  /** ANNOTATED: the decision fell, the notice is about to go. */
  readonly state: 'PUBLISHED' | 'ANNOTATED';
  readonly kind: string;
  readonly partyName: string;
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
  readonly reasonCode: string | null;
  readonly isDemo: boolean;
  /** Place of the publishing event in the ledger: 收录于第 N 条. */
  readonly ledgerNumber: string;
}

/** What is left of a notice that is gone. Withdrawn ones say why; expired ones say nothing but that. Never a name. */
export interface Tombstone {
  readonly noticeId: string;
  readonly noticeNo: string;
  readonly state: 'WITHDRAWN' | 'EXPIRED';
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly endedOn: string;
  readonly isDemo: boolean;
}

export function isTombstone(notice: PublishedNotice | Tombstone): notice is Tombstone {
  return notice.state === 'WITHDRAWN' || notice.state === 'EXPIRED';
}

/** The part of a notice that a list shows. */
export type PublishedRow = Omit<PublishedNotice, 'facts' | 'basis' | 'organCode' | 'division'>;
