import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type Provision } from '../domain/provision.js';

type Row = Provision & { readonly grams: readonly string[] };

/** 500 provisions are about half a megabyte with their bigrams. */
const CHUNK = 500;

@Injectable()
export class ProvisionRepository {
  /**
   * False when the tables hold this very file. Invariant: the row stays locked until the load commits, so a second
   * process waits here and then finds the work done.
   */
  async claim(
    ctx: Context,
    file: { readonly name: string; readonly sha256: string },
    now: Date,
  ): Promise<boolean> {
    const claimed = await queryIn(
      ctx,
      `INSERT INTO catalogue.loaded_file (name, sha256, loaded_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, loaded_at = excluded.loaded_at
         WHERE loaded_file.sha256 <> excluded.sha256
       RETURNING name`,
      [file.name, file.sha256, now],
    );
    return claimed.length === 1;
  }

  async replaceAll(ctx: Context, rows: readonly Row[]): Promise<void> {
    await queryIn(ctx, 'DELETE FROM catalogue.provision');
    for (let start = 0; start < rows.length; start += CHUNK)
      await this.insert(ctx, rows.slice(start, start + CHUNK));
  }

  private async insert(ctx: Context, rows: readonly Row[]): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO catalogue.provision
         (id, law, article, level, region, effective_from, repealed_from, repealed_by, kinds, text, source, grams)
       SELECT id, law, article, level, region, "effectiveFrom", "repealedFrom", "repealedBy", kinds, text, source, grams
         FROM jsonb_to_recordset($1::jsonb) AS p(id text, law text, article text, level text, region text, "effectiveFrom" date,
              "repealedFrom" date, "repealedBy" text, kinds text[], text text, source text, grams text[])`,
      [JSON.stringify(rows)],
    );
  }
}
