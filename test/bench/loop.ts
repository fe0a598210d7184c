import { type MainJob } from '../support/main-job/main-job.js';
import { type Risk } from '../support/main-job/consequences.js';
import { startBenchNode } from '../support/bench-node.js';
import { numberOption, percentile, rounded, say } from './statistics.js';
import { crewOf, prepare, upTo } from './worlds.js';

/**
 * From the act of serving to what it means elsewhere. One run: the clock starts when the handler sends serveDecision;
 * with the event it answers, two officers of the other region ask at once, as their screens would (`after_event`), for
 * the list of results and for the score with its reasons; the clock stops when both answers hold this result. What has
 * not come is asked again. Runs follow one another; the cases are brought to the decision beforehand.
 */
const runs = numberOption('runs', 1000);
const WARM_UP = 20;
const ASKED_AGAIN = 20;

const node = await startBenchNode();
say(`a node from ${node.code}, PostgreSQL with fsync`);
try {
  const crew = await crewOf(node);
  say(`bringing ${runs + WARM_UP} cases to their decision …`);
  const jobs = await prepare(crew, 'loop', upTo(0, runs + WARM_UP), 'decideCase');
  for (const job of jobs.slice(0, WARM_UP)) await measure(job);
  const times: Times[] = [];
  for (const job of jobs.slice(WARM_UP)) times.push(await measure(job));
  report(times);
} finally {
  await node.close();
}

interface Times {
  readonly served: number;
  readonly listed: number;
  readonly scored: number;
  readonly askedAgain: number;
}

async function measure(job: MainJob): Promise<Times> {
  const [head, inspector] = await Promise.all([job.away('organ-head'), job.away('handler')]);
  const began = performance.now();
  await job.step();
  const served = performance.now() - began;
  const after_event = job.need('served');
  const query = { after_event, purpose: 'RECOGNITION', q: job.need('decisionNo') };
  const id = job.need('resultId');
  let askedAgain = -2;
  const until = async (seen: () => Promise<boolean>): Promise<number> => {
    for (let times = 0; times < ASKED_AGAIN; times += 1) {
      askedAgain += 1;
      if (await seen()) return performance.now() - began;
    }
    throw new Error(`Job ${job.order.id}: not to be seen after asking ${ASKED_AGAIN} times`);
  };
  const [listed, scored] = await Promise.all([
    until(async () => {
      const { body } = await head.program.call<{ rows: readonly { id: string }[] }>('findResults', { query });
      return body.rows.some((row) => row.id === id);
    }),
    until(async () => {
      const path = { id: job.need('subjectId') };
      const { body } = await inspector.program.call<Risk>('explainRisk', { path, query: { after_event } });
      const reason = body.contributions.find((one) => one.aboutId === id);
      return reason !== undefined && body.history.some((one) => one.eventNumber === reason.eventNumber);
    }),
  ]);
  return { served, listed, scored, askedAgain };
}

function report(times: readonly Times[]): void {
  const line = (name: string, values: readonly number[]): void => {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(percentile(values, share)));
    say(
      `${name.padEnd(34)} p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, max ${rounded(Math.max(...values))} ms`,
    );
  };
  const whole = times.map(({ listed, scored }) => Math.max(listed, scored));
  line(
    'serveDecision answered',
    times.map((one) => one.served),
  );
  line(
    'in the other region’s list',
    times.map((one) => one.listed),
  );
  line(
    'in the score, with its reason',
    times.map((one) => one.scored),
  );
  line('both', whole);
  say(`${times.reduce((sum, one) => sum + one.askedAgain, 0)} times asked again, in ${times.length} runs`);
  const [p50_ms, p99_ms] = [rounded(percentile(whole, 0.5)), rounded(percentile(whole, 0.99))];
  process.stdout.write(`${JSON.stringify({ p50_ms, p99_ms })}\n`);
}
