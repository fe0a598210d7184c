import { addMonths, type LegalDate, type Sentence } from '#kernel';
import { type NoticeDraft } from './notice-draft.js';

/** Why a decision is not published: a code of DOMAIN §2.3 or of the period rule, with where it stands. */
export interface Exemption {
  readonly code: string;
  readonly sentence: Sentence;
  readonly basis: string;
  readonly isConfirmed: boolean;
}

/** What the rules of the day of the decision say of its publication; kept with the notice for good. */
export interface Ruling {
  /** Code of the period row. */
  readonly rule: string;
  readonly severity: string;
  readonly basis: Sentence;
  /** False where the figure or the reading of the class is unconfirmed; screens say so. */
  readonly isConfirmed: boolean;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly periodFrom: 'decision' | 'publication';
  readonly due: DueRuling;
  readonly exemption: Exemption | null;
}

interface DueRuling {
  readonly code: string;
  readonly basis: Sentence;
  readonly explanation: Sentence;
  readonly isProvisional: boolean;
  readonly isConfirmed: boolean;
}

type Questioned = Pick<NoticeDraft, 'isMinorParty' | 'subjectKind' | 'procedure' | 'penaltyKinds'>;

/** In order of weight: the first that applies is the reason given. */
const GROUNDS: readonly { readonly code: string; readonly applies: (draft: Questioned) => boolean }[] = [
  { code: 'MINOR_PARTY', applies: (draft) => draft.isMinorParty },
  { code: 'NATURAL_PERSON_CREDIT', applies: (draft) => draft.subjectKind === 'PERSON' },
  { code: 'SUMMARY_PROCEDURE', applies: (draft) => draft.procedure === 'SUMMARY' },
  {
    code: 'WARNING_ONLY',
    applies: ({ penaltyKinds }) => penaltyKinds.length === 1 && penaltyKinds[0] === 'WARNING',
  },
];

/** The ground on which this decision stays unpublished, among the exemptions that hold on its day; null for none. */
export function exemptionOf(
  draft: Questioned,
  held: readonly Exemption[],
  period: {
    readonly publishByDefault: boolean;
    readonly rule: string;
    readonly basis: string;
    readonly isConfirmed: boolean;
  },
): Exemption | null {
  for (const ground of GROUNDS) {
    const row = held.find((candidate) => candidate.code === ground.code);
    if (row !== undefined && ground.applies(draft)) return row;
  }
  if (period.publishByDefault) return null;
  return {
    code: 'MINOR_BREACH',
    sentence: { zh: '轻微失信信息，原则上不公示', en: 'a minor breach, in principle not published' },
    basis: period.basis,
    isConfirmed: period.isConfirmed,
  };
}

/** The last day on which the notice is shown (NDRC Order 36: counted from the decision; earlier rules: from publication). */
export function publishedUntil(ruling: Ruling, decidedOn: LegalDate, publishedOn: LegalDate): LegalDate {
  return addMonths(ruling.periodFrom === 'decision' ? decidedOn : publishedOn, ruling.maxMonths);
}
