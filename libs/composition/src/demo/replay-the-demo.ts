import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Delivery } from '#event-bus';
import { type LegalDate } from '#kernel';
import { type Account } from '../first-start/accounts.js';
import { caseActs } from './acts/case-acts.js';
import { type DemoActs } from './acts/demo-acts.js';
import { DemoDesk } from './demo-desk.js';
import { type DemoAct, type DemoFiles } from './demo-files.js';
import { DemoWorld } from './demo-world.js';
import { leadActs } from './acts/lead-acts.js';
import { type MovableClock } from './movable-clock.js';
import { resultActs } from './acts/result-acts.js';

const ACTS: DemoActs = { ...leadActs, ...caseActs, ...resultActs };

export interface Replay {
  readonly demo: DemoFiles;
  readonly accounts: readonly Account[];
  readonly dayZero: LegalDate;
  readonly clock: MovableClock;
}

/**
 * Plays the scenario through the public API, act by act, each at its own time and by its own officer. Reactions run
 * between the acts that read what they write.
 */
export async function replayTheDemo(app: NestFastifyApplication, replay: Replay): Promise<void> {
  const { demo, accounts, dayZero, clock } = replay;
  const world = new DemoWorld(new DemoDesk(app, accounts, () => clock.now()), demo, dayZero);
  for (const [index, act] of demo.acts.entries()) {
    clock.moveTo(momentOf(world, act));
    if (readsReactions(act)) await app.get(Delivery).drain();
    const play = ACTS[act.act];
    if (play === undefined) throw new Error(`Demo: nobody knows how to ${act.act}`);
    await play({ world, act, key: `demo-${String(index)}` });
  }
}

function momentOf(world: DemoWorld, act: DemoAct): Date {
  return new Date(`${world.day(act.day)}T${act.time}:00+08:00`);
}

function readsReactions(act: DemoAct): boolean {
  return /^(recognition|publication|list)[.]/.test(act.act);
}
