import { legalDateOf } from '#kernel';
import { ApiProgram, type Answer } from '../support/api-program.js';
import { type BenchNode } from '../support/bench-node.js';
import { MainJob } from '../support/main-job/main-job.js';
import { Crew } from '../support/main-job/crew.js';
import { type StepName } from '../support/main-job/desk.js';

const SICHUAN = [
  '成都市市场监督管理局（试验）',
  '绵阳市市场监督管理局（试验）',
  '泸州市市场监督管理局（试验）',
];
const CHONGQING = [
  '重庆市渝中区市场监督管理局（试验）',
  '重庆市江北区市场监督管理局（试验）',
  '重庆市永川区市场监督管理局（试验）',
];

/** Where cases are made: the organs that the seed sets up below the two provincial ones. */
export const ORGANS = [...SICHUAN, ...CHONGQING];

export type Node = Pick<BenchNode, 'address' | 'accounts'>;

export async function crewOf(node: Node, told?: (operation: string, answer: Answer) => void): Promise<Crew> {
  return new Crew(node.address, await ApiProgram.read(node.address), node.accounts, told);
}

/** Jobs go round the organs, and from either region to the other. */
export function jobOf(crew: Crew, run: string, number: number): MainJob {
  const [here, there] = number % 2 === 0 ? [SICHUAN, CHONGQING] : [CHONGQING, SICHUAN];
  const organ = Math.floor(number / 2) % 3;
  const [home, away] = [here[organ] ?? '', there[organ] ?? ''];
  const day = (): string => legalDateOf(new Date());
  return new MainJob(crew, { id: `${run}-${number}`, number, today: day(), day, home, away });
}

/** Takes the jobs of these numbers as far as `upTo`, several at a time. */
export async function prepare(
  crew: Crew,
  run: string,
  numbers: readonly number[],
  upTo: StepName,
): Promise<readonly MainJob[]> {
  const jobs = numbers.map((number) => jobOf(crew, run, number));
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) await job.run(upTo);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return jobs;
}

export const upTo = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => from + place);
