import { Injectable } from '@nestjs/common';
import { Database, queryIn } from '#platform/database';
import { type Context, type RecordedEvent, systemContext } from '#kernel';
import { recordedEvent } from '../domain/leaf/sealed-event.js';
import { LEASE_ENDS } from './lease.js';

interface LedgerRow {
  readonly number: string;
  readonly body: Buffer;
}

/** Key of the advisory lock under which one process at a time moves outbox rows to the ledger. */
const SEQUENCER_LOCK = 4_801_153;

@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /**
   * Moves up to `limit` committed outbox rows to the ledger and numbers them without a gap.
   * Invariant: whoever holds the lock is alone; the head row and the ledger rows commit together; numbers are given
   * after the writers committed. So whoever has seen number N will never see a new one below it.
   * Returns how many it moved, or null when another process is at it.
   */
  async sequence(ctx: Context, limit: number): Promise<number | null> {
    const [lock] = await queryIn<{ held: boolean }>(
      ctx,
      `SELECT pg_try_advisory_xact_lock($1) AS held, ${LEASE_ENDS}`,
      [SEQUENCER_LOCK],
    );
    if (lock?.held !== true) return null;
    const [moved] = await queryIn<{ count: string }>(
      ctx,
      `WITH moved AS (
         DELETE FROM event_bus.outbox WHERE id IN (SELECT id FROM event_bus.outbox ORDER BY id LIMIT $1) RETURNING *
       ), head AS (
         UPDATE event_bus.ledger_head SET number = number + (SELECT count(*) FROM moved) RETURNING number
       ), written AS (
         INSERT INTO event_bus.ledger (number, event_id, type, stream, body, salts, leaf)
         SELECT head.number - (SELECT count(*) FROM moved) + row_number() OVER (ORDER BY moved.id),
                moved.event_id, moved.type, moved.stream, moved.body, moved.salts, moved.leaf
           FROM moved, head
         RETURNING number
       )
       SELECT count(*) AS count FROM written`,
      [limit],
    );
    const count = Number(moved?.count ?? 0);
    if (count > 0) await queryIn(ctx, `SELECT pg_notify('hujian_ledger', '')`);
    return count;
  }

  async outboxIsEmpty(): Promise<boolean> {
    const [row] = await this.database.query<{ empty: boolean }>(
      systemContext('event-bus', ''),
      'SELECT NOT EXISTS (SELECT FROM event_bus.outbox) AS empty',
    );
    return row?.empty === true;
  }

  async head(): Promise<string> {
    const [row] = await this.database.query<{ number: string }>(
      systemContext('event-bus', ''),
      'SELECT number FROM event_bus.ledger_head',
    );
    return row?.number ?? '0';
  }

  /** Null while the event has no number yet. */
  async numberOf(eventId: string): Promise<string | null> {
    const [row] = await this.database.query<{ number: string }>(
      systemContext('event-bus', ''),
      'SELECT number FROM event_bus.ledger WHERE event_id = $1',
      [eventId],
    );
    return row?.number ?? null;
  }

  /** Events of these types in (after, upTo], in order, at most `limit`. Null types means all. */
  async read(
    ctx: Context,
    range: { after: string; upTo: string; limit: number; types: readonly string[] | null },
  ): Promise<readonly RecordedEvent[]> {
    const rows = await this.database.query<LedgerRow>(
      ctx,
      `SELECT number, body FROM event_bus.ledger
        WHERE number > $1 AND number <= $2 AND ($4::text[] IS NULL OR type = ANY($4)) ORDER BY number LIMIT $3`,
      [range.after, range.upTo, range.limit, range.types],
    );
    return rows.map((row) => recordedEvent(row.number, row.body));
  }

  async readNumbers(ctx: Context, numbers: readonly string[]): Promise<readonly RecordedEvent[]> {
    const rows = await this.database.query<LedgerRow>(
      ctx,
      'SELECT number, body FROM event_bus.ledger WHERE number = ANY($1::bigint[]) ORDER BY number',
      [numbers],
    );
    return rows.map((row) => recordedEvent(row.number, row.body));
  }

  /** Every event of one stream, oldest first: the process record of one matter (APL art. 47). */
  async ofStream(ctx: Context, stream: string): Promise<readonly RecordedEvent[]> {
    const rows = await this.database.query<LedgerRow>(
      ctx,
      'SELECT number, body FROM event_bus.ledger WHERE stream = $1 ORDER BY number',
      [stream],
    );
    return rows.map((row) => recordedEvent(row.number, row.body));
  }
}
