import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type Context, type EventType } from '#kernel';
import { disclose, formatDisclosure } from '../../domain/leaf/disclosure.js';

/** Of the envelope a disclosure shows what the event means, and nothing of who acted. */
const MEANING = ['/type', '/version'];

/** Shows events to the public: their public fields with salts, of everything else commitments only. */
@Injectable()
export class DiscloseEvents {
  constructor(private readonly database: Database) {}

  /** The disclosures of these events of one type, by number, as proof files carry them. */
  async execute<Data extends object>(
    ctx: Context,
    type: EventType<Data>,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, Buffer>> {
    const classes = Object.entries(type.fields);
    const shown = [
      ...MEANING,
      ...classes.filter(([, of]) => of === 'public').map(([name]) => `/data/${name}`),
    ];
    const rows = await this.database.query<{
      number: string;
      body: Buffer;
      salts: Buffer;
      erased: readonly string[] | null;
    }>(
      ctx,
      'SELECT number, body, salts, erased FROM event_bus.ledger WHERE type = $1 AND number = ANY($2::bigint[])',
      [type.name, numbers],
    );
    const disclosures = rows.map((row) => [row.number, disclose(row, shown)] as const);
    return new Map(
      disclosures.flatMap(([number, shows]) =>
        shows === null ? [] : [[number, formatDisclosure(shows)] as const],
      ),
    );
  }
}
