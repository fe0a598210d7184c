import { type INestApplicationContext } from '@nestjs/common';
import { byStream, Subscriptions } from '#event-bus';
import { type Context, type RecordedEvent } from '#kernel';
import { afterCommit, queryIn } from '#platform/database';
import { benchEvent, SUBSCRIBERS } from './work.js';

/** Four subscriptions that write one row for each event; `onCommit` hears of each batch once its effects are there. */
export function registerEffects(
  app: INestApplicationContext,
  onCommit: (numbers: readonly number[]) => void,
): void {
  for (const name of SUBSCRIBERS) {
    const handle = async (tx: Context, events: readonly RecordedEvent[]): Promise<void> => {
      const numbers = events.filter((event) => benchEvent.is(event)).map((event) => event.data.n);
      await queryIn(
        tx,
        `INSERT INTO effect_${name} (n, event) SELECT * FROM unnest($1::int[], $2::bigint[])`,
        [numbers, events.map((event) => event.number)],
      );
      afterCommit(tx, () => {
        onCommit(numbers);
      });
    };
    app.get(Subscriptions).register({ name, key: byStream, handlers: [{ type: benchEvent, handle }] });
  }
}
