import { Injectable } from '@nestjs/common';
import { Database, queryIn } from '#platform/database';
import { type Context, systemContext } from '#kernel';

export interface Position {
  readonly cursor: string;
  readonly head: string;
  /** Keys that an earlier failure holds up: their later events wait behind it. */
  readonly heldKeys: ReadonlySet<string>;
}

export interface ParkedEvent {
  readonly number: string;
  readonly key: string;
  readonly attempts: number;
}

@Injectable()
export class SubscriptionRepository {
  constructor(private readonly database: Database) {}

  async ensure(names: readonly string[]): Promise<void> {
    await this.database.query(
      systemContext('event-bus', ''),
      'INSERT INTO event_bus.subscription (name) SELECT unnest($1::text[]) ON CONFLICT (name) DO NOTHING',
      [names],
    );
  }

  /**
   * Takes the subscription for the length of the transaction, or returns null when another process has it.
   * Invariant: the row lock is the lease. It ends with the transaction or with the connection of a dead process, and
   * effects commit together with the cursor, so no event takes effect twice.
   */
  async take(ctx: Context, name: string): Promise<Position | null> {
    const [row] = await queryIn<{ cursor: string; head: string; held: string[] }>(
      ctx,
      `SELECT s.cursor, (SELECT number FROM event_bus.ledger_head) AS head,
              ARRAY(SELECT DISTINCT p.key FROM event_bus.parked p WHERE p.subscription = s.name) AS held
         FROM event_bus.subscription s WHERE s.name = $1 FOR UPDATE SKIP LOCKED`,
      [name],
    );
    return row === undefined ? null : { cursor: row.cursor, head: row.head, heldKeys: new Set(row.held) };
  }

  async moveCursor(ctx: Context, name: string, cursor: string): Promise<void> {
    await queryIn(ctx, 'UPDATE event_bus.subscription SET cursor = $2, moved_at = now() WHERE name = $1', [
      name,
      cursor,
    ]);
  }

  /** Sets an event aside. With an error it is the failing one and due later; without, it waits behind its key. */
  async park(
    ctx: Context,
    name: string,
    event: { number: string; key: string; error: string | null },
  ): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO event_bus.parked (subscription, number, key, attempts, last_error, next_attempt_at)
       VALUES ($1, $2, $3, CASE WHEN $4::text IS NULL THEN 0 ELSE 1 END, $4, now() + interval '1 second')`,
      [name, event.number, event.key, event.error],
    );
  }

  /** The first parked event of each key that is due and not dead, oldest first. */
  async dueParked(ctx: Context, name: string): Promise<readonly ParkedEvent[]> {
    return queryIn<ParkedEvent>(
      ctx,
      `SELECT first.number, first.key, first.attempts FROM (
         SELECT DISTINCT ON (key) number, key, attempts, next_attempt_at, dead_at
           FROM event_bus.parked WHERE subscription = $1 ORDER BY key, number
       ) AS first
       WHERE first.dead_at IS NULL AND first.next_attempt_at <= now() ORDER BY first.number LIMIT 100`,
      [name],
    );
  }

  async unpark(ctx: Context, name: string, number: string): Promise<void> {
    await queryIn(ctx, 'DELETE FROM event_bus.parked WHERE subscription = $1 AND number = $2', [
      name,
      number,
    ]);
    await queryIn(
      ctx,
      `UPDATE event_bus.parked SET next_attempt_at = now() WHERE subscription = $1 AND attempts = 0 AND dead_at IS NULL`,
      [name],
    );
  }

  async recordFailure(
    ctx: Context,
    name: string,
    failure: { number: string; error: string; retryInSeconds: number; dead: boolean },
  ): Promise<void> {
    await queryIn(
      ctx,
      `UPDATE event_bus.parked
          SET attempts = attempts + 1, last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
              dead_at = CASE WHEN $5 THEN now() END
        WHERE subscription = $1 AND number = $2`,
      [name, failure.number, failure.error, failure.retryInSeconds, failure.dead],
    );
  }

  /** A look without a lock: taking the row writes to the log, and most looks find nothing to do. */
  async look(name: string): Promise<Pick<Position, 'cursor' | 'head'> | null> {
    const [row] = await this.database.query<Pick<Position, 'cursor' | 'head'>>(
      systemContext('event-bus', ''),
      'SELECT s.cursor, h.number AS head FROM event_bus.subscription s, event_bus.ledger_head h WHERE s.name = $1',
      [name],
    );
    return row ?? null;
  }

  async hasDueParked(name: string): Promise<boolean> {
    const [row] = await this.database.query<{ due: boolean }>(
      systemContext('event-bus', ''),
      `SELECT EXISTS (SELECT FROM event_bus.parked
                       WHERE subscription = $1 AND dead_at IS NULL AND next_attempt_at <= now()) AS due`,
      [name],
    );
    return row?.due === true;
  }

  /** The number that all of these subscriptions have passed; null when there are none. */
  async passedBy(names: readonly string[]): Promise<string | null> {
    const [row] = await this.database.query<{ passed: string | null }>(
      systemContext('event-bus', ''),
      'SELECT min(cursor) AS passed FROM event_bus.subscription WHERE name = ANY($1)',
      [names],
    );
    return row?.passed ?? null;
  }
}
