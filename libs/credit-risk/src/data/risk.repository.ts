import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type Assessment } from '../domain/assessment.js';
import { type ClassPeriod } from '../domain/periods.js';
import { type Signal } from '../domain/signal.js';

/** Rows of a signal as the domain reads it, in one JSON list. */
export const SIGNALS_AS_JSON = `json_agg(json_build_object('eventId', s.event_id, 'number', s.event_number::text,
  'kind', s.kind, 'subjectId', s.subject_id, 'aboutId', s.about_id, 'on', s.happened_on, 'result', s.result,
  'listing', s.listing) ORDER BY s.event_number)`;

interface PeriodRow extends ClassPeriod {
  readonly subjectId: string;
}

/** Only the one subscription writes here, under its lease: there is nobody to race with. Every write is one statement. */
@Injectable()
export class RiskRepository {
  /** Returns the ids of the events that were not there: an event told twice is one signal. */
  async addSignals(ctx: Context, signals: readonly Signal[]): Promise<ReadonlySet<string>> {
    const rows = await queryIn<{ id: string }>(
      ctx,
      `INSERT INTO credit_risk.signal
              (event_id, event_number, kind, subject_id, about_id, happened_on, result, listing)
       SELECT "eventId", "number", kind, "subjectId", "aboutId", "on", result, listing
         FROM jsonb_to_recordset($1::jsonb) AS given ("eventId" uuid, "number" bigint, kind text, "subjectId" uuid,
              "aboutId" uuid, "on" date, result jsonb, listing jsonb)
       ON CONFLICT (event_id) DO NOTHING RETURNING event_id AS id`,
      [JSON.stringify(signals)],
    );
    return new Set(rows.map((row) => row.id));
  }

  async signalsOf(
    ctx: Context,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Signal[]>> {
    const rows = await queryIn<{ subjectId: string; signals: readonly Signal[] }>(
      ctx,
      `SELECT s.subject_id AS "subjectId", ${SIGNALS_AS_JSON} AS signals
         FROM credit_risk.signal s WHERE s.subject_id = ANY($1) GROUP BY s.subject_id`,
      [subjectIds],
    );
    return new Map(rows.map((row) => [row.subjectId, row.signals]));
  }

  async periodsOf(ctx: Context, subjectIds: readonly string[]): Promise<Map<string, readonly ClassPeriod[]>> {
    const rows = await queryIn<PeriodRow>(
      ctx,
      `SELECT subject_id AS "subjectId", from_on AS "fromOn", until_on AS "untilOn", risk_class AS "riskClass"
         FROM credit_risk.class_period WHERE subject_id = ANY($1) ORDER BY subject_id, from_on`,
      [subjectIds],
    );
    const found = new Map<string, ClassPeriod[]>(subjectIds.map((id) => [id, []]));
    for (const { subjectId, ...period } of rows) found.get(subjectId)?.push(period);
    return new Map(found);
  }

  async replacePeriods(ctx: Context, periods: ReadonlyMap<string, readonly ClassPeriod[]>): Promise<void> {
    const rows = [...periods].flatMap(([subjectId, own]) => own.map((period) => ({ subjectId, ...period })));
    await queryIn(ctx, 'DELETE FROM credit_risk.class_period WHERE subject_id = ANY($1)', [
      [...periods.keys()],
    ]);
    await queryIn(
      ctx,
      `INSERT INTO credit_risk.class_period (subject_id, from_on, until_on, risk_class)
       SELECT "subjectId", "fromOn", "untilOn", "riskClass"
         FROM jsonb_to_recordset($1::jsonb) AS given ("subjectId" uuid, "fromOn" date, "untilOn" date, "riskClass" text)`,
      [JSON.stringify(rows)],
    );
  }

  /** Assessments and their reasons; the last one of a subject becomes its current one. */
  async addAssessments(ctx: Context, assessments: readonly Assessment[]): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO credit_risk.assessment
              (id, subject_id, risk_class, score, model, model_hash, as_of, caused_by_event, caused_by_number)
       SELECT id, "subjectId", "riskClass", score, model, "modelHash", "asOf", "causedByEvent", "causedByNumber"
         FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "subjectId" uuid, "riskClass" text, score integer,
              model text, "modelHash" text, "asOf" date, "causedByEvent" uuid, "causedByNumber" bigint)`,
      [JSON.stringify(assessments.map(({ contributions: _, ...assessment }) => assessment))],
    );
    await queryIn(
      ctx,
      `INSERT INTO credit_risk.contribution (assessment_id, place, kind, event_id, event_number, about_id, since_on,
              base, left_permille, points, factors, sentence_zh, sentence_en)
       SELECT "assessmentId", place, kind, "eventId", "eventNumber", "aboutId", since, base, "left", points, factors,
              sentence ->> 'zh', sentence ->> 'en'
         FROM jsonb_to_recordset($1::jsonb) AS given ("assessmentId" uuid, place integer, kind text, "eventId" uuid,
              "eventNumber" bigint, "aboutId" uuid, since date, base integer, "left" integer, points integer,
              factors jsonb, sentence jsonb)`,
      [
        JSON.stringify(
          assessments.flatMap(({ id: assessmentId, contributions }) =>
            contributions.map((contribution, place) => ({ assessmentId, place, ...contribution })),
          ),
        ),
      ],
    );
    const last = new Map(assessments.map((assessment) => [assessment.subjectId, assessment.id]));
    await queryIn(
      ctx,
      `INSERT INTO credit_risk.standing (subject_id, assessment_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[])
       ON CONFLICT (subject_id) DO UPDATE SET assessment_id = excluded.assessment_id`,
      [[...last.keys()], [...last.values()]],
    );
  }
}
