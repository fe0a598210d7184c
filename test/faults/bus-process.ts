import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { byStream, Delivery, Outbox, SigningKeys, Subscriptions } from '#event-bus';
import { Clock, type Context, type RecordedEvent, systemContext } from '#kernel';
import { queryIn, TransactionRunner } from '#platform/database';
import { busNode } from '../support/bus-node.js';
import { busWork, STREAMS, SUBSCRIPTIONS } from './bus-work.js';

/**
 * One process of two that share a database: writes events, numbers, seals and delivers them, by a clock that is wrong.
 * Says the number of every write that was acknowledged, a line each; stops writing at the first line it reads.
 */
const [url = '', keysDirectory = '', skewMs = '0', name = ''] = process.argv.slice(2);
const WRITERS = 4;
/** A handler that fails now and then, so that events are parked and tried again under the kills. */
const FAILS = 0.002;

class WrongClock extends Clock {
  now(): Date {
    return new Date(Date.now() + Number(skewMs));
  }
}

const ctx = systemContext('faults', name);
const seal = { keysDirectory, origin: 'faults.example/ledger' };
const app = await untilDone(() => busNode(url, seal, 12, new WrongClock()));
for (const subscription of SUBSCRIPTIONS) subscribe(subscription);
await untilDone(() => app.get(SigningKeys).prepare());
await untilDone(() => app.get(Delivery).start());

let isWriting = true;
createInterface({ input: process.stdin })
  .once('line', () => {
    isWriting = false;
  })
  .once('close', () => process.exit(0));

let next = 0;
await Promise.all(Array.from({ length: WRITERS }, writer));

async function writer(): Promise<void> {
  while (isWriting) {
    const key = `${name}:${String(next++)}`;
    const stream = `bus:${String(Math.floor(Math.random() * STREAMS))}`;
    try {
      await app.get(TransactionRunner).run(ctx, async (tx) => {
        await queryIn(tx, 'INSERT INTO business (key) VALUES ($1)', [key]);
        await app.get(Outbox).append(tx, [busWork.of(stream, { key })]);
        await delay(Math.random() * 5);
      });
      process.stdout.write(`${key}\n`);
    } catch {
      // Not acknowledged: it may have happened or not, but not half.
      await delay(20);
    }
  }
}

function subscribe(subscription: string): void {
  const handle = async (tx: Context, events: readonly RecordedEvent[]): Promise<void> => {
    await queryIn(
      tx,
      `INSERT INTO effect (subscription, key, stream, version, number)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[], $5::bigint[])`,
      [
        subscription,
        events.filter((event) => busWork.is(event)).map((event) => event.data.key),
        events.map((event) => event.stream),
        events.map((event) => event.streamVersion),
        events.map((event) => event.number),
      ],
    );
    if (Math.random() < FAILS * events.length) throw new Error('It fails now and then');
  };
  app.get(Subscriptions).register({
    name: subscription,
    key: byStream,
    isDivisible: true,
    handlers: [{ type: busWork, handle }],
  });
}

/** The database may be away while this process starts. */
async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await delay(50);
    }
  }
}
