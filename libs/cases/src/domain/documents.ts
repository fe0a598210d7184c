import { type LegalDate, type Sentence } from '#kernel';

/** What the stages of a case lay down. Stored as JSON: amounts are decimal strings of fen. */

export interface Penalty {
  readonly kinds: readonly string[];
  readonly fineFen: string;
  readonly confiscatedFen: string;
  readonly content: string;
  /** What a fine of so many times is counted on: value of the goods, illegal gains. */
  readonly baseFen: string | null;
  /** Why the fine lies below the legal range (APL art. 32). */
  readonly mitigation: string | null;
  readonly band: string;
  /** Why the band departs from the benchmark. */
  readonly bandReason: string | null;
  /** Version of the benchmark that was applied (APL art. 34). */
  readonly benchmark: { readonly set: string; readonly validFrom: string };
}

/** What the handlers propose when they close the investigation, and the review passes. */
export interface Proposal {
  /** PENALTY or NO_PENALTY_ and a ground. */
  readonly outcome: string;
  readonly facts: string;
  readonly reasons: string;
  readonly provisionId: string;
  readonly basis: string;
  readonly penalty: Penalty | null;
  /** Names, numbers, addresses that stand in the texts and are masked before publication. */
  readonly personalValues: readonly string[];
  readonly closedOn: LegalDate;
}

export const SERVICE_METHODS = ['DIRECT', 'LEFT', 'MAIL', 'PROXY', 'ELECTRONIC', 'ANNOUNCEMENT'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** How a document reached the party (APL art. 61 and the Civil Procedure Law). */
export interface ServiceFacts {
  readonly method: ServiceMethod;
  readonly servedOn: LegalDate;
  readonly officerIds: readonly string[];
  /** The party signed a confirmation for electronic service. */
  readonly hasConsent: boolean;
  readonly announcedOn: LegalDate | null;
}

export type Service = ServiceFacts & { readonly payDueOn: LegalDate | null };

export interface PriorNotice {
  readonly noticeNo: string;
  readonly service: ServiceFacts;
  readonly facts: string;
  readonly reasons: string;
  readonly basis: string;
  readonly penalty: Penalty;
  readonly hearingOffered: boolean;
  readonly statementBy: LegalDate;
  /** Null when no hearing was offered. */
  readonly hearingBy: LegalDate | null;
}

export const RESPONSES = ['WAIVED', 'STATEMENT', 'NO_RESPONSE', 'HEARING_REQUESTED'] as const;
export type ResponseKind = (typeof RESPONSES)[number];

export interface PartyResponse {
  readonly kind: ResponseKind;
  readonly receivedOn: LegalDate;
  readonly statement: string | null;
}

export interface Hearing {
  readonly presiderId: string;
  readonly presiderName: string;
  readonly noticedOn: LegalDate;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly record: string;
}

export interface Decision {
  readonly decisionNo: string;
  readonly resultId: string;
  readonly noticeId: string | null;
  readonly outcome: string;
  readonly facts: string;
  readonly reasons: string;
  readonly basis: string;
  readonly content: string;
  readonly penalty: Penalty | null;
  /** How the party's statement or the hearing record was considered. */
  readonly recheck: string | null;
  readonly collectiveNote: string | null;
  readonly decidedOn: LegalDate;
  readonly deciderId: string;
  readonly deciderName: string;
  /** Set once the result fell; absent while it stands. */
  readonly revocation?: Revocation;
}

/** The decision was revoked, confirmed illegal or confirmed invalid, by its organ or whoever reviewed it. */
export interface Revocation {
  readonly reasonCode: string;
  readonly revokedOn: LegalDate;
}

export interface Payment {
  readonly paidOn: LegalDate;
  readonly amountFen: string;
  readonly receiptNo: string;
}

/** A legal limit that runs or ran in the case. */
export interface CaseClock {
  readonly code: string;
  readonly dueOn: LegalDate;
  readonly metOn: LegalDate | null;
  readonly explanation: Sentence;
  readonly basis: Sentence;
  readonly isConfirmed: boolean;
  readonly isProvisional: boolean;
}
