import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, defineCursor, type Page, pageOf } from '#kernel';
import { CommonBigrams } from '../data/common-bigrams.js';
import { type SubjectRef } from '../domain/subject.js';
import { type NameSearch, type SubjectSearch, subjectSearch } from '../domain/subject-search.js';

export interface SubjectQuery {
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

type Row = SubjectRef & { readonly nameNormalised: string };
type Parameters = readonly unknown[];

const CURSOR = defineCursor('subjects.by-name', ['text', 'id']);
const SHOWN = `id, kind, name, name_normalised AS "nameNormalised", code, division, is_demo AS "isDemo"`;
const PAGE = `($1::text IS NULL OR (name_normalised, id) > ($1::text COLLATE "C", $2::uuid)) ORDER BY name_normalised, id LIMIT $3`;

/** The list of subjects, in order of name. */
@Injectable()
export class FindSubjects {
  constructor(
    private readonly database: Database,
    private readonly common: CommonBigrams,
  ) {}

  async execute(ctx: Context, query: SubjectQuery): Promise<Page<SubjectRef>> {
    const search = subjectSearch(query.q ?? '');
    const [name = null, id = null] = CURSOR.decode(query.cursor) ?? [];
    const [sql, parameters] = await this.statement(ctx, search);
    const rows = await this.database.query<Row>(ctx, sql, [name, id, query.limit + 1, ...parameters]);
    const page = pageOf(rows, query.limit, (row) => CURSOR.encode([row.nameNormalised, row.id]));
    return { rows: page.rows.map(({ nameNormalised: _, ...subject }) => subject), next: page.next };
  }

  private async statement(ctx: Context, search: SubjectSearch): Promise<readonly [string, Parameters]> {
    if (search.by === 'all') return [`SELECT ${SHOWN} FROM subjects.subject WHERE ${PAGE}`, []];
    if (search.by === 'code') {
      const sql = `SELECT ${SHOWN} FROM subjects.subject WHERE code >= $4 AND code < $5 AND ${PAGE}`;
      return [sql, [search.from, search.below]];
    }
    return byName(search, await this.common.rareOf(ctx, search.bigrams));
  }
}

/**
 * With a rare bigram the index finds the few rows that hold it; the materialised step keeps the planner from walking
 * all names instead. When every bigram is common, walking the names in order fills a page almost at once, where the
 * index would first collect most of the table (DESIGN §7: 0.5 ms against 400–900 ms).
 */
function byName(search: NameSearch, rare: readonly string[]): readonly [string, Parameters] {
  const matches = 'search_text LIKE ALL($4::text[])';
  if (rare.length === 0)
    return [`SELECT ${SHOWN} FROM subjects.subject WHERE ${matches} AND ${PAGE}`, [search.patterns]];
  const sql = `WITH hit AS MATERIALIZED (
      SELECT id, kind, name, name_normalised, code, division, is_demo
        FROM subjects.subject WHERE search_grams @> $5::text[] AND ${matches})
    SELECT ${SHOWN} FROM hit WHERE ${PAGE}`;
  return [sql, [search.patterns, rare]];
}
