import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Shared {
  testPostgres?: { users: number; server: Promise<ChildProcess> };
}

/** The last user closes the pipe (start-postgres.ts says why that is enough) and waits until the server has gone. */
export default async function stopPostgres(): Promise<void> {
  const shared = globalThis as Shared;
  const held = shared.testPostgres;
  if (held === undefined) return;
  held.users -= 1;
  if (held.users > 0) return;
  delete shared.testPostgres;
  const child = await held.server;
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  child.stdin?.end();
  await gone;
}
