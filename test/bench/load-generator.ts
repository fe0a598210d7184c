import { readFileSync } from 'node:fs';
import { type Answer } from '../support/api-program.js';
import { type Account } from '../support/main-job/crew.js';
import { type Shift, reader, writer } from './load-users.js';
import { percentile, rounded } from './statistics.js';
import { crewOf, ORGANS, prepare, upTo } from './worlds.js';

/**
 * Makes the load, in a process of its own, and says in one line of JSON what it saw. Everybody has signed in, and
 * readers know what to ask for, before the measured time begins.
 */
interface Load {
  readonly address: string;
  readonly accountsFile: string;
  readonly run: string;
  /** Jobs from this number on are free. */
  readonly from: number;
  readonly prefill: number;
  readonly readers: number;
  readonly writers: number;
  readonly seconds: number;
  readonly think: number;
}

export interface Seen {
  readonly requests: number;
  readonly read_p95_ms: number;
  readonly write_p95_ms: number;
  readonly read_p50_ms: number;
  readonly write_p50_ms: number;
  readonly errors: number;
  readonly firstErrors: readonly string[];
  /** The slowest calls by their p95. */
  readonly slowest: Readonly<Record<string, string>>;
  readonly jobs: number;
}

/** Everybody of the main job, who is to be signed in. */
const ROLES = ['intake-clerk', 'handler', 'unit-head', 'legal-reviewer', 'organ-head', 'publication-officer'];
/** Refusals that the main job asks for. */
const EXPECTED = new Set([409]);

const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const accounts = JSON.parse(readFileSync(load.accountsFile, 'utf8')) as Account[];
let isMeasuring = false;
const times = new Map<string, number[]>();
const failures: string[] = [];
let taken = load.from;
let ends = 0;

const crew = await crewOf({ address: load.address, accounts }, note);
const isWrite = writesOf(crew.document);
await signEverybodyIn();
if (load.prefill > 0) await prepare(crew, load.run, upTo(load.from, load.prefill), 'approveNotice');
taken += load.prefill;
process.stdout.write(`${JSON.stringify(load.seconds > 0 ? await measure() : {})}\n`);
process.exit(0);

async function measure(): Promise<Seen> {
  const shift: Shift = {
    crew,
    run: load.run,
    think: load.think,
    takeNumber: () => taken++,
    isOver: () => Date.now() > ends,
    failed: (error) => failures.push(error instanceof Error ? error.message : String(error)),
  };
  ends = Number.POSITIVE_INFINITY;
  const readers = await Promise.all(Array.from({ length: load.readers }, (_, place) => reader(shift, place)));
  const first = taken;
  ends = Date.now() + load.seconds * 1000;
  isMeasuring = true;
  await Promise.all([
    ...readers.map((read) => read()),
    ...Array.from({ length: load.writers }, () => writer(shift)),
  ]);
  return summary(taken - first);
}

function note(operation: string, answer: Answer): void {
  if (!isMeasuring) return;
  const list = times.get(operation) ?? [];
  list.push(answer.milliseconds);
  times.set(operation, list);
  if (answer.status >= 400 && !EXPECTED.has(answer.status))
    failures.push(`${operation} answered ${answer.status}`);
}

function summary(jobs: number): Seen {
  const of = (writes: boolean): number[] =>
    [...times].flatMap(([operation, list]) => (isWrite(operation) === writes ? list : []));
  const [reads, writes] = [of(false), of(true)];
  const slowest = [...times]
    .map(([operation, list]) => [operation, percentile(list, 0.95), list.length] as const)
    .sort((left, right) => right[1] - left[1])
    .slice(0, 12);
  return {
    requests: reads.length + writes.length,
    read_p95_ms: rounded(percentile(reads, 0.95)),
    write_p95_ms: rounded(percentile(writes, 0.95)),
    read_p50_ms: rounded(percentile(reads, 0.5)),
    write_p50_ms: rounded(percentile(writes, 0.5)),
    errors: failures.length,
    firstErrors: [...new Set(failures)].slice(0, 5),
    slowest: Object.fromEntries(
      slowest.map(([name, p95, count]) => [name, `${rounded(p95)} ms of ${count}`]),
    ),
    jobs,
  };
}

function writesOf(document: { readonly paths: object }): (operation: string) => boolean {
  const methods = Object.values(document.paths) as Record<string, { readonly operationId?: string }>[];
  const reads = new Set(methods.flatMap((one) => one['get']?.operationId ?? []));
  return (operation) => !reads.has(operation);
}

async function signEverybodyIn(): Promise<void> {
  const provincial = accounts.map((account) => account.organ).filter((organ) => !ORGANS.includes(organ));
  for (const organ of [...ORGANS, ...new Set(provincial)]) {
    await Promise.all(ROLES.map((role) => crew.as(organ, role)));
    await crew.handlers(organ, new Date().toISOString().slice(0, 10));
  }
}
