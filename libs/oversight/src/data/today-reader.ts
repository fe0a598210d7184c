import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, type Sentence } from '#kernel';
import { type DueGroup, type RecordKind } from '../domain/clock.js';

export interface TodayFilter {
  readonly organs: readonly string[] | null;
  readonly codes: readonly string[] | null;
  readonly now: string;
  readonly today: string;
  readonly weekEnd: string;
  readonly group: DueGroup | null;
  readonly code: string | null;
  readonly after: { readonly dueAt: string; readonly id: string } | null;
  readonly limit: number;
}

export interface TodayRow {
  readonly id: string;
  readonly code: string;
  readonly recordKind: RecordKind;
  readonly recordId: string;
  readonly organId: string;
  readonly subjectId: string | null;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly explanation: Sentence;
  readonly basis: Sentence;
  readonly confirmed: boolean;
  readonly group: DueGroup;
}

/** `startedOn` is that of any clock counted: it says which version of the rule's words to show. */
export interface CountRow {
  readonly group: DueGroup;
  readonly code: string;
  readonly count: number;
  readonly startedOn: string;
}

@Injectable()
export class TodayReader {
  constructor(private readonly database: Database) {}

  /** Counts and page in one statement: both see the same clocks. Not materialised, so that the page walks its index. */
  async read(
    ctx: Context,
    filter: TodayFilter,
  ): Promise<{ readonly rows: readonly TodayRow[]; readonly counts: readonly CountRow[] }> {
    const [answer] = await this.database.query<{ rows: TodayRow[] | null; counts: CountRow[] | null }>(
      ctx,
      `WITH running AS NOT MATERIALIZED (
         SELECT c.*, CASE WHEN c.due_at < $3::timestamptz THEN 'overdue' WHEN c.due_on <= $4::date THEN 'today'
                          WHEN c.due_on <= $5::date THEN 'week' ELSE 'later' END AS due_group
           FROM oversight.clock c
          WHERE c.state = 'RUNNING' AND ($1::uuid[] IS NULL OR c.organ_id = ANY($1))
            AND ($2::text[] IS NULL OR c.code = ANY($2))
       ), shown AS (
         SELECT r.id, r.code, r.record_kind AS "recordKind", r.record_id AS "recordId", r.organ_id AS "organId",
                r.subject_id AS "subjectId", r.started_on AS "startedOn", r.due_on AS "dueOn",
                to_char(r.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt",
                r.provisional, r.explanation, r.basis, r.confirmed, r.due_group AS "group"
           FROM running r
          WHERE ($6::text IS NULL OR r.due_group = $6) AND ($7::text IS NULL OR r.code = $7)
            AND ($8::timestamptz IS NULL OR (r.due_at, r.id) > ($8, $9::uuid))
          ORDER BY r.due_at, r.id LIMIT $10
       )
       SELECT (SELECT jsonb_agg(to_jsonb(s) ORDER BY s."dueAt", s.id) FROM shown s) AS rows,
              (SELECT jsonb_agg(to_jsonb(n)) FROM (
                 SELECT due_group AS "group", code, count(*)::int AS count, max(started_on) AS "startedOn"
                   FROM running GROUP BY due_group, code) n) AS counts`,
      [
        filter.organs,
        filter.codes,
        filter.now,
        filter.today,
        filter.weekEnd,
        filter.group,
        filter.code,
        filter.after?.dueAt ?? null,
        filter.after?.id ?? null,
        filter.limit,
      ],
    );
    return { rows: answer?.rows ?? [], counts: answer?.counts ?? [] };
  }
}
