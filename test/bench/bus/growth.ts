import { mkdtempSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseInput } from '#composition';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';
import { BusUnderTest } from './bus-under-test.js';
import { numberOption, percentile, say } from '../statistics.js';

/**
 * What an event costs in a small ledger and in a large one: numbering, four deliveries and sealing of a batch, and a
 * proof with its disclosure. The ledger is filled with copies of one event of ours, so only its size differs.
 */
const small = numberOption('small', 100_000);
const large = numberOption('large', 10_000_000);
const ROUNDS = 7;
const EVENTS = 5_000;
const PROOFS = 1_000;
const FILL = 250_000;

interface Cost {
  readonly delivery_us_per_event: number;
  readonly proof_us: number;
}

const folder = mkdtempSync(join(tmpdir(), 'hujian-growth-'));
// The account that PostgreSQL runs as when we are root has to pass through.
await chmod(folder, 0o711);
const server = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), log: () => undefined });
try {
  const url = server.url('hujian');
  await ensureDatabase(url);
  await runMigrations(databaseInput({ databaseUrl: url, poolSize: 2 }, 'bench'));
  const bus = await BusUnderTest.open(url, folder);
  await bus.publishAll(1);
  await bus.drain();
  const costs = [await costAt(bus, small), await costAt(bus, large)] as const;
  const [{ bytes } = { bytes: '0' }] = await bus.query<{ bytes: string }>(
    `SELECT pg_total_relation_size('event_bus.ledger') AS bytes`,
  );
  await bus.close();
  const ratio = (name: keyof Cost): number => Math.round((costs[1][name] / costs[0][name]) * 100) / 100;
  const result = {
    small: { events: small, ...costs[0] },
    large: { events: large, ...costs[1] },
    ratio: { delivery: ratio('delivery_us_per_event'), proof: ratio('proof_us') },
    ledger_bytes: Number(bytes),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function costAt(bus: BusUnderTest, events: number): Promise<Cost> {
  const began = performance.now();
  await fillTo(bus, BigInt(events));
  const sealed = await bus.drain();
  await bus.query('VACUUM ANALYZE event_bus.ledger');
  await bus.query('CHECKPOINT');
  say(`filled in ${seconds(performance.now() - began)}, of that sealing ${sealed.toFixed(1)} s`);
  const deliveries: number[] = [];
  const proofs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await bus.publishAll(EVENTS);
    deliveries.push((await bus.drain()) / EVENTS);
    const numbers = Array.from({ length: PROOFS }, () => BigInt(1 + Math.floor(Math.random() * events)));
    proofs.push((await bus.prove(numbers)) / PROOFS);
  }
  const micro = (values: readonly number[]): number => Math.round(percentile(values, 0.5) * 1e7) / 10;
  return { delivery_us_per_event: micro(deliveries), proof_us: micro(proofs) };
}

/** As if all subscriptions had handled them; what is sealed follows by itself. */
async function fillTo(bus: BusUnderTest, events: bigint): Promise<void> {
  for (;;) {
    const [{ number } = { number: '0' }] = await bus.query<{ number: string }>(
      'SELECT number FROM event_bus.ledger_head',
    );
    const missing = events - BigInt(number);
    if (missing <= 0n) return;
    const count = missing < BigInt(FILL) ? Number(missing) : FILL;
    say(`filling: ${number} of ${String(events)} …`);
    await bus.query(
      `WITH head AS (UPDATE event_bus.ledger_head SET number = number + ${String(count)} RETURNING number - ${String(count)} AS base),
            moved AS (UPDATE event_bus.subscription SET cursor = (SELECT base FROM head) + ${String(count)})
       INSERT INTO event_bus.ledger (number, event_id, type, stream, body, salts, leaf)
       SELECT head.base + at, ('01990000-0000-7000-8000-' || lpad(to_hex(head.base + at), 12, '0'))::uuid, type,
              'bench:' || (head.base + at), body, salts, leaf
         FROM head, (SELECT * FROM event_bus.ledger WHERE type = 'bench.noted' ORDER BY number LIMIT 1) AS model,
              generate_series(1, ${String(count)}) AS at`,
    );
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
