import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type LedgerRow } from '../../domain/leaf/ledger-row.js';

/** How many events there are, how many of them are sealed, and under how many checkpoints. */
export interface Extent {
  readonly head: bigint;
  readonly sealed: bigint;
  readonly checkpoints: number;
}

/** Reads the ledger whole and in order, every column: its verification takes nothing on trust. */
@Injectable()
export class VerificationRepository {
  /** From here on the transaction sees one moment, for as long as it takes. Returns how far ledger and seal reach. */
  async freeze(ctx: Context): Promise<Extent> {
    await queryIn(ctx, 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const [extent] = await queryIn<{ head: string; sealed: string | null; checkpoints: number }>(
      ctx,
      `SELECT (SELECT number FROM event_bus.ledger_head) AS head,
              (SELECT max(size) FROM public_log.checkpoint) AS sealed,
              (SELECT count(*)::int FROM public_log.checkpoint) AS checkpoints`,
    );
    const { head, sealed, checkpoints } = extent ?? { head: '0', sealed: null, checkpoints: 0 };
    return { head: BigInt(head), sealed: BigInt(sealed ?? 0), checkpoints };
  }

  async rowsAfter(ctx: Context, number: bigint, limit: number): Promise<readonly LedgerRow[]> {
    return queryIn<LedgerRow>(
      ctx,
      `SELECT number, event_id AS "eventId", type, stream, body, salts, leaf, erased
         FROM event_bus.ledger WHERE number > $1 ORDER BY number LIMIT $2`,
      [number.toString(), limit],
    );
  }

  /** The notes of the checkpoints in (after, upTo], by size. */
  async notes(ctx: Context, after: bigint, upTo: bigint): Promise<ReadonlyMap<bigint, string>> {
    const rows = await queryIn<{ size: string; note: string }>(
      ctx,
      'SELECT size, note FROM public_log.checkpoint WHERE size > $1 AND size <= $2',
      [after.toString(), upTo.toString()],
    );
    return new Map(rows.map((row) => [BigInt(row.size), row.note]));
  }

  async tileCounts(ctx: Context): Promise<ReadonlyMap<number, bigint>> {
    const rows = await queryIn<{ level: number; count: string }>(
      ctx,
      'SELECT level, count(*) AS count FROM public_log.tile GROUP BY level',
    );
    return new Map(rows.map((row) => [row.level, BigInt(row.count)]));
  }
}
