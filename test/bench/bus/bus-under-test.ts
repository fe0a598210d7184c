import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { firstValueFrom, timer } from 'rxjs';
import { Delivery, DiscloseEvents, EventBusModule, Outbox, PublicLog, Sealer, SigningKeys } from '#event-bus';
import { Clock, SystemClock, systemContext } from '#kernel';
import { Database, DatabaseModule, queryIn, TransactionRunner } from '#platform/database';
import { LogModule } from '#platform/log';
import { registerEffects } from './effects.js';
import { benchEvent, MATTER, pacedBy, type Rates, SUBSCRIBERS } from './work.js';
import { percentile, rounded } from '../statistics.js';

const WRITERS = 12;
const POOL = 24;
/** Events of the latency phase are numbered from here. */
const TIMED_FROM = 1_000_000_000;
const ctx = systemContext('bench', 'bench');

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

/** The bus as the house runs it, with four subscriptions that write one row for each event. */
export class BusUnderTest {
  /** When each event committed, how many of its effects have, and when the last of them did. */
  private readonly commits = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  private readonly effects = new Map<number, number>();

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly folder: string,
  ) {}

  static async open(url: string, folder: string): Promise<BusUnderTest> {
    @Module({
      imports: [
        LogModule.forRoot('error'),
        ClockModule,
        DatabaseModule.forRoot({
          url,
          poolSize: POOL,
          entities: [],
          migrations: [],
          applicationName: 'bench',
        }),
        EventBusModule.forRoot({ keysDirectory: join(folder, 'keys'), origin: 'bench.example/ledger' }),
      ],
    })
    class BenchHouse {}
    const app = await NestFactory.createApplicationContext(BenchHouse, { logger: false });
    const bus = new BusUnderTest(app, folder);
    await bus.query(
      'CREATE TABLE business (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int NOT NULL)',
    );
    for (const name of SUBSCRIBERS)
      await bus.query(`CREATE TABLE effect_${name} (n int NOT NULL, event bigint PRIMARY KEY)`);
    registerEffects(app, (numbers) => {
      bus.count(numbers);
    });
    await app.get(SigningKeys).prepare();
    await app.get(Delivery).drain();
    return bus;
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  /** Publishing alone, then all that follows from it together: numbering, sealing, four deliveries. */
  async throughput(events: number): Promise<Rates> {
    const publishing = await pacedBy(() => this.publishAll(events));
    const delivering = await pacedBy(async () => {
      await this.app.get(Delivery).start();
      while (!(await this.isSettled())) await delay(20);
    });
    return { publish_per_s: events / publishing, delivered_per_s: events / delivering };
  }

  async publishAll(events: number): Promise<void> {
    let next = 0;
    const writer = async (): Promise<void> => {
      for (let n = next++; n < events; n = next++) await this.publish(n);
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
  }

  /** Numbers, delivers and seals what waits, one after the other; answers in seconds. */
  async drain(): Promise<number> {
    return pacedBy(() => this.app.get(Delivery).drain());
  }

  /** Seconds for one proof of each of these events, with its disclosure. */
  async prove(numbers: readonly bigint[]): Promise<number> {
    return pacedBy(async () => {
      for (const number of numbers) {
        const shown = await this.app.get(DiscloseEvents).execute(ctx, benchEvent, [number.toString()]);
        const proof = await this.app.get(PublicLog).prove(number, shown.get(number.toString()) ?? null);
        if (proof === null) throw new Error(`Event ${String(number)} is not sealed`);
      }
    });
  }

  /** Seals again all that stands in the ledger, with nothing beside it; events per second. */
  async sealing(): Promise<number> {
    await this.query('ALTER TABLE public_log.checkpoint DISABLE TRIGGER ALL');
    await this.query('DELETE FROM public_log.checkpoint');
    await this.query('DELETE FROM public_log.tile');
    await rm(join(this.folder, 'keys', 'published-checkpoint'));
    const [head] = await this.query<{ number: string }>('SELECT number FROM event_bus.ledger_head');
    const seconds = await pacedBy(async () => {
      while (await this.app.get(Sealer).step());
    });
    return Number(head?.number ?? 0) / seconds;
  }

  /** From commit to effect at a steady rate, everything running; by the clock of this process. */
  async latency(
    perSecond: number,
    seconds: number,
  ): Promise<{ readonly p50_ms: number; readonly p99_ms: number }> {
    const started = performance.now();
    const publishing: Promise<void>[] = [];
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = started + (n * 1000) / perSecond;
      const wait = due - performance.now();
      if (wait > 1) await firstValueFrom(timer(wait));
      publishing.push(
        this.publish(TIMED_FROM + n).then(() => {
          this.commits.set(TIMED_FROM + n, performance.now());
        }),
      );
    }
    await Promise.all(publishing);
    while (this.effects.size < perSecond * seconds) await delay(20);
    const times = [...this.effects].map(([n, at]) => at - (this.commits.get(n) ?? at));
    return { p50_ms: rounded(percentile(times, 0.5)), p99_ms: rounded(percentile(times, 0.99)) };
  }

  async query<Row>(sql: string): Promise<readonly Row[]> {
    return this.app.get(Database).query<Row>(ctx, sql);
  }

  private async publish(n: number): Promise<void> {
    await this.app.get(TransactionRunner).run(ctx, async (tx) => {
      await queryIn(tx, 'INSERT INTO business (n) VALUES ($1)', [n]);
      await this.app
        .get(Outbox)
        .append(tx, [benchEvent.of(`bench:${String(n)}`, { n, matter: MATTER, on: '2026-11-25' })]);
    });
  }

  private count(numbers: readonly number[]): void {
    const now = performance.now();
    for (const n of numbers) {
      const seen = (this.counts.get(n) ?? 0) + 1;
      this.counts.set(n, seen);
      if (seen === SUBSCRIBERS.length && n >= TIMED_FROM) this.effects.set(n, now);
    }
  }

  /** Every subscriber has had everything that has a number. */
  async isDelivered(): Promise<boolean> {
    const [row] = await this.query<{ delivered: boolean }>(
      `SELECT (SELECT min(cursor) FROM event_bus.subscription) = number AS delivered FROM event_bus.ledger_head`,
    );
    return row?.delivered === true;
  }

  /** Nothing waits for a number, for a subscriber or for its seal. */
  private async isSettled(): Promise<boolean> {
    const [row] = await this.query<{ settled: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM event_bus.outbox)
              AND (SELECT min(cursor) FROM event_bus.subscription) = h.number
              AND (SELECT max(size) FROM public_log.checkpoint) = h.number AS settled
         FROM event_bus.ledger_head h`,
    );
    return row?.settled === true;
  }
}
