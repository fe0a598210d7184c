import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type LedgerRow } from '../domain/leaf/ledger-row.js';

/** The one change that the ledger takes: a trigger holds that it only ever takes values away. */
@Injectable()
export class ErasureRepository {
  async lock(
    ctx: Context,
    eventId: string,
    type: string,
  ): Promise<Pick<LedgerRow, 'stream' | 'body' | 'salts' | 'erased'> | null> {
    const [row] = await queryIn<Pick<LedgerRow, 'stream' | 'body' | 'salts' | 'erased'>>(
      ctx,
      'SELECT stream, body, salts, erased FROM event_bus.ledger WHERE event_id = $1 AND type = $2 FOR UPDATE',
      [eventId, type],
    );
    return row ?? null;
  }

  async store(
    ctx: Context,
    eventId: string,
    { body, salts, erased }: Pick<LedgerRow, 'body' | 'salts' | 'erased'>,
  ): Promise<void> {
    await queryIn(ctx, 'UPDATE event_bus.ledger SET body = $2, salts = $3, erased = $4 WHERE event_id = $1', [
      eventId,
      body,
      salts,
      erased,
    ]);
  }
}
