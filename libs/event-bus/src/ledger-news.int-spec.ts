import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { filter, firstValueFrom, type Observable, skip, timeout } from 'rxjs';
import { defineEvent, systemContext } from '#kernel';
import { Database, TransactionRunner } from '#platform/database';
import { busNode } from '../../../test/support/bus-node.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { type Statement, statementsOf } from '../../../test/support/statements.js';
import { Sequencer } from './app/sequencer.js';
import { WakeUps } from './app/wake-ups.js';
import { byStream, Delivery, Ledger, LedgerNews, type News, Outbox, Subscriptions } from './index.js';

const told = defineEvent<{ readonly n: number }>('lead.told', 1, { n: 'internal' });
const noted = defineEvent<{ readonly n: number }>('case.noted', 1, { n: 'internal' });
const ctx = systemContext('test', 'test');
const PATIENCE_MS = 10_000;
const MINUTE_MS = 60_000;
/** Of what a test could stop, everything but timers goes on: the database answers in its own time. */
const NO_TIMERS = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const;

type TestEvent = typeof told | typeof noted;

/** Somebody who listens, and what they have been told so far. */
class Listener {
  readonly heard: News[] = [];
  isOver = false;
  private readonly news: LedgerNews;
  private readonly subscription;

  constructor(app: INestApplicationContext) {
    this.news = app.get(LedgerNews);
    this.subscription = this.news.news.subscribe({
      next: (news) => this.heard.push(news),
      complete: () => {
        this.isOver = true;
      },
    });
  }

  /** The news that come next; the place where one begins is none. */
  next(): Promise<News> {
    return soon(this.news.news.pipe(skip(1)));
  }

  leave(): void {
    this.subscription.unsubscribe();
  }
}

const hasSeenNothing = ({ parameters }: Statement): boolean => parameters[0] === null;

const soon = <T>(from: Observable<T>): Promise<T> => firstValueFrom(from.pipe(timeout(PATIENCE_MS)));

describe('news of the ledger', () => {
  let database: TestDatabase;
  let writer: INestApplicationContext;
  let reader: INestApplicationContext;
  /** Looks of the reader for news. */
  let looks: Observable<Statement>;
  const listeners: Listener[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    [writer, reader] = [await busNode(database.url), await busNode(database.url)];
    for (const app of [writer, reader])
      for (const name of ['first', 'second'])
        app.get(Subscriptions).register({
          name,
          key: byStream,
          handlers: [{ type: told, handle: () => Promise.resolve() }],
        });
    looks = statementsOf(reader).pipe(filter(({ sql }) => sql.includes('AS kinds')));
  });

  afterEach(() => {
    jest.useRealTimers();
    for (const listener of listeners.splice(0)) listener.leave();
  });

  afterAll(async () => {
    await Promise.all([writer.close(), reader.close()]);
    await database.drop();
  });

  async function listen(app = reader): Promise<Listener> {
    const listener = new Listener(app);
    listeners.push(listener);
    await soon(app.get(LedgerNews).news);
    return listener;
  }

  const append = (type: TestEvent, n: number): Promise<string> =>
    writer
      .get(TransactionRunner)
      .run(ctx, (tx) => writer.get(Outbox).append(tx, [type.of(`matter:${n}`, { n })]));

  it('tell another process what the events were about, and nothing else', async () => {
    const listener = await listen();
    const next = listener.next();
    await append(told, 1);
    await append(told, 2);
    await append(noted, 3);
    await writer.get(Delivery).drain();
    expect(await next).toEqual({ number: await writer.get(Ledger).head(), kinds: ['case', 'lead'] });
  });

  it('come with their number only, when one begins to listen', async () => {
    const earlier = await listen();
    const next = earlier.next();
    await append(noted, 4);
    await writer.get(Delivery).drain();
    const { number } = await next;
    const later = await listen();
    expect(later.heard).toEqual([{ number, kinds: [] }]);
    expect(earlier.heard.at(-1)).toEqual({ number, kinds: ['case'] });
  });

  it('wait until every subscription has passed the events', async () => {
    const listener = await listen();
    const next = listener.next();
    await append(told, 4);
    await writer.get(Sequencer).step();
    await reader
      .get(Database)
      .query(ctx, `UPDATE event_bus.subscription SET cursor = cursor + 1 WHERE name = 'first'`);
    // The third look is only sent when the second is answered.
    await soon(looks.pipe(skip(2)));
    expect(listener.heard).toHaveLength(1);
    await writer.get(Delivery).drain();
    expect(await next).toEqual({ number: await writer.get(Ledger).head(), kinds: ['lead'] });
  });

  it('are asked for by one loop for all who listen', async () => {
    const asked: Statement[] = [];
    const counting = looks.subscribe((look) => asked.push(look));
    const [one, other] = [new Listener(reader), new Listener(reader)];
    listeners.push(one, other);
    const heard = Promise.all([one.next(), other.next()]);
    await soon(reader.get(LedgerNews).news);
    await append(told, 5);
    await writer.get(Delivery).drain();
    await heard;
    counting.unsubscribe();
    expect(one.heard).toEqual(other.heard);
    expect(asked.filter(hasSeenNothing)).toHaveLength(1);
  });

  it('ask the database nothing while nobody listens, whatever happens and however long', async () => {
    jest.useFakeTimers({ doNotFake: [...NO_TIMERS] });
    const listener = new Listener(reader);
    await firstValueFrom(reader.get(LedgerNews).news);
    const polled = firstValueFrom(looks);
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    await polled;
    listener.leave();
    const asked: Statement[] = [];
    const counting = looks.subscribe((look) => asked.push(look));
    const signal = firstValueFrom(reader.get(WakeUps).onLedger);
    await append(told, 6);
    await writer.get(Delivery).drain();
    await signal;
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    await reader.get(Ledger).head();
    counting.unsubscribe();
    expect(asked).toEqual([]);
  });

  it('end when the house closes, for who listens and for who comes too late', async () => {
    const closing = await busNode(database.url);
    const { news } = closing.get(LedgerNews);
    const [early, late] = [new Listener(closing), new Listener(closing)];
    await soon(news);
    await closing.close();
    expect([early.isOver, late.isOver, new Listener(closing).isOver]).toEqual([true, true, true]);
  });
});
