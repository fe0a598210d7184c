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
  /** False where the row is the platform's own reading and no published standard. */
  readonly confirmed: boolean;
}

/** What of the source decides whether a type fits. */
export interface RecognisableSource {
  readonly decisionNo: string;
  readonly isEffective: boolean;
  readonly isPenalty: boolean;
}

/** Types that build on the decision itself fall with it; facts and evidence may outlive it (R1–R3, R8). */
const OUTLIVE_THE_DECISION: readonly string[] = ['R1', 'R2', 'R3', 'R8'];

export function mayOutlive(typeCode: string | null): boolean {
  return typeCode !== null && OUTLIVE_THE_DECISION.includes(typeCode);
}

/** Refuses (422) a type whose conditions the source does not meet, naming the condition. */
export function assertRecognisable(type: RecognitionType, source: RecognisableSource): void {
  if (type.conditions.includes('DECISION_EFFECTIVE') && !source.isEffective) {
    throw recognitionErrors.sourceNotEffective(source.decisionNo, type.code);
  }
  if (type.code === 'R5' && !source.isPenalty)
    throw recognitionErrors.wrongOutcome(source.decisionNo, 'R5', 'R6');
  if (type.code === 'R6' && source.isPenalty)
    throw recognitionErrors.wrongOutcome(source.decisionNo, 'R6', 'R5');
}
