import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { type Tile, type TilePlace } from '../../domain/merkle/tiles.js';

export interface StoredCheckpoint {
  readonly size: bigint;
  readonly note: string;
}

export interface StoredKey {
  readonly id: string;
  readonly verifierKey: string;
  readonly isRetired: boolean;
}

const reader = systemContext('public-log', '');

/** The reading side of the public log: the schema `public_log` alone, which every role may read. */
@Injectable()
export class PublicLogRepository {
  constructor(private readonly database: Database) {}

  async latestCheckpoint(ctx: Context = reader): Promise<StoredCheckpoint | null> {
    const [row] = await this.database.query<{ size: string; note: string }>(
      ctx,
      'SELECT size, note FROM public_log.checkpoint ORDER BY size DESC LIMIT 1',
    );
    return row === undefined ? null : { ...row, size: BigInt(row.size) };
  }

  async keys(ctx: Context = reader): Promise<readonly StoredKey[]> {
    return this.database.query<StoredKey>(
      ctx,
      'SELECT id, verifier_key AS "verifierKey", is_retired AS "isRetired" FROM public_log.signing_key ORDER BY id',
    );
  }

  async tiles(places: readonly TilePlace[], ctx: Context = reader): Promise<readonly Tile[]> {
    const rows = await this.database.query<{ level: number; index: string; hashes: Buffer }>(
      ctx,
      `SELECT t.level, t.index, t.hashes FROM unnest($1::smallint[], $2::bigint[]) AS wanted (level, index)
         JOIN public_log.tile t USING (level, index)`,
      [places.map((place) => place.level), places.map((place) => place.index.toString())],
    );
    return rows.map((row) => ({ ...row, index: BigInt(row.index) }));
  }

  /** At most `count` sealed entries from index `start` on, in order. */
  async entries(start: bigint, count: number): Promise<readonly Buffer[]> {
    const rows = await this.database.query<{ leaf: Buffer }>(
      reader,
      'SELECT leaf FROM public_log.entry WHERE number > $1 ORDER BY number LIMIT $2',
      [start.toString(), count],
    );
    return rows.map((row) => row.leaf);
  }
}
