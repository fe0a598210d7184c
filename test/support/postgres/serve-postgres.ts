import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, stopAbandonedPostgres } from '#platform/postgres';
import { prepareTemplate } from './template-database.js';

const FOLDER = 'hujian-test-postgres-';
const quietly = (): void => undefined;

await sweepAbandoned();
const dataDirectory = join(tmpdir(), `${FOLDER}${process.pid}-${randomUUID()}`);
const server = await startEmbeddedPostgres({
  dataDirectory,
  isDisposable: true,
  settings: { max_connections: '200' },
  log: quietly,
});
process.stdin.once('close', () => void stop());
process.stdin.resume();
// A new session has no terminal, yet somebody may still ask this process by name to end.
process.once('SIGTERM', () => void stop());
try {
  await prepareTemplate(server.url('hujian_template'));
  process.stdout.write(`${server.url('postgres')}\n`);
} catch (error) {
  await stop();
  throw error;
}

async function stop(): Promise<void> {
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
  process.stdin.destroy();
}

/** What runs left behind whose supervising process (its id is in the name) was killed itself. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1] ?? process.pid);
    if (isRunning(pid)) continue;
    const left = join(tmpdir(), name);
    await stopAbandonedPostgres({ dataDirectory: left, log: quietly })
      .then(() => rm(left, { recursive: true, force: true }))
      .catch(quietly);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
