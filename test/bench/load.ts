import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type BenchNode, startBenchNode } from '../support/bench-node.js';
import { cpuSeconds } from './cpu-seconds.js';
import { type Seen } from './load-generator.js';
import { wholeReads } from './whole-reads.js';
import { numberOption, say } from './statistics.js';

/**
 * The main-job mix of people at their desks: virtual users with a think time of about a second, like the scenario of
 * the nearest open-source peer. 40 readers and 10 writers, then 300 and 75, a minute each, on a node with a durable
 * PostgreSQL. The generator is a process of its own; nobody signs in during the measured time.
 */
const seconds = numberOption('seconds', 60);
const think = numberOption('think', 1);
const prefill = numberOption('prefill', 300);
const SCENES = [
  { name: 'c50', readers: 40, writers: 10 },
  { name: 'c375', readers: 300, writers: 75 },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'hujian-load-'));
const accountsFile = join(folder, 'accounts.json');
const node = await startBenchNode();
writeFileSync(accountsFile, JSON.stringify(node.accounts), { mode: 0o600 });
say(
  `a node from ${node.code}, PostgreSQL with fsync, ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1) ?? ''}`,
);
const database = new pg.Client({ connectionString: node.databaseUrl });
await database.connect();
try {
  let from = 0;
  const ask = { address: node.address, accountsFile, think };
  say(`filling it with ${prefill} main jobs …`);
  await generate({ ...ask, run: 'fill', from, prefill, readers: 0, writers: 0, seconds: 0 });
  from += prefill;
  const results: Record<string, object> = {};
  for (const { name, readers, writers } of SCENES) {
    const seen = await scene(name, { ...ask, run: name, from, prefill: 0, readers, writers, seconds });
    from += seen.jobs;
    const { read_p95_ms, write_p95_ms, errors } = seen;
    results[name] = { read_p95_ms, write_p95_ms, errors };
  }
  process.stdout.write(`${JSON.stringify(results)}\n`);
} finally {
  await database.end();
  await node.close();
  rmSync(folder, { recursive: true });
}

async function scene(name: string, load: object): Promise<Seen> {
  const before = await used(node);
  const reads = await wholeReads(database);
  const seen = await generate(load);
  const after = await used(node);
  const cpu = spent(before, after);
  const each = (all: number): string => ((all * 1000) / seen.requests).toFixed(1);
  say(`${name}: ${JSON.stringify(seen)}`);
  say(
    `${name}: CPU per request: server ${each(cpu.server)} ms, PostgreSQL ${each(cpu.postgres)} ms, sign-ins included`,
  );
  for (const line of await reads()) say(`${name}: ${line}`);
  return seen;
}

interface Used {
  readonly server: number;
  readonly postgres: ReadonlyMap<number, number>;
}

async function used(one: BenchNode): Promise<Used> {
  const { rows } = await database.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  const postgres = new Map(rows.map(({ pid }) => [pid, cpuSeconds(pid)]));
  return { server: cpuSeconds(one.pid() ?? 0), postgres };
}

/** Of the server's processes that were there all the time; PostgreSQL's connections are. */
function spent(before: Used, after: Used): { readonly server: number; readonly postgres: number } {
  const postgres = [...before.postgres].map(
    ([pid, earlier]) => (after.postgres.get(pid) ?? earlier) - earlier,
  );
  return { server: after.server - before.server, postgres: postgres.reduce((sum, one) => sum + one, 0) };
}

async function generate(load: object): Promise<Seen> {
  const loader = join(import.meta.dirname, '../support/load-typescript.mjs');
  const generator = join(import.meta.dirname, 'load-generator.ts');
  const node = ['--conditions=source', '--no-warnings', '--import', loader, generator, JSON.stringify(load)];
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (part: Buffer) => (told += part.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The load generator ended with ${String(code)} (see above).`);
  return JSON.parse(told) as Seen;
}
