import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type BenchNode, startBenchNode } from '../support/bench-node.js';
import { ApiProgram, UnexpectedAnswer } from '../support/api-program.js';
import { STEPS, type MainJob } from '../support/main-job/main-job.js';
import { Crew } from '../support/main-job/crew.js';
import { type JobOrder } from '../support/main-job/desk.js';
import { legalDateOf } from '#kernel';
import { contradictions, isSettled } from './checks.js';
import { finish } from './persistent-client.js';

declare const HUJIAN_FAULTS: 'short' | 'full';

const PLAN =
  HUJIAN_FAULTS === 'full' ? { kills: 20, jobs: 200, minutes: 25 } : { kills: 3, jobs: 20, minutes: 6 };
const CLIENTS = 8;
/** One command under the job's key for each of these; the refused filing leaves none. */
const COMMANDS = 12;
const HOMES = [
  '成都市市场监督管理局（试验）',
  '绵阳市市场监督管理局（试验）',
  '重庆市渝中区市场监督管理局（试验）',
];
const SETTLES_WITHIN_MS = 30_000;

let node: BenchNode;
let crew: Crew;
let database: pg.Client;

beforeAll(async () => {
  node = await startBenchNode();
  say(`a node from ${node.code}, with a durable PostgreSQL of its own`);
  crew = new Crew(node.address, await ApiProgram.read(node.address), node.accounts);
  database = new pg.Client({ connectionString: node.databaseUrl });
  await database.connect();
}, 300_000);

afterAll(async () => {
  await database.end();
  await node.close();
}, 60_000);

describe(`SIGKILL of the server ${PLAN.kills} times during ${PLAN.jobs} main jobs`, () => {
  it(
    'leaves every command done entirely or not at all, every effect once, and nothing waiting',
    async () => {
      const run = new Run();
      await Promise.all([run.work(), run.kill()]);
      say(
        `all ${PLAN.jobs} jobs done; ${run.killed} kills; ${run.repeats} sendings without an answer, ${run.forgotten} clients that forgot`,
      );
      expect(run.faults).toEqual([]);
      expect(run.killed).toBe(PLAN.kills);
      const waited = await settles();
      say(`settled ${waited.toFixed(0)} ms after the last answer`);
      expect(await contradictions(database)).toEqual([]);
      expect(await unfinished(run.done)).toEqual([]);
    },
    PLAN.minutes * 60_000,
  );
});

/** The clients, and who kills the server under them. */
class Run {
  readonly done: MainJob[] = [];
  /** Answers that no kill explains. */
  readonly faults: string[] = [];
  killed = 0;
  repeats = 0;
  forgotten = 0;
  private steps = 0;
  private next = 0;
  private readonly today = legalDateOf(new Date());

  async work(): Promise<void> {
    await Promise.all(Array.from({ length: CLIENTS }, () => this.client()));
  }

  /** At moments spread over the whole of the work, each random within its part; every fourth again while it starts. */
  async kill(): Promise<void> {
    const all = PLAN.jobs * STEPS.length;
    while (this.killed < PLAN.kills) {
      const due = ((this.killed + Math.random()) / PLAN.kills) * all * 0.95;
      while (this.steps < due) await delay(5);
      await delay(Math.random() * 40);
      await this.killOnce();
      const start = node.start().catch((error: unknown) => error);
      if (this.killed % 4 === 0 && this.killed < PLAN.kills) {
        await delay(Math.random() * 1500);
        await this.killOnce();
        await start;
        await node.start();
      } else {
        const failed = await start;
        if (typeof failed !== 'number') throw failed;
      }
    }
  }

  private async killOnce(): Promise<void> {
    await node.kill();
    this.killed += 1;
    say(`kill ${this.killed} of ${PLAN.kills} after ${this.steps} steps, ${this.done.length} jobs done`);
  }

  private async client(): Promise<void> {
    while (this.next < PLAN.jobs) {
      const job = await finish(crew, this.order(this.next++), this.told(), () => this.forgets());
      this.done.push(job);
    }
  }

  private told(): Parameters<typeof finish>[2] {
    return {
      onStep: () => {
        this.steps += 1;
      },
      onRepeat: (error) => {
        this.repeats += 1;
        if (error instanceof UnexpectedAnswer) this.faults.push(error.message);
      },
    };
  }

  private forgets(): boolean {
    const forgets = Math.random() < 0.2;
    if (forgets) this.forgotten += 1;
    return forgets;
  }

  private order(number: number): JobOrder {
    const home = HOMES[number % HOMES.length] ?? '';
    const away = home.startsWith('重庆')
      ? '成都市市场监督管理局（试验）'
      : '重庆市江北区市场监督管理局（试验）';
    return {
      id: `kill-${number}`,
      number,
      today: this.today,
      day: () => legalDateOf(new Date()),
      home,
      away,
      portal: node.portal,
    };
  }
}

/** Milliseconds until every reaction was done; refuses to wait for ever. */
async function settles(): Promise<number> {
  const began = performance.now();
  while (!(await isSettled(database))) {
    if (performance.now() - began > SETTLES_WITHIN_MS) break;
    await delay(20);
  }
  return performance.now() - began;
}

/** Jobs that did not happen exactly once: one lead, one case, one served result, each command under its key once. */
async function unfinished(jobs: readonly MainJob[]): Promise<readonly object[]> {
  const { rows } = await database.query<object>(
    `WITH job AS (SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[]) AS job (id, case_id, result_id, conduct))
     SELECT job.id, leads, cases, results, commands FROM job,
       LATERAL (SELECT count(*) AS leads FROM violation_leads.lead l WHERE l.conduct = job.conduct AND l.case_id = job.case_id) a,
       LATERAL (SELECT count(*) AS cases FROM cases."case" c WHERE c.conduct = job.conduct AND c.state = 'SERVED') b,
       LATERAL (SELECT count(*) AS results FROM results.result r
                 WHERE r.case_id = job.case_id AND r.id = job.result_id AND r.state = 'EFFECTIVE') c,
       LATERAL (SELECT count(*) AS commands FROM platform.command k WHERE k.key LIKE job.id || ':%') d
      WHERE (leads, cases, results, commands) <> (1, 1, 1, $5)`,
    [
      jobs.map((job) => job.order.id),
      jobs.map((job) => job.facts.case?.id),
      jobs.map((job) => job.facts.resultId),
      jobs.map((job) => job.act.conduct),
      COMMANDS,
    ],
  );
  const total = await database.query<{ leads: string }>('SELECT count(*) AS leads FROM violation_leads.lead');
  return total.rows[0]?.leads === String(PLAN.jobs) ? rows : [...rows, total.rows];
}

function say(sentence: string): void {
  process.stdout.write(`  faults: ${sentence}\n`);
}
