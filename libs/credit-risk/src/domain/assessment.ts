import { type LegalDate, type NewEvent } from '#kernel';
import { riskAssessed, riskClassChanged } from '#contracts/credit-risk';
import { assess, type Contribution } from './assess.js';
import { classAt, type ClassPeriod, continueWith } from './periods.js';
import { hashOf, type RiskClass, type RiskModel } from './model/risk-model.js';
import { knownFrom, type Signal } from './signal.js';
import { timeline } from './timeline.js';

/** Class and score of a business as of one event. */
export interface Assessment {
  readonly id: string;
  readonly subjectId: string;
  readonly riskClass: RiskClass;
  readonly score: number;
  readonly model: string;
  readonly modelHash: string;
  readonly asOf: LegalDate;
  readonly causedByEvent: string;
  readonly causedByNumber: string;
  readonly contributions: readonly Contribution[];
}

export interface Reassessed {
  readonly assessment: Assessment;
  readonly periods: readonly ClassPeriod[];
  readonly events: readonly NewEvent[];
}

/** `signals` are all that was known of the business when the event happened, the event's own included. */
export function reassess(
  model: RiskModel,
  before: readonly ClassPeriod[],
  signals: readonly Signal[],
  cause: { readonly id: string; readonly asOf: LegalDate; readonly signal: Signal },
): Reassessed {
  const known = knownFrom(signals);
  const { id, asOf, signal } = cause;
  const { subjectId } = signal;
  const { riskClass, score, contributions } = assess(model, known, asOf);
  const assessment: Assessment = {
    id,
    subjectId,
    riskClass,
    score,
    model: model.id,
    modelHash: hashOf(model),
    asOf,
    causedByEvent: signal.eventId,
    causedByNumber: signal.number,
    contributions,
  };
  const stream = `risk:${subjectId}`;
  const assessed = riskAssessed.of(stream, {
    assessmentId: id,
    subjectId,
    riskClass,
    score,
    model: model.id,
  });
  const from = classAt(before, asOf);
  const changed =
    from === riskClass
      ? []
      : [riskClassChanged.of(stream, { assessmentId: id, subjectId, from, to: riskClass })];
  return {
    assessment,
    periods: continueWith(before, timeline(model, known, asOf)),
    events: [assessed, ...changed],
  };
}
