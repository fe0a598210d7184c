import { Injectable } from '@nestjs/common';
import { Database, queryIn } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { type Partition } from '../domain/partition.js';
import { LEASE_ENDS } from './lease.js';

/** One part of a subscription: where it stands, and how far it may go. */
export interface Place extends Partition {
  readonly cursor: string;
  /** The end of the ledger, or `haltAt`. */
  readonly head: string;
  /** How many parts are wanted instead, once all of them stand at `haltAt`; both null in ordinary times. */
  readonly splitInto: number | null;
  readonly haltAt: string | null;
}

export interface Position {
  readonly cursor: string;
  /** Keys that an earlier failure holds up: their later events wait behind it. */
  readonly heldKeys: ReadonlySet<string>;
}

export interface ParkedEvent {
  readonly number: string;
  readonly key: string;
  readonly attempts: number;
}

const PLACES = `SELECT s.partition, s.partitions, s.cursor, s.split_into AS "splitInto", s.halt_at AS "haltAt",
    LEAST(h.number, s.halt_at) AS head FROM event_bus.subscription s CROSS JOIN event_bus.ledger_head h`;

/** The part as it was seen: not split otherwise since, nor told to halt elsewhere. */
const SAME_PART = `s.name = $1 AND s.partition = $2 AND s.partitions = $3 AND s.halt_at IS NOT DISTINCT FROM $4`;

@Injectable()
export class SubscriptionRepository {
  constructor(private readonly database: Database) {}

  async ensure(names: readonly string[]): Promise<void> {
    await this.database.query(
      systemContext('event-bus', ''),
      'INSERT INTO event_bus.subscription (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
      [names],
    );
  }

  /**
   * Takes one part for the length of the transaction, or returns null when another process has it or the subscription
   * has been split otherwise. Invariant: the row lock is the lease. It ends with the transaction, with the connection of
   * a dead process, or when its holder falls silent; effects commit together with the cursor, so no event takes effect
   * twice.
   */
  async take(ctx: Context, name: string, place: Place): Promise<Position | null> {
    const [row] = await queryIn<{ cursor: string; held: string[] }>(
      ctx,
      `SELECT s.cursor, ${LEASE_ENDS},
              ARRAY(SELECT DISTINCT p.key FROM event_bus.parked p WHERE p.subscription = s.name) AS held
         FROM event_bus.subscription s WHERE ${SAME_PART} FOR UPDATE SKIP LOCKED`,
      [name, place.partition, place.partitions, place.haltAt],
    );
    return row === undefined ? null : { cursor: row.cursor, heldKeys: new Set(row.held) };
  }

  /** Takes every part, and waits for whoever delivers: parked events may be of any. */
  async takeWhole(ctx: Context, name: string): Promise<readonly Place[]> {
    await queryIn(ctx, `SELECT ${LEASE_ENDS}`);
    return queryIn<Place>(ctx, `${PLACES} WHERE s.name = $1 ORDER BY s.partition FOR UPDATE OF s`, [name]);
  }

  async moveCursor(ctx: Context, name: string, { partition }: Partition, cursor: string): Promise<void> {
    await queryIn(
      ctx,
      'UPDATE event_bus.subscription SET cursor = $3, moved_at = now() WHERE name = $1 AND partition = $2',
      [name, partition, cursor],
    );
  }

  /** Passes over what is of no interest. Does nothing when the part has moved or been split meanwhile. */
  async passOver(name: string, place: Place, upTo: string): Promise<void> {
    await this.database.query(
      systemContext('event-bus', ''),
      `UPDATE event_bus.subscription s SET cursor = $6, moved_at = now() WHERE ${SAME_PART} AND s.cursor = $5`,
      [name, place.partition, place.partitions, place.haltAt, place.cursor, upTo],
    );
  }

  /** Lets the parts run on to the one that is ahead; there they will be split anew. */
  async wantSplit(ctx: Context, name: string, into: number, haltAt: string): Promise<void> {
    await queryIn(ctx, 'UPDATE event_bus.subscription SET split_into = $2, halt_at = $3 WHERE name = $1', [
      name,
      into,
      haltAt,
    ]);
  }

  /** Replaces the parts by `into` new ones that stand at `cursor`. Only under `takeWhole`. */
  async replace(ctx: Context, name: string, into: number, cursor: string): Promise<void> {
    await queryIn(ctx, 'DELETE FROM event_bus.subscription WHERE name = $1', [name]);
    await queryIn(
      ctx,
      `INSERT INTO event_bus.subscription (name, partition, partitions, cursor)
       SELECT $1, part, $2, $3 FROM generate_series(0, $2::int - 1) AS part`,
      [name, into, cursor],
    );
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

  /** A look without a lock: taking a row writes to the log, and most looks find nothing to do. */
  async look(name: string): Promise<readonly Place[]> {
    return this.database.query<Place>(
      systemContext('event-bus', ''),
      `${PLACES} WHERE s.name = $1 ORDER BY s.partition`,
      [name],
    );
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
