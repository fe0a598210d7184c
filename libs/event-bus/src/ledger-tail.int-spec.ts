import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Context, defineEvent, type RecordedEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { byStream, Delivery, Outbox, Subscriptions } from './index.js';

const noted = defineEvent<{ readonly n: number }>('test.noted', 1, { n: 'internal' });
const ctx = systemContext('test', 'test');

describe('the end of the ledger in memory', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await busNode(database.url);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('delivers to a subscription far behind and to one at the end alike, each event once and in order', async () => {
    const seen: Record<string, string[]> = { late: [], early: [] };
    const listen = (name: string): void => {
      app.get(Subscriptions).register({
        name,
        key: byStream,
        handlers: [
          {
            type: noted,
            handle(_ctx: Context, events: readonly RecordedEvent[]): Promise<void> {
              seen[name]?.push(...events.map((event) => event.number));
              return Promise.resolve();
            },
          },
        ],
      });
    };
    listen('early');
    const append = async (count: number): Promise<void> => {
      const events = Array.from({ length: count }, (_, n) => noted.of('test:far', { n }));
      await app.get(TransactionRunner).run(ctx, (tx) => app.get(Outbox).append(tx, events));
      await app.get(Delivery).drain();
    };
    await append(700);
    await append(5000);
    listen('late');
    await append(3);
    const all = Array.from({ length: 5703 }, (_, at) => String(at + 1));
    expect(seen['early']).toEqual(all);
    expect(seen['late']).toEqual(all);
  });
});
