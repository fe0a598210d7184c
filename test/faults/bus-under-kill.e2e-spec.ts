import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { byStream, SplitSubscription, Subscriptions, type Verification, VerifyLedger } from '#event-bus';
import { MIGRATIONS } from '#migrations';
import { systemContext } from '#kernel';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';
import { busNode } from '../support/bus-node.js';
import { runTypescript } from '../support/run-typescript.js';
import { CONTRADICTIONS, SETTLED, SUBSCRIPTIONS, TABLES } from './bus-work.js';

declare const HUJIAN_FAULTS: 'short' | 'full';

type Server = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

const ROOT = join(import.meta.dirname, '../..');
const KILLS = HUJIAN_FAULTS === 'full' ? 30 : 6;
const FIVE_MINUTES = 300_000;
const SETTLES_WITHIN_MS = 60_000;

let folder: string;
let server: Server;
let url: string;
const acknowledged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hujian-bus-faults-'));
  await chmod(folder, 0o711);
  server = await startPostgres();
  url = server.url('hujian');
  await ensureDatabase(url);
  await runMigrations({ url, poolSize: 2, entities: [], migrations: MIGRATIONS, applicationName: 'faults' });
  await query(TABLES);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
}, 60_000);

describe(`SIGKILL ${String(KILLS)} times of two processes and their PostgreSQL, clocks ten minutes apart`, () => {
  it(
    'loses no event, doubles no effect, keeps every stream in order, and the ledger can be verified',
    async () => {
      const processes = [new BusProcess('early', -FIVE_MINUTES), new BusProcess('late', FIVE_MINUTES)];
      try {
        await writes(200);
        await split();
        for (let kill = 1; kill <= KILLS; kill += 1) await killOne(kill, processes);
        for (const one of processes) one.stopWriting();
        await settles();
      } finally {
        for (const one of processes) await one.kill();
      }
      say(`${String(acknowledged.length)} writes acknowledged`);
      for (const [sentence, sql] of CONTRADICTIONS)
        expect([sentence, ...(await query(sql, [SUBSCRIPTIONS]))]).toEqual([sentence]);
      const kept = await query<{ key: string }>('SELECT key FROM business');
      const keys = new Set(kept.map(({ key }) => key));
      expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
      expect(await verify()).toMatchObject({ fault: null });
    },
    HUJIAN_FAULTS === 'full' ? 300_000 : 120_000,
  );
});

/** A process of the bus that is started again each time it is killed. */
class BusProcess {
  private child: ChildProcess;
  private starts = 0;

  constructor(
    private readonly name: string,
    private readonly skewMs: number,
  ) {
    this.child = this.start();
  }

  /** Refuses when it has ended by itself: what happens to its database is no reason to. */
  async kill(): Promise<void> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null)
      throw new Error(`Process ${this.name} had ended by itself: ${String(exitCode ?? signalCode)}`);
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  again(): void {
    this.child = this.start();
  }

  stopWriting(): void {
    this.child.stdin?.write('\n');
  }

  private start(): ChildProcess {
    this.starts += 1;
    const args = [url, join(folder, 'keys'), String(this.skewMs), `${this.name}${String(this.starts)}`];
    const child = runTypescript(ROOT, 'test/faults/bus-process.ts', args, {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (child.stdout !== null)
      createInterface({ input: child.stdout }).on('line', (key) => acknowledged.push(key));
    return child;
  }
}

/** The three in turn, each after some more work was acknowledged: so nobody is killed before anything was going on. */
async function killOne(kill: number, processes: readonly BusProcess[]): Promise<void> {
  await writes(acknowledged.length + 50);
  await delay(Math.random() * 300);
  const victim = processes[kill % 3];
  if (victim === undefined) {
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    await delay(Math.random() * 300);
    server = await startPostgres(server.port);
  } else {
    await victim.kill();
    await delay(Math.random() * 300);
    victim.again();
  }
  say(
    `kill ${String(kill)} of ${String(KILLS)}: ${victim === undefined ? 'PostgreSQL' : 'a process'}, ${String(acknowledged.length)} writes`,
  );
}

async function split(): Promise<void> {
  const node = await busNode(url, undefined, 2);
  node.get(Subscriptions).register({ name: 'split', key: byStream, isDivisible: true, handlers: [] });
  await node.get(SplitSubscription).execute(systemContext('faults', 'split'), 'split', 3);
  await node.close();
}

async function verify(): Promise<Verification> {
  const node = await busNode(
    url,
    { keysDirectory: join(folder, 'keys'), origin: 'faults.example/ledger' },
    2,
  );
  try {
    return await node.get(VerifyLedger).execute();
  } finally {
    await node.close();
  }
}

async function writes(count: number): Promise<void> {
  while (acknowledged.length < count) await delay(5);
}

async function settles(): Promise<void> {
  const end = Date.now() + SETTLES_WITHIN_MS;
  for (;;) {
    const [row] = await query<{ settled: boolean }>(SETTLED);
    if (row?.settled === true) return;
    if (Date.now() > end) throw new Error('Something waits for ever');
    await delay(50);
  }
}

function startPostgres(port?: number): Promise<Server> {
  const where = { dataDirectory: join(folder, 'postgres'), log: () => undefined };
  return startEmbeddedPostgres(port === undefined ? where : { ...where, port });
}

async function query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

function say(sentence: string): void {
  process.stdout.write(`  faults: ${sentence}\n`);
}
