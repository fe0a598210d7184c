import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Jest runs this file and stop-postgres.ts in one process, but each in a module registry of its own. */
interface Shared {
  testPostgres?: { users: number; server: Promise<ChildProcess> };
}

/**
 * One server per Jest process, however many projects ask for it (watch mode asks again and again). It is
 * supervised by a process that ends when its standard input ends: so it goes when Jest goes, even by
 * `kill -9`. Invariant: whoever holds the pipe holds the server, and nobody else does.
 *
 * Jest loads this file with Node's own loader, which finds neither our aliases nor `./x.js` for `./x.ts`: it
 * therefore imports nothing of ours, and the supervising process brings its loader along.
 */
export default async function startPostgres(config: { readonly rootDir: string }): Promise<void> {
  const shared = globalThis as Shared;
  const held = (shared.testPostgres ??= { users: 0, server: launch(config.rootDir) });
  held.users += 1;
  try {
    await held.server;
  } catch (error) {
    delete shared.testPostgres;
    throw error;
  }
}

async function launch(root: string): Promise<ChildProcess> {
  const loader = join(root, 'test/support/load-typescript.mjs');
  const file = join(root, 'test/support/postgres/serve-postgres.ts');
  const child = spawn(process.execPath, ['--conditions=source', '--no-warnings', '--import', loader, file], {
    cwd: root,
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(
      `The test database did not start (its process ended with ${String(code)}; its reason is above).`,
    );
  });
  try {
    process.env['HUJIAN_TEST_POSTGRES_URL'] = await Promise.race([firstLine(child), failed]);
    failed.catch(() => undefined);
    return child;
  } catch (error) {
    child.stdin.end();
    throw error;
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The test database has no standard output.');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
}
