import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectToRunning, stopAbandonedPostgres } from '#platform/postgres';
import { freePort, Server } from '../support/server-process.js';
import { contradictions, EVERYWHERE } from './checks.js';

const KILLS = 3;
const ROOT = join(import.meta.dirname, '../..');

let folder: string;
let output: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hujian-first-start-'));
  chmodSync(folder, 0o711);
  output = join(folder, 'output.log');
  const ports = { PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) };
  server = new Server({ ...ports, HUJIAN_DATA: join(folder, 'data'), HUJIAN_LOG: 'error' }, output);
});

afterAll(async () => {
  await server.kill('SIGTERM');
  await stopAbandonedPostgres({ dataDirectory: join(folder, 'data/postgres'), log: () => undefined });
  rmSync(folder, { recursive: true });
}, 60_000);

describe(`a first start with the demo that is killed ${KILLS} times`, () => {
  it('goes on where it was cut short and loads everything once', async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const demos = times('演示数据 · demo');
      const child = server.launch();
      // The first time anywhere, later while the demo is being played, which is what takes long.
      if (kill > 1) await until(() => times('演示数据 · demo') > demos);
      await delay(500 + Math.random() * 5000);
      expect(child.exitCode).toBeNull();
      await server.kill();
      process.stdout.write(`  faults: first start, kill ${kill} of ${KILLS}: ${lastLine()}\n`);
    }
    const took = await server.start();
    process.stdout.write(`  faults: first start completed in ${(took / 1000).toFixed(1)} s\n`);
    expect(await found()).toEqual([]);
  }, 900_000);
});

const told = (): string => (existsSync(output) ? readFileSync(output, 'utf8') : '');
const times = (text: string): number => told().split(text).length - 1;
const lastLine = (): string => told().trim().split('\n').at(-1) ?? '';

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`The start does not get on:\n${told()}`);
    await delay(20);
  }
}

/** What is not as an undisturbed first start would have left it. */
async function found(): Promise<readonly string[]> {
  const running = await connectToRunning(join(folder, 'data/postgres'));
  if (running === null) return ['no database runs'];
  const client = new pg.Client({ connectionString: running.url('hujian') });
  await client.connect();
  try {
    return [...(await contradictions(client, EVERYWHERE)), ...(await miscounted(client)), ...openToOthers()];
  } finally {
    await client.end();
  }
}

/** Each act of the scenario left one row, however often it was begun. */
async function miscounted(client: pg.Client): Promise<readonly string[]> {
  const file = readFileSync(join(ROOT, 'demo/scenario.json'), 'utf8');
  const { acts } = JSON.parse(file) as { readonly acts: readonly { readonly act: string }[] };
  const expected: readonly (readonly [act: string, rows: string])[] = [
    ['lead.register', 'SELECT count(*) FROM violation_leads.lead'],
    ['case.file', 'SELECT count(*) FROM cases."case"'],
    ['case.add-evidence', 'SELECT count(*) FROM cases.evidence'],
    ['case.decide', `SELECT count(*) FROM results.result WHERE origin = 'CASE'`],
  ];
  const wrong: string[] = [];
  for (const [act, sql] of expected) {
    const { rows } = await client.query<{ count: string }>(sql);
    const wanted = acts.filter((one) => one.act === act).length;
    if (rows[0]?.count !== String(wanted))
      wrong.push(`${act}: ${rows[0]?.count ?? '?'} instead of ${wanted}`);
  }
  return wrong;
}

function openToOthers(): readonly string[] {
  const mode = statSync(join(folder, 'data/accounts.json')).mode & 0o777;
  return mode === 0o600 ? [] : [`accounts.json has mode ${mode.toString(8)}`];
}
