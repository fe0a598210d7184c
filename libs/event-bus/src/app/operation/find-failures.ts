import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, defineCursor, type Page, pageOf } from '#kernel';
import { type Failure } from './parked-events.js';

export const FAILURE_STATES = ['RETRYING', 'DEAD', 'SET_ASIDE'] as const;
export type FailureState = (typeof FAILURE_STATES)[number];

interface EventPlace {
  readonly number: string;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly occurredAt: string;
}

export interface FailureRow extends EventPlace {
  readonly subscription: string;
  readonly state: FailureState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextAttemptAt: string | null;
  /** Later events of its key that wait until it is handled or set aside. */
  readonly heldBehind: number;
  readonly reason: string | null;
  readonly setAsideBy: string | null;
  readonly setAsideAt: string | null;
}

export interface FailureQuery {
  readonly state?: FailureState;
  readonly subscription?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const byNumber = defineCursor('failures.by-number', ['number', 'text']);
/** Waiting events that one answer shows at most; the row tells how many there are. */
const SHOWN_BEHIND = 100;

const PLACE = `l.number, l.event_id AS "eventId", l.type, l.stream,
  convert_from(l.body, 'UTF8')::jsonb ->> 'occurredAt' AS "occurredAt"`;

const FAILURES = `
  SELECT subscription, number, CASE WHEN dead_at IS NULL THEN 'RETRYING' ELSE 'DEAD' END AS state, attempts, last_error,
         CASE WHEN dead_at IS NULL THEN next_attempt_at END AS next_attempt_at, key,
         NULL AS reason, NULL AS set_aside_by, NULL::timestamptz AS set_aside_at
    FROM event_bus.parked WHERE attempts > 0
   UNION ALL
  SELECT subscription, number, 'SET_ASIDE', attempts, last_error, NULL, NULL, reason, set_aside_by, set_aside_at
    FROM event_bus.set_aside`;

/** Events that a subscription could not handle, the latest first: what failed, why, and what is held behind it. */
@Injectable()
export class FindFailures {
  constructor(private readonly database: Database) {}

  async list(ctx: Context, query: FailureQuery): Promise<Page<FailureRow>> {
    const after = byNumber.decode(query.cursor);
    const rows = await this.database.query<FailureRow>(
      ctx,
      `SELECT f.subscription, f.state, f.attempts, f.last_error AS "lastError", f.next_attempt_at AS "nextAttemptAt",
              f.reason, f.set_aside_by AS "setAsideBy", f.set_aside_at AS "setAsideAt", ${PLACE},
              (SELECT count(*)::int FROM event_bus.parked w WHERE w.subscription = f.subscription AND w.key = f.key
                  AND w.number > f.number AND w.attempts = 0) AS "heldBehind"
         FROM (${FAILURES}) f JOIN event_bus.ledger l ON l.number = f.number
        WHERE ($1::text IS NULL OR f.state = $1) AND ($2::text IS NULL OR f.subscription = $2)
          AND ($3::bigint IS NULL OR (f.number, f.subscription) < ($3, $4))
        ORDER BY f.number DESC, f.subscription DESC LIMIT $5`,
      [
        query.state ?? null,
        query.subscription ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, (row) => byNumber.encode([Number(row.number), row.subscription]));
  }

  /** The first of those that wait behind it, in order. */
  async behind(ctx: Context, { subscription, eventId }: Failure): Promise<readonly EventPlace[]> {
    return this.database.query<EventPlace>(
      ctx,
      `SELECT ${PLACE}
         FROM event_bus.ledger failed
         JOIN event_bus.parked f ON f.number = failed.number AND f.subscription = $1
         JOIN event_bus.parked w ON w.subscription = f.subscription AND w.key = f.key AND w.number > f.number AND w.attempts = 0
         JOIN event_bus.ledger l ON l.number = w.number
        WHERE failed.event_id = $2 ORDER BY l.number LIMIT $3`,
      [subscription, eventId, SHOWN_BEHIND],
    );
  }
}
