import { type Sentence } from '#kernel';
import { recognitionErrors } from './recognition.errors.js';

export const RECOGNITION_TYPES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const;
/** 互认类型: what recognising a result as this type allows and forbids (a row of the catalogue). */
export interface RecognitionType {
  readonly code: string;
  readonly name: Sentence;
  readonly may: Sentence;
  readonly mustNot: Sentence;
  /** Codes of what must hold for it. */
  readonly conditions: readonly string[];
  /** Which decisions it may be chosen for; none where it is no type for decisions at all. */
  readonly fits: readonly Fit[];
  /** False where the row is the platform's own reading and no published standard. */
  readonly confirmed: boolean;
}

/** A dated row: for decisions of these outcomes (`*` for every one) made from `validFrom` on, before `validTo`. */
export interface Fit {
  readonly outcomes: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What of the source decides whether a type fits. */
export interface RecognisableSource {
  readonly decisionNo: string;
  readonly isEffective: boolean;
  /** `PENALTY` or `NO_PENALTY_<ground>`. */
  readonly outcome: string;
  readonly decidedOn: string;
}

/** Types that build on the decision itself fall with it; facts and evidence may outlive it (R1–R3, R8). */
const OUTLIVE_THE_DECISION: readonly string[] = ['R1', 'R2', 'R3', 'R8'];

export function mayOutlive(typeCode: string | null): boolean {
  return typeCode !== null && OUTLIVE_THE_DECISION.includes(typeCode);
}

/** Whether the type is one for such a decision, by the rows that held on the day it was made. */
export function isFitting(
  type: RecognitionType,
  { outcome, decidedOn }: Pick<RecognisableSource, 'outcome' | 'decidedOn'>,
): boolean {
  return type.fits.some(
    ({ outcomes, validFrom, validTo }) =>
      validFrom <= decidedOn &&
      (validTo === null || decidedOn < validTo) &&
      (outcomes.includes('*') || outcomes.includes(outcome)),
  );
}

/** Whether it is not too late for the type: some build on a decision that is in effect. */
export function isInTime(
  type: RecognitionType,
  { isEffective }: Pick<RecognisableSource, 'isEffective'>,
): boolean {
  return isEffective || !type.conditions.includes('DECISION_EFFECTIVE');
}

/** Refuses (422) a type that does not fit the source, naming those of `types` that do, or one it is too late for. */
export function assertRecognisable(
  type: RecognitionType,
  source: RecognisableSource,
  types: readonly RecognitionType[],
): void {
  if (!isFitting(type, source)) {
    const fitting = types.filter((one) => isFitting(one, source));
    throw recognitionErrors.wrongOutcome(source.decisionNo, type, fitting);
  }
  if (!isInTime(type, source)) throw recognitionErrors.sourceNotEffective(source.decisionNo, type.code);
}
