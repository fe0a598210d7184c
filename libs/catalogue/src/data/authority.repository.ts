import { Injectable } from '@nestjs/common';
import { Database, queryIn } from '#platform/database';
import { type Context, type LegalDate } from '#kernel';
import { type AuthorityEntity } from './authority.entity.js';

@Injectable()
export class AuthorityRepository {
  constructor(private readonly database: Database) {}

  /** Ids of the organs that hold the domain on the day. */
  async holders(ctx: Context, domain: string, on: LegalDate): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ organ_id: string }>(
      ctx,
      `SELECT organ_id FROM catalogue.authority
        WHERE domain = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR $2::date < valid_to)`,
      [domain, on],
    );
    return new Set(rows.map((row) => row.organ_id));
  }

  async add(ctx: Context, authority: AuthorityEntity): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO catalogue.authority (organ_id, domain, valid_from, valid_to) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organ_id, domain, valid_from) DO UPDATE SET valid_to = excluded.valid_to`,
      [authority.organId, authority.domain, authority.validFrom, authority.validTo],
    );
  }
}
