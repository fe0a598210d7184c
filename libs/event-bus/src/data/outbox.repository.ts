import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context, type NewEvent } from '#kernel';
import { type SealedEvent } from '../domain/leaf/sealed-event.js';

@Injectable()
export class OutboxRepository {
  /**
   * The version each event takes in its stream. Invariant: the stream's row stays locked until commit, so a later
   * event of the stream gets its outbox id only after the earlier one's transaction has ended.
   * Streams are locked in name order: two transactions over the same streams cannot deadlock here.
   */
  async advanceStreams(ctx: Context, events: readonly NewEvent[]): Promise<readonly number[]> {
    const counts = new Map<string, number>();
    for (const event of events) counts.set(event.stream, (counts.get(event.stream) ?? 0) + 1);
    const streams = [...counts.keys()].sort();
    const rows = await queryIn<{ stream: string; version: string }>(
      ctx,
      `INSERT INTO event_bus.stream (stream, version)
       SELECT * FROM unnest($1::text[], $2::bigint[])
       ON CONFLICT (stream) DO UPDATE SET version = event_bus.stream.version + excluded.version
       RETURNING stream, version`,
      [streams, streams.map((stream) => counts.get(stream))],
    );
    const next = new Map(
      rows.map((row) => [row.stream, Number(row.version) - (counts.get(row.stream) ?? 0)]),
    );
    return events.map((event) => {
      const version = (next.get(event.stream) ?? 0) + 1;
      next.set(event.stream, version);
      return version;
    });
  }

  async insert(ctx: Context, events: readonly SealedEvent[]): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO event_bus.outbox (event_id, type, stream, body, salts, leaf)
       SELECT event_id, type, stream, body, salts, leaf
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[])
         WITH ORDINALITY AS given (event_id, type, stream, body, salts, leaf, position)
        ORDER BY position`,
      [
        events.map((event) => event.id),
        events.map((event) => event.type),
        events.map((event) => event.stream),
        events.map((event) => event.body),
        events.map((event) => event.salts),
        events.map((event) => event.leaf),
      ],
    );
  }
}
