import { setTimeout as delay } from 'node:timers/promises';
import { NoAnswer, UnexpectedAnswer } from '../support/api-program.js';
import { MainJob, type StepReport } from '../support/main-job/main-job.js';
import { type Crew } from '../support/main-job/crew.js';
import { type JobOrder } from '../support/main-job/desk.js';

/** Longer than a server needs to come back, shorter than for ever. */
const STEP_WITHIN_MS = 180_000;
const AGAIN_AFTER_MS = 50;

export interface Told {
  onStep(report: StepReport): void;
  onRepeat(error: unknown): void;
}

/**
 * A client that does not give up: what got no answer it sends again, under the same key. `forgets` makes it lose all it
 * knew when the server breaks off, as if it had been killed as well; it then goes on from what the server says.
 */
export async function finish(
  crew: Crew,
  order: JobOrder,
  told: Told,
  forgets: () => boolean,
): Promise<MainJob> {
  let job = new MainJob(crew, order);
  let deadline = Date.now() + STEP_WITHIN_MS;
  while (job.next !== null) {
    try {
      told.onStep(await job.step());
      deadline = Date.now() + STEP_WITHIN_MS;
    } catch (error) {
      if (!mayPass(error) || Date.now() > deadline) throw error;
      told.onRepeat(error);
      await delay(AGAIN_AFTER_MS);
      if (error instanceof NoAnswer && forgets()) job = await reborn(crew, order, deadline);
    }
  }
  return job;
}

async function reborn(crew: Crew, order: JobOrder, deadline: number): Promise<MainJob> {
  for (;;) {
    const job = new MainJob(crew, order);
    try {
      await job.resume();
      return job;
    } catch (error) {
      if (!mayPass(error) || Date.now() > deadline) throw error;
      await delay(AGAIN_AFTER_MS);
    }
  }
}

/** A refusal is final. No answer, an answer of a server that is not ready, or a reaction not yet to be seen may pass. */
function mayPass(error: unknown): boolean {
  return !(error instanceof UnexpectedAnswer) || error.status >= 500;
}
