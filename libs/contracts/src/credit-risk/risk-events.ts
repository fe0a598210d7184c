import { defineEvent } from '#kernel';

/** A new assessment of a business. Classes A–D and UNKNOWN; the score is in risk points, 0 to 1000. */
export const riskAssessed = defineEvent<{
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly riskClass: string;
  readonly score: number;
  readonly model: string;
}>('risk.assessed', 1, {
  assessmentId: 'internal',
  subjectId: 'internal',
  riskClass: 'internal',
  score: 'internal',
  model: 'internal',
});

/** The class is another one than before. The class is an internal basis for supervision, never published. */
export const riskClassChanged = defineEvent<{
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly from: string;
  readonly to: string;
}>('risk.class_changed', 1, {
  assessmentId: 'internal',
  subjectId: 'internal',
  from: 'internal',
  to: 'internal',
});
