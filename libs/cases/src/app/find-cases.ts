import { Injectable } from '@nestjs/common';
import { Access } from '#identity';
import { type Context, defineCursor, type Page, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { type Case } from '../domain/case.js';
import { type CaseState } from '../domain/case-states.js';

export type CaseRow = Pick<
  Case,
  | 'id'
  | 'caseNo'
  | 'state'
  | 'organId'
  | 'organName'
  | 'region'
  | 'division'
  | 'subjectId'
  | 'subjectName'
  | 'subjectCode'
  | 'itemCode'
  | 'itemName'
  | 'conduct'
  | 'filedOn'
  | 'dueCode'
  | 'dueOn'
  | 'isDemo'
  | 'version'
>;

export interface CaseQuery {
  readonly state?: CaseState;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const byFiling = defineCursor('cases.by-filing', ['date', 'id']);

export const CASE_ROW = `c.id, c.case_no AS "caseNo", c.state, c.organ_id AS "organId", c.organ_name AS "organName",
  c.region, c.division, c.subject_id AS "subjectId", c.subject_name AS "subjectName", c.subject_code AS "subjectCode",
  c.item_code AS "itemCode", c.item_name AS "itemName", c.conduct, c.filed_on AS "filedOn", c.due_code AS "dueCode",
  c.due_on AS "dueOn", c.is_demo AS "isDemo", c.version`;

/** Cases of the actor's organ and those below it; of other organs' open cases nobody sees anything here (DESIGN §5). */
@Injectable()
export class FindCases {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** `mine`: only those the actor handles or has reviewed. */
  async execute(ctx: Context, query: CaseQuery, mine: boolean): Promise<Page<CaseRow>> {
    const organs = await this.access.reachable(ctx, 'case.read');
    const after = byFiling.decode(query.cursor);
    const rows = await this.database.query<CaseRow>(
      ctx,
      `SELECT ${CASE_ROW} FROM cases."case" c
        WHERE ($1::uuid[] IS NULL OR c.organ_id = ANY($1))
          AND ($2::text IS NULL OR c.state = $2)
          AND ($3::text IS NULL OR c.case_no = $3 OR strpos(c.subject_name, $3) > 0 OR strpos(c.conduct, $3) > 0
               OR c.subject_code = $3 OR strpos(c.item_name, $3) > 0)
          AND ($4::uuid IS NULL OR c.officer_ids @> ARRAY[$4] OR c.reviewer_ids @> ARRAY[$4])
          AND ($5::date IS NULL OR (c.filed_on, c.id) < ($5, $6::uuid))
        ORDER BY c.filed_on DESC, c.id DESC LIMIT $7`,
      [
        organs,
        query.state ?? null,
        query.q ?? null,
        mine ? ctx.actor.id : null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, (row) => byFiling.encode([row.filedOn, row.id]));
  }
}
