import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, defineCursor, likeLiteral, type Page, pageOf } from '#kernel';
import { articleOf, type Provision, wordsOf } from '../domain/provision.js';

export interface ProvisionQuery {
  /** Words of the text, the law's name or the article; all of them must occur. */
  readonly q?: string;
  readonly law?: string;
  readonly article?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const CURSOR = defineCursor('catalogue.provisions', ['text']);

/** The law by its words: the bigram index finds candidates, LIKE decides (DESIGN §7). */
@Injectable()
export class FindProvisions {
  constructor(private readonly database: Database) {}

  async execute(ctx: Context, query: ProvisionQuery): Promise<Page<Provision>> {
    const words = wordsOf(query.q ?? '');
    const law = query.law === undefined ? null : `%${likeLiteral(query.law.trim())}%`;
    const article = query.article === undefined ? null : articleOf(query.article);
    const [after = null] = CURSOR.decode(query.cursor) ?? [];
    const rows = await this.database.query<Provision>(
      ctx,
      `SELECT id, law, article, level, region, effective_from::text AS "effectiveFrom", repealed_from::text AS "repealedFrom",
              repealed_by AS "repealedBy", kinds, text, source
         FROM catalogue.provision
        WHERE ($1::text[] IS NULL OR grams @> $1::text[])
          AND ($2::text[] IS NULL OR lower(law || ' ' || article || ' ' || text) LIKE ALL($2::text[]))
          AND ($3::text IS NULL OR law LIKE $3)
          AND ($4::text IS NULL OR article = $4)
          AND ($5::text IS NULL OR id > $5)
        ORDER BY id LIMIT $6`,
      [words?.grams ?? null, words?.patterns ?? null, law, article, after, query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => CURSOR.encode([row.id]));
  }
}
