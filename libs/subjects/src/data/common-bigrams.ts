import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { Clock, type Context } from '#kernel';

/** From this share of all rows on, an index scan reads more than a walk in order does. */
const COMMON_SHARE = 0.01;
const FRESH_MS = 600_000;

/**
 * Which bigrams are common, as PostgreSQL counted them itself at its last ANALYZE: `most_common_elems` of a text[] is
 * exactly the bigram count that DESIGN §7 asks for, kept without a counter that every insert would fight over.
 */
@Injectable()
export class CommonBigrams {
  private common: ReadonlySet<string> = new Set();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of the bigrams that few rows hold; all of them while the table is too new to have been counted. */
  async rareOf(ctx: Context, bigrams: readonly string[]): Promise<readonly string[]> {
    const now = this.clock.now().getTime();
    if (now - this.readAt > FRESH_MS) {
      this.readAt = now;
      this.common = await this.read(ctx);
    }
    return bigrams.filter((bigram) => !this.common.has(bigram));
  }

  private async read(ctx: Context): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ gram: string }>(
      ctx,
      `SELECT counted.gram
         FROM pg_stats s
         CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])])
              AS counted(gram, share)
        WHERE s.schemaname = 'subjects' AND s.tablename = 'subject' AND s.attname = 'search_grams' AND counted.share >= $1`,
      [COMMON_SHARE],
    );
    return new Set(rows.map((row) => row.gram));
  }
}
