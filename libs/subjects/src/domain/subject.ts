/** Who can be supervised: a company or cooperative, a one-person business, a person, any other organisation. */
export const SUBJECT_KINDS = ['BUSINESS', 'INDIVIDUAL_BUSINESS', 'PERSON', 'ORGANISATION'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A subject as other modules see it: enough to name it in a list, nothing personal. */
export interface SubjectRef {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  /** Unified social credit code as recorded; null where none is known. */
  readonly code: string | null;
  readonly division: string | null;
  readonly isDemo: boolean;
}

/** What somebody says of a subject when naming it. */
export interface SubjectDescription {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly code?: string | null;
  readonly division?: string | null;
  readonly address?: string | null;
  readonly citizenId?: string | null;
  /** Typed-in values are checked and refused; imported ones are kept as printed and flagged. */
  readonly source: 'manual' | 'import';
  readonly isDemo?: boolean;
}

/** The party as penalty rules tell parties apart: an individual business counts apart from companies and persons. */
export function partyKindOf(kind: SubjectKind): 'LEGAL_PERSON' | 'INDIVIDUAL_BUSINESS' | 'NATURAL_PERSON' {
  if (kind === 'PERSON') return 'NATURAL_PERSON';
  return kind === 'INDIVIDUAL_BUSINESS' ? 'INDIVIDUAL_BUSINESS' : 'LEGAL_PERSON';
}

/** Purpose of the citizen id's cipher and hash; part of what is stored, so it never changes. */
export const CITIZEN_ID = 'subjects.citizen-id';
