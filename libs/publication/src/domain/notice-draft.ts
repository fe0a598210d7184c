/** What a feature hands over at the moment of decision. Publication alone decides what becomes of it. */
export interface NoticeDraft {
  readonly resultId: string;
  readonly caseId: string;
  readonly organId: string;
  readonly subjectKind: 'BUSINESS' | 'INDIVIDUAL_BUSINESS' | 'PERSON' | 'ORGANISATION';
  readonly partyName: string;
  readonly partyCode: string | null;
  readonly decisionNo: string;
  readonly itemCode: string;
  readonly conduct: string;
  readonly facts: string;
  readonly basis: string;
  readonly penaltyKinds: readonly string[];
  readonly content: string;
  readonly fineFen: bigint;
  readonly confiscatedFen: bigint;
  readonly decidedOn: string;
  readonly procedure: 'ORDINARY' | 'SUMMARY';
  readonly band: string;
  readonly isMinorParty: boolean;
  /** Names, numbers and addresses recorded as personal in the case: masked wherever they stand. */
  readonly personalValues: readonly string[];
  readonly isDemo: boolean;
}
