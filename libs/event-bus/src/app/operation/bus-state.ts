import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context } from '#kernel';

export interface SubscriptionState {
  readonly name: string;
  readonly parts: number;
  /** The number that all its parts have passed, and how many events of the ledger come after it. */
  readonly cursor: string;
  readonly lag: number;
  /** When the first event that it has not passed happened; null when it is level. */
  readonly waitingSince: string | null;
  /** Failing, and tried again by itself; of these, or waiting behind one. */
  readonly retrying: number;
  readonly waiting: number;
  /** Failing for good: a person must look at it. */
  readonly dead: number;
  readonly setAside: number;
}

export interface BusState {
  /** The last number given. */
  readonly head: string;
  /** Committed, and without a number yet. */
  readonly unnumbered: number;
  /** Events under the latest checkpoint, and when the first beyond it happened; null when all are sealed. */
  readonly sealed: string;
  readonly unsealedSince: string | null;
  readonly subscriptions: readonly SubscriptionState[];
}

const happenedAt = (number: string): string =>
  `(SELECT convert_from(l.body, 'UTF8')::jsonb ->> 'occurredAt' FROM event_bus.ledger l WHERE l.number = ${number} + 1)`;

const PARKED = `
  SELECT subscription, count(*) FILTER (WHERE attempts > 0 AND dead_at IS NULL) AS retrying,
         count(*) FILTER (WHERE attempts = 0) AS waiting, count(dead_at) AS dead
    FROM event_bus.parked GROUP BY subscription`;

/** How far everything has got, in one statement: what an operator watches and what alarms are raised on. */
@Injectable()
export class FindBusState {
  constructor(private readonly database: Database) {}

  async execute(ctx: Context): Promise<BusState> {
    const [row] = await this.database.query<BusState>(
      ctx,
      `WITH head AS (SELECT number FROM event_bus.ledger_head),
            seal AS (SELECT coalesce(max(size), 0) AS size FROM public_log.checkpoint),
            parked AS (${PARKED}),
            aside AS (SELECT subscription, count(*) AS count FROM event_bus.set_aside GROUP BY subscription),
            stands AS (SELECT name, count(*) AS parts, min(cursor) AS cursor FROM event_bus.subscription GROUP BY name)
       SELECT head.number AS head, (SELECT count(*)::int FROM event_bus.outbox) AS unnumbered,
              seal.size::text AS sealed, ${happenedAt('seal.size')} AS "unsealedSince",
              (SELECT coalesce(json_agg(json_build_object(
                 'name', s.name, 'parts', s.parts, 'cursor', s.cursor::text, 'lag', head.number - s.cursor,
                 'waitingSince', ${happenedAt('s.cursor')}, 'retrying', coalesce(p.retrying, 0),
                 'waiting', coalesce(p.waiting, 0), 'dead', coalesce(p.dead, 0), 'setAside', coalesce(a.count, 0)
               ) ORDER BY s.name), '[]')
                 FROM stands s LEFT JOIN parked p ON p.subscription = s.name LEFT JOIN aside a ON a.subscription = s.name
              ) AS subscriptions
         FROM head, seal`,
    );
    if (row === undefined) throw new Error('The ledger has no head');
    return row;
  }
}
