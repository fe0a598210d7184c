import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { legalDateOf } from '#kernel';
import { ApiProgram, UnexpectedAnswer } from '../support/api-program.js';
import { type BenchNode, startBenchNode } from '../support/bench-node.js';
import { Crew } from '../support/main-job/crew.js';
import { type MainJob, STEPS } from '../support/main-job/main-job.js';
import { freePort, Server } from '../support/server-process.js';
import { contradictions, isSettled } from './checks.js';
import { finish } from './persistent-client.js';

const JOBS = 120;
const KILLS = 6;
const CLIENTS = 4;
const HOME = '成都市市场监督管理局（试验）';
const AWAY = '重庆市渝中区市场监督管理局（试验）';
const SETTLES_WITHIN_MS = 30_000;

let node: BenchNode;
let database: pg.Client;
let apis: readonly Server[];
let workers: readonly Server[];
let portal: Server;
let crews: readonly Crew[];

beforeAll(async () => {
  node = await startBenchNode();
  // When its portal is there it has prepared database, keys and accounts; from here on others do its work.
  while ((await fetch(`${node.portal}/health`).catch(() => null))?.status !== 200) await delay(20);
  await node.kill();
  const ports = [node.environment['PORT'] ?? '', String(await freePort())];
  apis = ports.map((PORT) => process_('api', { PORT }));
  workers = await Promise.all(
    [1, 2].map(async () => process_('worker', { WORKER_PORT: String(await freePort()) })),
  );
  portal = process_('portal', portalEnvironment());
  for (const server of [...apis, ...workers, portal]) await server.start();
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
  const document = await ApiProgram.read(addresses[0] ?? '');
  crews = addresses.map((address) => new Crew(address, document, node.accounts));
  database = new pg.Client({ connectionString: node.databaseUrl });
  await database.connect();
}, 300_000);

afterAll(async () => {
  await database.end();
  for (const server of [...apis, ...workers, portal]) await server.kill();
  await node.close();
}, 60_000);

function process_(app: 'api' | 'worker' | 'portal', more: Readonly<Record<string, string>>): Server {
  const output = join(node.environment['HUJIAN_DATA'] ?? '', `${app}-output.log`);
  return new Server({ ...node.environment, ...more }, output, undefined, app);
}

/** As README says it: the portal's own role and key, from the files of the first start. */
function portalEnvironment(): Readonly<Record<string, string>> {
  const secret = (name: string): string =>
    readFileSync(join(node.environment['HUJIAN_DATA'] ?? '', 'keys', name), 'utf8').trim();
  const url = new URL(node.databaseUrl);
  url.username = `hujian_portal_${url.pathname.slice(1)}`;
  url.password = secret('portal-database.password');
  return {
    HUJIAN_PORTAL_DATABASE_URL: url.href,
    HUJIAN_PORTAL_TOKEN: secret('portal.token'),
    HUJIAN_API_URL: `http://127.0.0.1:${node.environment['PORT'] ?? ''}`,
  };
}

describe(`two APIs, two workers and a portal as processes of their own, killed ${String(KILLS)} times`, () => {
  it('do every job once, whichever is asked, and share their files', async () => {
    const run = new Run();
    await Promise.all([run.work(), run.kill()]);
    expect(run.faults).toEqual([]);
    const end = Date.now() + SETTLES_WITHIN_MS;
    while (!(await isSettled(database)) && Date.now() < end) await delay(20);
    expect(await contradictions(database)).toEqual([]);
    expect(run.done).toHaveLength(JOBS);
    const [job] = run.done;
    expect(await readElsewhere(job as MainJob)).toContain('现场检查');
  }, 900_000);
});

/** Clients of both APIs, and who kills the processes under them: an API, a worker, the other API, the other worker. */
class Run {
  readonly done: MainJob[] = [];
  readonly faults: string[] = [];
  private steps = 0;
  private next = 0;

  async work(): Promise<void> {
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => this.client(client)));
  }

  async kill(): Promise<void> {
    const victims = [apis[0], workers[0], apis[1], workers[1]];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const due = ((kill + Math.random()) / KILLS) * JOBS * STEPS.length * 0.8;
      while (this.steps < due) await delay(5);
      const victim = victims[kill % victims.length] as Server;
      await victim.kill();
      process.stdout.write(
        `  faults: kill ${String(kill + 1)} of ${String(KILLS)}, ${String(this.done.length)} jobs done\n`,
      );
      await victim.start();
    }
  }

  private async client(client: number): Promise<void> {
    const crew = crews[client % crews.length] as Crew;
    while (this.next < JOBS) {
      const number = this.next++;
      const today = legalDateOf(new Date());
      const order = {
        id: `process-${String(number)}`,
        number,
        today,
        day: () => today,
        home: HOME,
        away: AWAY,
        portal: node.portal,
      };
      const told = {
        onStep: () => {
          this.steps += 1;
        },
        onRepeat: (error: unknown) => {
          if (error instanceof UnexpectedAnswer) this.faults.push(error.message);
        },
      };
      this.done.push(await finish(crew, order, told, () => false));
    }
  }
}

/** The evidence that one API took in, as the other hands it out to the same officer. */
async function readElsewhere(job: MainJob): Promise<string> {
  const other = crews.find((crew) => crew !== job.crew) as Crew;
  const { program } = await other.as(HOME, 'handler');
  const id = job.need('case').id;
  const found = await program.call<{ evidence: readonly { id: string }[] }>('findCase', { path: { id } });
  const evidenceId = found.body.evidence[0]?.id ?? '';
  return (await program.call<string>('openEvidence', { path: { id, evidenceId } })).body;
}
