import { mkdtempSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseInput } from '#composition';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';
import { measureFloor } from './floor.js';
import { BusUnderTest } from './bus-under-test.js';
import { numberOption, say } from '../statistics.js';

/**
 * The bus against what the machine gives at best, in one run on one durable PostgreSQL. The floor: a business row and an
 * outbox row in a transaction from 12 clients, then batches of 500 by hand, one row for each of 4 subscribers, without
 * guarantees. Ours: the same work through the bus, delivery with numbering and sealing in it; then a steady rate with
 * everything running; then sealing alone.
 */
const events = numberOption('events', 20_000);
const seconds = numberOption('seconds', 20);
const PER_SECOND = 500;

const folder = mkdtempSync(join(tmpdir(), 'hujian-bus-'));
// The account that PostgreSQL runs as when we are root has to pass through.
await chmod(folder, 0o711);
const server = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), log: () => undefined });
try {
  const url = server.url('hujian');
  await ensureDatabase(url);
  await runMigrations(databaseInput({ databaseUrl: url, poolSize: 2 }, 'bench'));
  say(`floor: ${events} events by hand …`);
  const floor = await measureFloor(url, events);
  say(`bus: ${events} events …`);
  const bus = await BusUnderTest.open(url, folder);
  const rates = await bus.throughput(events);
  say(`bus: ${PER_SECOND} events a second for ${seconds} s …`);
  const latency = await bus.latency(PER_SECOND, seconds);
  const seal = await bus.sealing();
  await bus.close();
  const whole = (figures: object): object =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(Number(value))]));
  const ratio = (name: 'publish_per_s' | 'delivered_per_s'): number =>
    Math.round((rates[name] / floor[name]) * 1000) / 1000;
  const result = {
    floor: whole(floor),
    hujian: { ...whole(rates), ...latency },
    ratio: { publish: ratio('publish_per_s'), delivered: ratio('delivered_per_s') },
    seal_per_s: Math.round(seal),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
