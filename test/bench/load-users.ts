import { setTimeout as delay } from 'node:timers/promises';
import { type Crew, type Seat } from '../support/main-job/crew.js';
import { jobOf, ORGANS } from './worlds.js';

/** What the virtual users of one run share. */
export interface Shift {
  readonly crew: Crew;
  readonly run: string;
  /** Seconds a user looks at an answer before the next request, on average. */
  readonly think: number;
  /** The next job nobody has taken. */
  takeNumber(): number;
  isOver(): boolean;
  /** A step that went wrong in whatever way. */
  failed(error: unknown): void;
}

interface Page<Row> {
  readonly rows: readonly Row[];
}

interface ResultRow {
  readonly decisionNo: string;
  readonly subjectId: string;
}

/** What a reader knows to ask for: it was on the lists of that officer before the measurement began. */
interface Known {
  readonly cases: readonly string[];
  readonly results: readonly ResultRow[];
}

type Look = (seat: Seat, known: Known) => Promise<unknown>;

const one = <T>(values: readonly T[]): T => {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error('A reader has nothing to look at: the node holds no jobs yet');
  return value;
};
const purpose = 'RECOGNITION';

/** The screens of an officer's day, by how often they are opened. */
const SCREENS: readonly (readonly [weight: number, look: Look])[] = [
  [3, ({ program }) => program.call('findToday')],
  [2, ({ program }) => program.call('findLeads')],
  [3, ({ program }, { cases }) => program.call('findCase', { path: { id: one(cases) } })],
  [1, ({ program }) => program.call('findResults', { query: { purpose } })],
  [
    2,
    ({ program }, { results }) =>
      program.call('findResults', { query: { purpose, q: one(results).decisionNo } }),
  ],
  [1, ({ program }) => program.call('findResults', { query: { purpose, q: '试验第12' } })],
  [2, ({ program }, { results }) => program.call('findDossier', { path: { id: one(results).subjectId } })],
  [2, ({ program }, { results }) => program.call('explainRisk', { path: { id: one(results).subjectId } })],
  [2, ({ program }) => program.call('findNotices', { query: { state: 'AWAITING_APPROVAL' } })],
];
const OPENED = SCREENS.flatMap(([weight, look]) => Array.from({ length: weight }, () => look));
const READERS = ['handler', 'unit-head', 'legal-reviewer', 'organ-head', 'publication-officer'];

/** An officer who only looks. */
export async function reader(shift: Shift, place: number): Promise<() => Promise<void>> {
  const organ = ORGANS[place % ORGANS.length] ?? '';
  const seat = await shift.crew.as(organ, READERS[Math.floor(place / ORGANS.length) % READERS.length] ?? '');
  const known = await knownTo(seat);
  return async () => {
    await think(shift, Math.random());
    while (!shift.isOver()) {
      await one(OPENED)(seat, known).catch(shift.failed);
      await think(shift);
    }
  };
}

async function knownTo({ program }: Seat): Promise<Known> {
  const limit = '100';
  const cases = await program.call<Page<{ id: string }>>('findCases', { query: { limit } });
  const results = await program.call<Page<ResultRow>>('findResults', { query: { limit, purpose } });
  return { cases: cases.body.rows.map(({ id }) => id), results: results.body.rows };
}

/** Takes one job after the other from the lead to the notice; each step is a request or two. */
export async function writer(shift: Shift): Promise<void> {
  await think(shift, Math.random());
  while (!shift.isOver()) {
    const job = jobOf(shift.crew, shift.run, shift.takeNumber());
    while (job.next !== null && !shift.isOver()) {
      try {
        await job.step();
      } catch (error) {
        shift.failed(error);
        break;
      }
      await think(shift);
    }
  }
}

/** Between half and one and a half times the average, so that users do not march in step. */
async function think(shift: Shift, share = 0.5 + Math.random()): Promise<void> {
  if (shift.think > 0) await delay(shift.think * 1000 * share);
}
