import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Delivery, Outbox } from '#event-bus';
import { type Context, defineEvent, systemContext } from '#kernel';
import { queryIn, TransactionRunner } from '#platform/database';
import { FollowRelay, Relay, type RelayedEvent, RelayModule } from '#relay';
import { busNode } from '../bus-node.js';
import { createTestDatabase, type TestDatabase } from '../postgres/template-database.js';
import { NatsServer } from './nats-server.js';

const told = defineEvent<{ readonly n: number; readonly secret: string }>('test.told', 1, {
  n: 'shared',
  secret: 'internal',
});
const silent = defineEvent<{ readonly n: number }>('test.silent', 1, { n: 'internal' });
const ctx = systemContext('test', 'relay');
const STREAMS = 5;
const PATIENCE_MS = 25_000;

/** A database and a nats-server of one test, and the nodes that relay and follow between them. */
export class RelayWorld {
  private readonly nodes: INestApplicationContext[] = [];
  private readonly following = new AbortController();
  private readonly runs: Promise<void>[] = [];
  private written = 0;

  private constructor(
    readonly server: NatsServer,
    readonly database: TestDatabase,
    readonly sql: pg.Client,
  ) {}

  static async make(): Promise<RelayWorld> {
    const [server, database] = [await NatsServer.start(), await createTestDatabase()];
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    await sql.query('CREATE TABLE effect (follower text, n int, at bigserial)');
    return new RelayWorld(server, database, sql);
  }

  /** One process that has the bus and the relay; it does nothing by itself. */
  async open(natsUrl: string = this.server.url): Promise<INestApplicationContext> {
    const relay = RelayModule.forRoot({ url: natsUrl, types: [told, silent] });
    const node = await busNode(this.database.url, undefined, undefined, undefined, [relay]);
    this.nodes.push(node);
    return node;
  }

  /** Events of a few streams, of which every third is of a type that is not relayed. */
  async append(node: INestApplicationContext, count: number): Promise<void> {
    const events = Array.from({ length: count }, () => {
      this.written += 1;
      const stream = `test:${String(this.written % STREAMS)}`;
      return this.written % 3 === 0
        ? silent.of(stream, { n: this.written })
        : told.of(stream, { n: this.written, secret: 'nobody else' });
    });
    await node.get(TransactionRunner).run(ctx, (tx) => node.get(Outbox).append(tx, events));
    await node.get(Delivery).drain();
  }

  async relayAll(node: INestApplicationContext): Promise<void> {
    while (await node.get(Relay).step());
  }

  /** Writes each event down; where `refuses` says so, the transaction fails after it. */
  follow(node: INestApplicationContext, name = 'mirror', refuses: () => boolean = () => false): void {
    const handle = async (inside: Context, events: readonly RelayedEvent[]): Promise<void> => {
      for (const event of events)
        await queryIn(inside, 'INSERT INTO effect (follower, n) VALUES ($1, $2)', [name, event.data['n']]);
      if (refuses()) throw new Error('not now');
    };
    this.runs.push(node.get(FollowRelay).run({ name, handle }, this.following.signal));
  }

  /** Waits until the follower has as many effects as there are events to relay, and looks that they are those, in order. */
  async expectAll(name = 'mirror'): Promise<void> {
    const wanted = await this.numbers(
      `SELECT (convert_from(body, 'UTF8')::jsonb #>> '{data,n}')::int AS n FROM event_bus.ledger
        WHERE type = 'test.told' ORDER BY number`,
    );
    expect(wanted.length).toBeGreaterThan(0);
    const effects = `SELECT n FROM effect WHERE follower = '${name}' ORDER BY at`;
    const deadline = Date.now() + PATIENCE_MS;
    while ((await this.numbers(effects)).length < wanted.length && Date.now() < deadline) await delay(50);
    expect(await this.numbers(effects)).toEqual(wanted);
  }

  async close(): Promise<void> {
    this.following.abort();
    await Promise.all(this.runs);
    await Promise.all(this.nodes.map((node) => node.close()));
    await this.sql.end();
    await this.database.drop();
    await this.server.close();
  }

  private async numbers(statement: string): Promise<readonly number[]> {
    return (await this.sql.query<{ n: number }>(statement)).rows.map(({ n }) => n);
  }
}
