import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseInput } from '#composition';
import { Delivery } from '#event-bus';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';
import { defineEvent } from '#kernel';
import { FollowRelay, Relay, RelayModule } from '#relay';
import { busNode } from '../../support/bus-node.js';
import { NatsServer } from '../../support/nats/nats-server.js';
import { CpuShares } from './cpu-shares.js';
import { numberOption, say } from '../statistics.js';
import { BusUnderTest } from './bus-under-test.js';
import { DeliveringProcess } from './delivering-processes.js';
import { pacedBy } from './work.js';

/**
 * What limits each step of growth on one machine: the events a second that it takes, and which processes the CPU time
 * went to (shares of all cores). Writing; numbering, which one process at a time does; delivery to four subscriptions by
 * one process and by two; the relay, and one follower of it.
 */
const events = numberOption('events', 20_000);

interface Step {
  readonly per_s: number;
  /** Of the time of all cores: our processes, PostgreSQL, NATS. */
  readonly cpu: Readonly<Record<string, number>>;
}

const folder = mkdtempSync(join(tmpdir(), 'hujian-steps-'));
// The account that PostgreSQL runs as when we are root has to pass through.
await chmod(folder, 0o711);
const server = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), log: () => undefined });
const nats = await NatsServer.start();
try {
  const steps: Record<string, Step> = {};
  const measure = async (name: string, count: number, work: () => Promise<void>): Promise<void> => {
    say(`${name} …`);
    const shares = new CpuShares();
    const seconds = await pacedBy(work);
    steps[name] = { per_s: Math.round(count / seconds), cpu: shares.since(seconds * cpus().length) };
  };
  const url = server.url('hujian');
  await ensureDatabase(url);
  await runMigrations(databaseInput({ databaseUrl: url, poolSize: 2 }, 'bench'));
  const bus = await BusUnderTest.open(url, folder);
  // The bench's event as it may be relayed: for the others its fields are nobody else's.
  const shared = defineEvent('bench.noted', 1, { n: 'shared', matter: 'shared', on: 'shared' });
  const relay = RelayModule.forRoot({ url: nats.url, types: [shared] });
  const node = await busNode(url, undefined, undefined, undefined, [relay]);
  const deliverBy = async (name: string, processes: number): Promise<void> => {
    const children = await DeliveringProcess.start(processes, url);
    await measure(name, events, async () => {
      for (const child of children) child.begin();
      while (!(await bus.isDelivered())) await delay(20);
    });
    for (const child of children) await child.end();
  };
  await measure('write', events, () => bus.publishAll(events));
  await measure('number', events, () => node.get(Delivery).drain());
  await deliverBy('deliver_by_one_process', 1);
  await bus.publishAll(events);
  await node.get(Delivery).drain();
  await deliverBy('deliver_by_two_processes', 2);
  await measure('relay', 2 * events, async () => {
    while (await node.get(Relay).step());
  });
  await measure('follow', 2 * events, () => followed(2 * events));
  await node.close();
  await bus.close();
  process.stdout.write(`${JSON.stringify({ events, cores: cpus().length, ...steps })}\n`);

  async function followed(count: number): Promise<void> {
    const over = new AbortController();
    let seen = 0;
    const handle = (_ctx: unknown, some: readonly object[]): Promise<void> => {
      seen += some.length;
      if (seen >= count) over.abort();
      return Promise.resolve();
    };
    await node.get(FollowRelay).run({ name: 'bench', handle }, over.signal);
  }
} finally {
  await nats.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
