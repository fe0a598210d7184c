import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Context,
  defineCursor,
  isId,
  legalDateOf,
  normaliseUscc,
  type Page,
  pageOf,
} from '#kernel';
import { Database } from '#platform/database';
import { type PublishedNotice, type PublishedRow, type Tombstone } from '../domain/published-notice.js';
import { registerErrors } from '../domain/register.errors.js';
import { known, LIVE, ROW, WHOLE_ROW, type WholeRow } from './public-row.js';
import { chooseSource, pairsOf, type RegisterFilter, type SearchSource } from './search-source.js';

export interface RegisterQuery extends RegisterFilter {
  readonly limit: number;
  readonly cursor?: string;
}

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

/** Counts of one facet ignore the choice made in it, so that the other choices stay visible. */
export interface Facets {
  readonly total: number;
  /** False above 10 000 hits: every number is then "at least". */
  readonly isExact: boolean;
  readonly regions: readonly FacetCount[];
  readonly kinds: readonly FacetCount[];
}

export interface RegisterHead {
  readonly notices: number;
  /** The register holds everything public up to this place of the ledger. */
  readonly ledgerNumber: string;
}

const COUNTED = 10_000;
const HISTORY = 200;
const byDate = defineCursor('register.by-date', ['date', 'id']);

const MATCHES = `${LIVE} AND ($1::text[] IS NULL OR true) AND ($3::text[] IS NULL OR n.search_text LIKE ALL($3))
  AND ($4::date IS NULL OR n.published_on >= $4) AND ($5::date IS NULL OR n.published_on <= $5)`;

/** What the public can ask. Needs nothing but this module's schema: the portal runs it under its own role. */
@Injectable()
export class FindPublished {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async search(ctx: Context, query: RegisterQuery): Promise<Page<PublishedRow>> {
    const after = byDate.decode(query.cursor);
    const source = await this.source(ctx, query.q);
    if (source.isEmpty) return { rows: [], next: null };
    const rows = await this.database.query<PublishedRow>(
      ctx,
      `SELECT ${ROW} FROM ${source.from}
        WHERE ${MATCHES} AND ($6::text IS NULL OR n.region = $6) AND ($7::text IS NULL OR $7 = ANY(n.penalty_kinds))
          AND ($8::date IS NULL OR (n.published_on, n.notice_id) < ($8, $9::uuid))
        ORDER BY n.published_on DESC, n.notice_id DESC LIMIT $10`,
      [
        ...this.matching(source, query),
        query.region ?? null,
        query.kind ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, (row) => byDate.encode([row.publishedOn, row.noticeId]));
  }

  async facets(ctx: Context, query: RegisterFilter): Promise<Facets> {
    const source = await this.source(ctx, query.q);
    if (source.isEmpty) return { total: 0, isExact: true, regions: [], kinds: [] };
    const inRegion = '($6::text IS NULL OR hit.region = $6)';
    const ofKind = '($7::text IS NULL OR $7 = ANY(hit.penalty_kinds))';
    const [row] = await this.database.query<Omit<Facets, 'isExact'> & { readonly seen: number }>(
      ctx,
      `WITH hit AS MATERIALIZED (
         SELECT n.region, n.penalty_kinds FROM ${source.from} WHERE ${MATCHES} LIMIT ${String(COUNTED + 1)}
       ), by_region AS (
         SELECT hit.region AS code, count(*)::int AS count FROM hit WHERE ${ofKind} GROUP BY 1
       ), by_kind AS (
         SELECT kind AS code, count(*)::int AS count FROM hit, unnest(hit.penalty_kinds) AS kind WHERE ${inRegion} GROUP BY 1
       )
       SELECT (SELECT count(*)::int FROM hit) AS seen,
              (SELECT count(*)::int FROM hit WHERE ${inRegion} AND ${ofKind}) AS total,
              COALESCE((SELECT json_agg(f ORDER BY f.count DESC, f.code) FROM by_region f), '[]') AS regions,
              COALESCE((SELECT json_agg(f ORDER BY f.count DESC, f.code) FROM by_kind f), '[]') AS kinds`,
      [...this.matching(source, query), query.region ?? null, query.kind ?? null],
    );
    const { seen = 0, total = 0, regions = [], kinds = [] } = row ?? {};
    return { total: Math.min(total, COUNTED), isExact: seen <= COUNTED, regions, kinds };
  }

  /** By id or by printed number. Refuses (404) what was never published; what is gone answers with its tombstone. */
  async one(ctx: Context, reference: string): Promise<PublishedNotice | Tombstone> {
    // PostgreSQL text holds no NUL, so no notice is called that.
    if (reference.includes('\0')) throw registerErrors.notFound();
    const column = isId(reference) ? 'notice_id' : 'notice_no';
    const [row] = await this.database.query<WholeRow>(
      ctx,
      `SELECT ${WHOLE_ROW} FROM public_register.notice n WHERE n.${column} = $1`,
      [reference, this.today()],
    );
    if (row === undefined) throw registerErrors.notFound();
    return known(row);
  }

  /** What the proof file of a notice shows; null for a notice that is no longer public. */
  async disclosure(ctx: Context, noticeId: string): Promise<Buffer | null> {
    const [row] = await this.database.query<{ disclosure: Buffer | null }>(
      ctx,
      `SELECT n.disclosure FROM public_register.notice n WHERE n.notice_id = $1 AND ${LIVE}`,
      [noticeId, this.today()],
    );
    return row?.disclosure ?? null;
  }

  /** Everything that is public of one business now, newest decision first. */
  async ofBusiness(ctx: Context, code: string): Promise<readonly PublishedRow[]> {
    return this.database.query<PublishedRow>(
      ctx,
      `SELECT ${ROW} FROM public_register.notice n WHERE n.party_code = $1 AND ${LIVE}
        ORDER BY n.decided_on DESC, n.notice_id DESC LIMIT ${String(HISTORY)}`,
      [normaliseUscc(code), this.today()],
    );
  }

  /** Whether any notice ever shown here was of the demo world. */
  async holdsDemo(ctx: Context): Promise<boolean> {
    const [row] = await this.database.query<{ holds: boolean }>(
      ctx,
      'SELECT EXISTS (SELECT 1 FROM public_register.notice WHERE is_demo) AS holds',
    );
    return row?.holds === true;
  }

  async head(ctx: Context): Promise<RegisterHead> {
    const [row] = await this.database.query<RegisterHead>(
      ctx,
      'SELECT notices::int AS notices, ledger_number AS "ledgerNumber" FROM public_register.head',
    );
    return row ?? { notices: 0, ledgerNumber: '0' };
  }

  private async source(ctx: Context, q: string | undefined): Promise<SearchSource> {
    const pairs = pairsOf(q);
    if (pairs.length === 0) return chooseSource(q, pairs, new Map());
    const rows = await this.database.query<{ bigram: string; notices: string }>(
      ctx,
      'SELECT bigram, notices FROM public_register.bigram WHERE bigram = ANY($1)',
      [pairs],
    );
    return chooseSource(q, pairs, new Map(rows.map((row) => [row.bigram, BigInt(row.notices)])));
  }

  private matching(source: SearchSource, query: RegisterFilter): readonly unknown[] {
    return [source.bigrams, this.today(), source.likes, query.from ?? null, query.to ?? null];
  }

  private today(): string {
    return legalDateOf(this.clock.now());
  }
}
