import { Injectable } from '@nestjs/common';
import { Database, queryIn } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { type Tile } from '../../domain/merkle/tiles.js';
import { LEASE_ENDS } from '../lease.js';

/** Key of the advisory lock under which one process at a time seals. It is no lock that business work takes. */
const SEAL_LOCK = 4_801_154;

/** The writing side of the public log. */
@Injectable()
export class SealRepository {
  constructor(private readonly database: Database) {}

  /** True when the ledger holds events that no checkpoint covers yet. */
  async isBehind(): Promise<boolean> {
    const [row] = await this.database.query<{ behind: boolean }>(
      systemContext('event-bus', 'sealer'),
      `SELECT number > coalesce((SELECT max(size) FROM public_log.checkpoint), 0) AS behind FROM event_bus.ledger_head`,
    );
    return row?.behind === true;
  }

  /** False when another process seals at this moment. Held until the transaction ends. */
  async takeLock(ctx: Context): Promise<boolean> {
    const [lock] = await queryIn<{ held: boolean }>(
      ctx,
      `SELECT pg_try_advisory_xact_lock($1) AS held, ${LEASE_ENDS}`,
      [SEAL_LOCK],
    );
    return lock?.held === true;
  }

  /** Leaf entries of the ledger from `size` on, oldest first, at most `limit`. */
  async leavesFrom(ctx: Context, size: bigint, limit: number): Promise<readonly Buffer[]> {
    const rows = await queryIn<{ leaf: Buffer }>(
      ctx,
      'SELECT leaf FROM event_bus.ledger WHERE number > $1 ORDER BY number LIMIT $2',
      [size.toString(), limit],
    );
    return rows.map((row) => row.leaf);
  }

  /** Bodies of the events about keys among the first `size`, in order. */
  async keyEvents(ctx: Context, stream: string, size: bigint): Promise<readonly Buffer[]> {
    const rows = await queryIn<{ body: Buffer }>(
      ctx,
      'SELECT body FROM event_bus.ledger WHERE stream = $1 AND number <= $2 ORDER BY number',
      [stream, size.toString()],
    );
    return rows.map((row) => row.body);
  }

  /** Tiles only ever grow: a write that would change a hash that is there is a fault, and refused. */
  async writeTiles(ctx: Context, tiles: readonly Tile[]): Promise<void> {
    const written = await queryIn(
      ctx,
      `INSERT INTO public_log.tile AS old (level, index, hashes)
       SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])
       ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes
         WHERE substring(excluded.hashes FOR octet_length(old.hashes)) = old.hashes
       RETURNING level`,
      [
        tiles.map((tile) => tile.level),
        tiles.map((tile) => tile.index.toString()),
        tiles.map((tile) => tile.hashes),
      ],
    );
    if (written.length !== tiles.length)
      throw new Error('A tile of the public log would have been rewritten');
  }

  /** Returns false when the key is there already. */
  async introduceKey(ctx: Context, id: string, verifierKey: string): Promise<boolean> {
    const added = await queryIn(
      ctx,
      `INSERT INTO public_log.signing_key (id, verifier_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, verifierKey],
    );
    return added.length > 0;
  }

  /** Waits for whoever changes keys at this moment. */
  async lockKeys(ctx: Context): Promise<void> {
    await queryIn(ctx, 'LOCK TABLE public_log.signing_key IN SHARE ROW EXCLUSIVE MODE');
  }

  async retireKey(ctx: Context, id: string): Promise<void> {
    await queryIn(ctx, 'UPDATE public_log.signing_key SET is_retired = true WHERE id = $1', [id]);
  }

  async writeCheckpoint(ctx: Context, size: bigint, note: string): Promise<void> {
    await queryIn(ctx, 'INSERT INTO public_log.checkpoint (size, note) VALUES ($1, $2)', [
      size.toString(),
      note,
    ]);
    await queryIn(ctx, `SELECT pg_notify('hujian_sealed', $1)`, [size.toString()]);
  }
}
