import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context } from '#kernel';
import { LedgerRepository } from '../../data/ledger.repository.js';
import { ledgerErrors } from '../../domain/ledger.errors.js';
import { isOf, type Partition } from '../../domain/partition.js';
import { type Subscription } from '../../domain/subscription.js';
import { Subscriptions } from '../subscriptions.js';

/** Numbers after `after`, up to and with `upTo`. */
export interface Interval {
  readonly after: bigint;
  readonly upTo: bigint;
}

export interface SubscriptionBalance {
  readonly subscription: string;
  /** Events of the interval that it handles, by their type. */
  readonly ofInterest: number;
  readonly effected: number;
  readonly waiting: number;
  /** When the first that waits happened. */
  readonly waitingSince: string | null;
  /** Failing, or waiting behind one that fails. */
  readonly parked: number;
  readonly dead: number;
  readonly setAside: number;
  readonly isBalanced: boolean;
}

export interface Balance {
  readonly after: string;
  readonly upTo: string;
  /** Events that stand in the ledger in this interval; every number has one. */
  readonly events: number;
  readonly isBalanced: boolean;
  readonly subscriptions: readonly SubscriptionBalance[];
}

interface Counted {
  readonly name: string;
  readonly upTo: string;
  readonly events: number;
  readonly ofInterest: number;
  readonly passed: number;
  readonly ahead: number;
  readonly firstAhead: string | null;
  readonly parked: number;
  readonly dead: number;
  readonly setAside: number;
  readonly misplaced: number;
  readonly parts: readonly (Partition & { readonly cursor: number })[];
}

/** Numbers in one question at most: each is looked at once for each subscription. */
const LONGEST_INTERVAL = 1_000_000n;

const COUNT = `
  WITH wanted AS (
    SELECT w.name, w.types, min(s.cursor) AS low, max(s.cursor) AS high,
           json_agg(json_build_object('partition', s.partition, 'partitions', s.partitions, 'cursor', s.cursor)) AS parts
      FROM json_to_recordset($3) AS w (name text, types text[])
      JOIN event_bus.subscription s ON s.name = w.name GROUP BY w.name, w.types),
  span AS (SELECT number, type FROM event_bus.ledger WHERE number > $1 AND number <= $2),
  held AS (
    SELECT subscription, number, dead_at IS NOT NULL AS is_dead, false AS is_aside FROM event_bus.parked
     UNION ALL SELECT subscription, number, false, true FROM event_bus.set_aside),
  counted AS (
    SELECT w.name, count(span.number) AS events, count(span.number) FILTER (WHERE span.type = ANY(w.types)) AS of_interest,
           count(span.number) FILTER (WHERE span.type = ANY(w.types) AND span.number <= w.low) AS passed,
           count(span.number) FILTER (WHERE span.type = ANY(w.types) AND span.number > w.high) AS ahead,
           min(span.number) FILTER (WHERE span.type = ANY(w.types) AND span.number > w.high) AS first_ahead
      FROM wanted w LEFT JOIN span ON true GROUP BY w.name),
  stuck AS (
    SELECT w.name, count(*) FILTER (WHERE NOT h.is_dead AND NOT h.is_aside) AS parked,
           count(*) FILTER (WHERE h.is_dead) AS dead, count(*) FILTER (WHERE h.is_aside) AS set_aside,
           count(*) - count(DISTINCT h.number) + count(*) FILTER (WHERE h.number > w.high OR NOT EXISTS (
             SELECT FROM span WHERE span.number = h.number AND span.type = ANY(w.types))) AS misplaced
      FROM wanted w JOIN held h ON h.subscription = w.name AND h.number > $1 AND h.number <= $2 GROUP BY w.name)
  SELECT w.name, w.parts, LEAST($2, h.number)::text AS "upTo", c.events::int AS events, c.of_interest::int AS "ofInterest",
         c.passed::int AS passed, c.ahead::int AS ahead,
         (SELECT convert_from(l.body, 'UTF8')::jsonb ->> 'occurredAt' FROM event_bus.ledger l
           WHERE l.number = c.first_ahead) AS "firstAhead",
         coalesce(s.parked, 0)::int AS parked, coalesce(s.dead, 0)::int AS dead,
         coalesce(s.set_aside, 0)::int AS "setAside", coalesce(s.misplaced, 0)::int AS misplaced
    FROM wanted w JOIN counted c USING (name) LEFT JOIN stuck s USING (name) CROSS JOIN event_bus.ledger_head h
   ORDER BY w.name`;

/**
 * Accounts for every event of an interval once per subscription. What counts as effected rests on the invariant of
 * delivery: a cursor moves in the transaction of the effects, so what it has passed is effected unless it stands among
 * the parked or those set aside. Balanced means that every number has its event, that what is held up was passed, is
 * held once and is of interest, and that the parts add up to the whole.
 */
@Injectable()
export class FindBalance {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Refuses (400) an interval that is empty, or longer than `LONGEST_INTERVAL`; beyond the end there is nothing. */
  async execute(ctx: Context, { after, upTo }: Interval): Promise<Balance> {
    if (upTo <= after || upTo - after > LONGEST_INTERVAL) throw ledgerErrors.interval(LONGEST_INTERVAL);
    const known = this.subscriptions.all();
    const wanted = JSON.stringify(known.map((one) => ({ name: one.name, types: typesOf(one) })));
    const rows = await this.database.query<Counted>(ctx, COUNT, [after.toString(), upTo.toString(), wanted]);
    const subscriptions: SubscriptionBalance[] = [];
    for (const row of rows) {
      const subscription = known.find(({ name }) => name === row.name) as Subscription;
      subscriptions.push(balanceOf(row, await this.between(ctx, subscription, row, after)));
    }
    const end = BigInt(rows[0]?.upTo ?? after);
    const events = rows[0]?.events ?? 0;
    const isWhole = BigInt(events) === (end > after ? end - after : 0n);
    return {
      after: after.toString(),
      upTo: end.toString(),
      events,
      isBalanced: isWhole && subscriptions.every(({ isBalanced }) => isBalanced),
      subscriptions,
    };
  }

  /** Of events that some parts have passed and others have not: which their own part has. */
  private async between(
    ctx: Context,
    subscription: Subscription,
    { parts, upTo }: Counted,
    after: bigint,
  ): Promise<Between> {
    const cursors = parts.map(({ cursor }) => cursor);
    const from = Math.max(Math.min(...cursors), Number(after));
    const to = Math.min(Math.max(...cursors), Number(upTo));
    if (from >= to) return { passed: 0, ahead: 0, firstAhead: null };
    const range = { after: String(from), upTo: String(to), limit: to - from, types: typesOf(subscription) };
    const events = await this.ledger.read(ctx, range);
    const ahead = events.filter((event) =>
      parts.some((part) => isOf(part, subscription.key, event) && part.cursor < Number(event.number)),
    );
    const firstAhead = ahead[0]?.occurredAt ?? null;
    return { passed: events.length - ahead.length, ahead: ahead.length, firstAhead };
  }
}

interface Between {
  readonly passed: number;
  readonly ahead: number;
  readonly firstAhead: string | null;
}

function balanceOf(row: Counted, between: Between): SubscriptionBalance {
  const { name, ofInterest, parked, dead, setAside, misplaced } = row;
  const waiting = row.ahead + between.ahead;
  const effected = row.passed + between.passed - parked - dead - setAside;
  return {
    subscription: name,
    ofInterest,
    effected,
    waiting,
    waitingSince: between.firstAhead ?? row.firstAhead,
    parked,
    dead,
    setAside,
    isBalanced:
      misplaced === 0 && effected >= 0 && effected + waiting + parked + dead + setAside === ofInterest,
  };
}

const typesOf = ({ handlers }: Subscription): readonly string[] => handlers.map(({ type }) => type.name);
