import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context, endOfDay, legalDate } from '#kernel';
import { type Caused, type Clock, type ClockEnd, type ClockMove } from '../domain/clock.js';

/** A clock about to start. Without a record it is for the published notice of the matter. */
export interface NewClock extends Omit<Clock, 'recordId' | 'dueAt' | 'state' | 'endedEvent' | 'endedOn'> {
  readonly recordId: string | null;
  readonly dueAt: string;
}

@Injectable()
export class ClockRepository {
  /** One statement for the batch. The same event twice starts nothing twice. */
  async start(ctx: Context, clocks: readonly NewClock[]): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO oversight.clock (id, code, record_kind, record_id, matter_id, organ_id, subject_id, started_on,
              due_on, due_at, provisional, explanation, basis, confirmed, state, started_event)
       SELECT g.id, g.code, g."recordKind", COALESCE(g."recordId", published.record_id), g."matterId", g."organId",
              COALESCE(g."subjectId", known.subject_id), g."startedOn", g."dueOn", g."dueAt", g.provisional,
              g.explanation, g.basis, g.confirmed, 'RUNNING', g."startedEvent"
         FROM jsonb_to_recordset($1::jsonb) AS g (
                id uuid, code text, "recordKind" text, "recordId" uuid, "matterId" uuid, "organId" uuid,
                "subjectId" uuid, "startedOn" date, "dueOn" date, "dueAt" timestamptz, provisional boolean,
                explanation jsonb, basis jsonb, confirmed boolean, "startedEvent" bigint)
         LEFT JOIN LATERAL (
                SELECT k.record_id FROM oversight.clock k
                 WHERE g."recordId" IS NULL AND k.matter_id = g."matterId" AND k.record_kind = 'notice'
                   AND k.code = 'PUBLISH_DUAL' AND k.state IN ('MET', 'LATE')
                 LIMIT 1) AS published ON true
         LEFT JOIN LATERAL (
                SELECT k.subject_id FROM oversight.clock k
                 WHERE g."subjectId" IS NULL AND k.subject_id IS NOT NULL
                   AND (k.record_id = g."recordId" OR k.matter_id = g."matterId")
                 LIMIT 1) AS known ON true
        WHERE COALESCE(g."recordId", published.record_id) IS NOT NULL
       ON CONFLICT (code, record_id, started_event) DO NOTHING`,
      [JSON.stringify(clocks)],
    );
  }

  /** One statement for the batch. Of two ends for the same clock the earlier event counts. */
  async end(ctx: Context, ends: readonly Caused<ClockEnd>[]): Promise<void> {
    const rows = ends.flatMap((end) =>
      end.codes.map((code) => ({
        code,
        recordId: end.of === 'record' ? end.id : null,
        matterId: end.of === 'matter' ? end.id : null,
        on: end.on,
        cancelled: end.as === 'cancelled',
        event: end.event,
      })),
    );
    await queryIn(
      ctx,
      `WITH given AS (
         SELECT DISTINCT ON (g.code, g."recordId", g."matterId") g.*
           FROM jsonb_to_recordset($1::jsonb) AS g (
                  code text, "recordId" uuid, "matterId" uuid, "on" date, cancelled boolean, event bigint)
          ORDER BY g.code, g."recordId", g."matterId", g.event
       )
       UPDATE oversight.clock AS c
          SET state = CASE WHEN g.cancelled THEN 'CANCELLED' WHEN g."on" <= c.due_on THEN 'MET' ELSE 'LATE' END,
              ended_event = g.event, ended_on = g."on"
         FROM given g
        WHERE c.state = 'RUNNING' AND c.code = g.code AND c.started_event < g.event
          AND (c.record_id = g."recordId" OR c.matter_id = g."matterId")`,
      [JSON.stringify(rows)],
    );
  }

  /** One statement for the batch. Of two moves of the same clock the later event counts. */
  async move(ctx: Context, moves: readonly Caused<ClockMove>[]): Promise<void> {
    const rows = moves.map(({ code, recordId, dueOn, because, event }) => {
      return { code, recordId, dueOn, dueAt: endOfDay(legalDate(dueOn)).toISOString(), because, event };
    });
    await queryIn(
      ctx,
      `WITH given AS (
         SELECT DISTINCT ON (g.code, g."recordId") g.*
           FROM jsonb_to_recordset($1::jsonb) AS g (
                  code text, "recordId" uuid, "dueOn" date, "dueAt" timestamptz, because jsonb, event bigint)
          ORDER BY g.code, g."recordId", g.event DESC
       )
       UPDATE oversight.clock AS c
          SET due_on = g."dueOn", due_at = g."dueAt", explanation = g.because, provisional = false
         FROM given g
        WHERE c.state = 'RUNNING' AND c.code = g.code AND c.record_id = g."recordId" AND c.started_event < g.event`,
      [JSON.stringify(rows)],
    );
  }
}
