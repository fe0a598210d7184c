import { Injectable } from '@nestjs/common';
import { Clock, type Context, type LegalDate, legalDateOf } from '#kernel';
import { Database } from '#platform/database';
import { type SubjectRef, Subjects } from '#subjects';
import { SIGNALS_AS_JSON } from '../data/risk.repository.js';
import { assess, type Contribution } from '../domain/assess.js';
import { type Counterfactual, counterfactual } from '../domain/counterfactual.js';
import { hashOf, modelOn, type RiskClass } from '../domain/model/risk-model.js';
import { RISK_MODELS } from '../domain/model/risk-models.js';
import { riskErrors } from '../domain/risk.errors.js';
import { knownFrom, type Signal } from '../domain/signal.js';
import { timeline, type Turn } from '../domain/timeline.js';
import { type ModelNote, noteOf } from './model-note.js';

/** An assessment as it was stored, as of its event. */
export interface StoredAssessment {
  readonly id: string;
  readonly riskClass: RiskClass;
  readonly score: number;
  readonly model: string;
  readonly modelHash: string;
  readonly asOf: string;
  readonly eventNumber: string;
}

export interface RiskExplained {
  readonly subject: SubjectRef;
  readonly on: LegalDate;
  readonly riskClass: RiskClass;
  readonly score: number;
  readonly model: ModelNote;
  readonly contributions: readonly Contribution[];
  /** The next day on which the score changes by itself, and the next on which the class does; null for never. */
  readonly nextScore: Turn | null;
  readonly nextClass: Turn | null;
  /** The score from that day on if nothing happens: today's, then one turn for every change; nothing after the last. */
  readonly forecast: readonly Turn[];
  readonly counterfactual: Counterfactual | null;
  /** Newest first, the current one at the head; at most 20. */
  readonly history: readonly StoredAssessment[];
}

/** Explains a score of any day from what is known now. Reading never writes. */
@Injectable()
export class FindRisk {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async explain(ctx: Context, subjectId: string, asked?: LegalDate): Promise<RiskExplained> {
    const on = asked ?? legalDateOf(this.clock.now());
    const subject = (await this.subjects.names(ctx, [subjectId])).get(subjectId);
    if (subject === undefined) throw riskErrors.unknownSubject(subjectId);
    const { signals, history } = await this.storedOf(ctx, subjectId);
    const model = modelOn(RISK_MODELS, on);
    const known = knownFrom(signals);
    const assessed = assess(model, known, on);
    const [now, ...later] = timeline(model, known, on);
    return {
      subject,
      on,
      ...assessed,
      model: noteOf(model, hashOf(model)),
      nextScore: later.find((turn) => turn.score !== now.score) ?? null,
      nextClass: later.find((turn) => turn.riskClass !== now.riskClass) ?? null,
      forecast: [now, ...later],
      counterfactual: counterfactual(model, assessed),
      history,
    };
  }

  private async storedOf(
    ctx: Context,
    subjectId: string,
  ): Promise<{ signals: readonly Signal[]; history: readonly StoredAssessment[] }> {
    const [row] = await this.database.query<{
      signals: readonly Signal[] | null;
      history: readonly StoredAssessment[] | null;
    }>(
      ctx,
      `SELECT (SELECT ${SIGNALS_AS_JSON} FROM credit_risk.signal s WHERE s.subject_id = $1) AS signals,
              (SELECT json_agg(json_build_object('id', a.id, 'riskClass', a.risk_class, 'score', a.score,
                  'model', a.model, 'modelHash', a.model_hash, 'asOf', a.as_of,
                  'eventNumber', a.caused_by_number::text) ORDER BY a.caused_by_number DESC)
                 FROM (SELECT * FROM credit_risk.assessment WHERE subject_id = $1
                        ORDER BY caused_by_number DESC LIMIT 20) AS a) AS history`,
      [subjectId],
    );
    return { signals: row?.signals ?? [], history: row?.history ?? [] };
  }
}
