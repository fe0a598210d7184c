import { Injectable } from '@nestjs/common';
import { type Context, systemContext } from '#kernel';
import { Database, queryIn } from '#platform/database';
import { type StreamState } from './jet-stream.js';

/** How far the ledger has been relayed, and what the server had then. */
export interface Position extends StreamState {
  /** Up to here every event that may be relayed has been. */
  readonly cursor: string;
  /** Number of the last relayed event and of the one before it. */
  readonly last: string;
  readonly previous: string;
}

/** A relay that falls silent holds its row no longer than this: the server then ends its transaction. */
const LEASE_ENDS = `set_config('idle_in_transaction_session_timeout', '5000', true)`;

@Injectable()
export class PositionRepository {
  constructor(private readonly database: Database) {}

  async cursor(): Promise<string> {
    const [row] = await this.database.query<{ cursor: string }>(
      systemContext('relay', ''),
      'SELECT cursor FROM relay.position',
    );
    return row?.cursor ?? '0';
  }

  /** Invariant: the row lock is the lease, so that one relay at a time sends. Null when another process has it. */
  async take(ctx: Context): Promise<Position | null> {
    const [row] = await queryIn<Position>(
      ctx,
      `SELECT cursor, last, previous, made_at AS "madeAt", sequence, ${LEASE_ENDS}
         FROM relay.position FOR UPDATE SKIP LOCKED`,
    );
    return row ?? null;
  }

  async move(ctx: Context, to: Position): Promise<void> {
    await queryIn(
      ctx,
      'UPDATE relay.position SET cursor = $1, last = $2, previous = $3, made_at = $4, sequence = $5',
      [to.cursor, to.last, to.previous, to.madeAt, to.sequence],
    );
  }

  /** Locked until commit; a new follower stands before the first event. */
  async takeFollower(ctx: Context, name: string): Promise<string> {
    await queryIn(ctx, 'INSERT INTO relay.follower (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
    const [row] = await queryIn<{ number: string }>(
      ctx,
      `SELECT number, ${LEASE_ENDS} FROM relay.follower WHERE name = $1 FOR UPDATE`,
      [name],
    );
    return row?.number ?? '0';
  }

  async moveFollower(ctx: Context, name: string, number: string): Promise<void> {
    await queryIn(ctx, 'UPDATE relay.follower SET number = $2, moved_at = now() WHERE name = $1', [
      name,
      number,
    ]);
  }
}
