import { type DemoAct } from '../demo-files.js';
import { type DemoWorld } from '../demo-world.js';

export interface Playing {
  readonly world: DemoWorld;
  readonly act: DemoAct;
  /** Idempotency-Key of the act. */
  readonly key: string;
}

/** How each kind of act of the scenario is done through the API. */
export type DemoActs = Readonly<Record<string, (playing: Playing) => Promise<void>>>;

/** Yuan of the scenario as fen of the API. */
export function fenOf(yuan: unknown): string {
  return (BigInt(Math.round(Number(yuan ?? 0) * 100))).toString();
}

/** Steps of the scenario that the platform does by itself or as part of another step. */
export const nothingToDo = (): Promise<void> => Promise.resolve();
