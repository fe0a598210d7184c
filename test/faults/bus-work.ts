import { defineEvent } from '#kernel';

/** What both processes of the crash test write. */
export const busWork = defineEvent<{ readonly key: string }>('faults.worked', 1, { key: 'internal' });
export const SUBSCRIPTIONS = ['one', 'two', 'three', 'split'] as const;
export const STREAMS = 40;

export const TABLES = `
  CREATE TABLE business (key text PRIMARY KEY);
  CREATE TABLE effect (subscription text, key text, stream text, version int, number bigint, at bigserial);`;

/** Each answers what must not be, and is empty when all is well. */
export const CONTRADICTIONS: readonly (readonly [sentence: string, sql: string])[] = [
  [
    'a committed change without its effect in a subscription',
    `SELECT s.name, b.key FROM unnest($1::text[]) AS s (name) CROSS JOIN business b
      WHERE NOT EXISTS (SELECT FROM effect e WHERE e.subscription = s.name AND e.key = b.key)`,
  ],
  [
    'an effect without its change',
    'SELECT e.key FROM effect e WHERE NOT EXISTS (SELECT FROM business b WHERE b.key = e.key) AND e.subscription = ANY($1)',
  ],
  [
    'an effect that was taken twice',
    `SELECT subscription, key FROM effect WHERE subscription = ANY($1) GROUP BY 1, 2 HAVING count(*) > 1`,
  ],
  [
    'an event out of order within its stream, in the ledger or in a subscription',
    `SELECT * FROM (
       SELECT subscription, stream, version, lag(version, 1, 0) OVER (PARTITION BY subscription, stream ORDER BY at) AS earlier,
              number, lag(number, 1, 0::bigint) OVER (PARTITION BY subscription, stream ORDER BY at) AS earlier_number
         FROM effect WHERE subscription = ANY($1)) AS taken
      WHERE version <> earlier + 1 OR number <= earlier_number`,
  ],
  [
    'a hole in the ledger',
    `SELECT number FROM (SELECT number, lag(number, 1, 0::bigint) OVER (ORDER BY number) AS before FROM event_bus.ledger) AS l
      WHERE number <> before + 1 AND cardinality($1::text[]) > 0`,
  ],
];

/** True when nothing waits for a number, a seal, a subscription or another attempt. */
export const SETTLED = `
  SELECT NOT EXISTS (SELECT FROM event_bus.outbox) AND NOT EXISTS (SELECT FROM event_bus.parked)
         AND (SELECT min(cursor) FROM event_bus.subscription) = h.number
         AND (SELECT max(size) FROM public_log.checkpoint) = h.number AS settled
    FROM event_bus.ledger_head h`;
