import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Account } from './main-job/crew.js';
import { freePort, launch, Server } from './server-process.js';

/** A whole node on a machine of its own, so to speak: server, database and files in a folder that goes with it. */
export interface BenchNode {
  /** `dist`, or `sources` when dist is missing or older than they are. */
  readonly code: 'dist' | 'sources';
  readonly address: string;
  readonly portal: string;
  readonly databaseUrl: string;
  readonly accounts: readonly Account[];
  /** What its processes are told, for those that join it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Process id of the server; null while it is down. */
  pid(): number | null;
  /** SIGKILL: no goodbye, no drain. */
  kill(): Promise<void>;
  /** Starts the server and waits until it says it is healthy; answers in milliseconds. */
  start(): Promise<number>;
  /** Ends all of it and removes the folder. */
  close(): Promise<void>;
}

export async function startBenchNode(settings: Readonly<Record<string, string>> = {}): Promise<BenchNode> {
  const folder = mkdtempSync(join(tmpdir(), 'hujian-bench-'));
  // The account that PostgreSQL runs as when we are root has to pass through.
  await chmod(folder, 0o711);
  const database = launch('test/bench/node-postgres.ts', [folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const databaseUrl = await firstLine(database);
  const [port, portalPort] = [await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: databaseUrl,
    HUJIAN_DATA: join(folder, 'data'),
    HUJIAN_DEMO: 'no',
    HUJIAN_LOG: 'error',
    // A handful of people signs in for hundreds: that is the bench, not somebody's attack.
    HUJIAN_THROTTLE: 'no',
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
    ...settings,
  };
  const accountsFile = join(folder, 'bench-accounts.json');
  await seed(environment, accountsFile);
  const server = new Server(environment, join(folder, 'server-output.log'), (pid) => {
    database.stdin?.write(`${pid ?? 0}\n`);
  });
  await server.start();
  return {
    code: server.code,
    address: `http://127.0.0.1:${port}`,
    portal: `http://127.0.0.1:${portalPort}`,
    databaseUrl,
    accounts: JSON.parse(await readFile(accountsFile, 'utf8')) as Account[],
    environment,
    pid: () => server.pid,
    kill: () => server.kill(),
    start: () => server.start(),
    close: async () => {
      try {
        await server.kill();
      } finally {
        database.stdin?.end();
        await once(database, 'exit');
      }
    },
  };
}

async function seed(environment: Readonly<Record<string, string>>, accountsFile: string): Promise<void> {
  const child = launch('test/bench/node-seed.ts', [accountsFile, JSON.stringify(environment)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The bench node could not be seeded (exit ${String(code)}; see above).`);
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The database has no standard output.');
  const failed = once(child, 'exit').then(() => {
    throw new Error('The database of the bench node did not start (its reason is above).');
  });
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), failed])) as [
    string,
  ];
  failed.catch(() => undefined);
  return line;
}
