import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { systemContext } from '#kernel';

/** How far everything has got, and what kinds of events that is since a number that was seen before. */
export interface NewsRow {
  /** The number that every subscription has passed. */
  readonly passed: string;
  readonly head: string;
  /** Nouns of the events after the number that was seen: `lead` of `lead.received`. */
  readonly kinds: readonly string[];
}

@Injectable()
export class NewsRepository {
  constructor(private readonly database: Database) {}

  /** One statement, so that the kinds are those of exactly the events up to `passed`. Null has seen nothing yet. */
  async since(seen: string | null, subscriptions: readonly string[]): Promise<NewsRow> {
    const [row] = await this.database.query<NewsRow>(
      systemContext('event-bus', 'news'),
      `SELECT p.passed, p.head,
              ARRAY(SELECT DISTINCT split_part(l.type, '.', 1) FROM event_bus.ledger l
                     WHERE l.number > $1::bigint AND l.number <= p.passed ORDER BY 1) AS kinds
         FROM (SELECT h.number AS head, COALESCE(min(s.cursor), h.number) AS passed
                 FROM event_bus.ledger_head h LEFT JOIN event_bus.subscription s ON s.name = ANY($2)
                GROUP BY h.number) p`,
      [seen, subscriptions],
    );
    if (row === undefined) throw new Error('The ledger has no head');
    return row;
  }
}
