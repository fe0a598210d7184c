import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '#platform/postgres';

/**
 * The database of a bench node, as durable as in service. Says its address in one line; each line it reads is the
 * process id of a server it has to end. When its standard input ends, so do server, database and folder: nothing
 * survives the bench, not even when that is killed.
 */
const [folder = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDirectory: `${folder}/postgres`, log: () => undefined });
process.once('SIGINT', () => undefined);
process.stdout.write(`${server.url('hujian')}\n`);

let served: number | null = null;
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  served = Number(line) === 0 ? null : Number(line);
});
lines.once('close', () => void end());

async function end(): Promise<void> {
  if (served !== null) endServer(served);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function endServer(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
