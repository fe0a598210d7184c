import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account } from './main-job/crew.js';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist/apps/node/src/main.js');
const READY_WITHIN_MS = 180_000;

/** A whole node on a machine of its own, so to speak: server, database and files in a folder that goes with it. */
export interface BenchNode {
  /** `dist`, or `sources` when dist is missing or older than they are. */
  readonly code: 'dist' | 'sources';
  readonly address: string;
  readonly portal: string;
  readonly databaseUrl: string;
  readonly accounts: readonly Account[];
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
    pid: () => server.pid,
    kill: () => server.kill(),
    start: () => server.start(),
    close: async () => {
      await server.kill();
      database.stdin?.end();
      await once(database, 'exit');
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

/** The server process of a node, killed and started again at will. */
export class Server {
  readonly code = isFresh() ? 'dist' : 'sources';
  private child: ChildProcess | null = null;

  constructor(
    private readonly environment: Readonly<Record<string, string>>,
    private readonly outputFile: string,
    private readonly tell: (pid: number | null) => void = () => undefined,
  ) {}

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  async start(): Promise<number> {
    const began = performance.now();
    const child = this.launch();
    await this.untilHealthy(child);
    return performance.now() - began;
  }

  /** The process alone, whatever it is at. */
  launch(): ChildProcess {
    const output = openSync(this.outputFile, 'a');
    const options = { stdio: ['ignore' as const, output, output], environment: this.environment };
    const child = launch(this.code === 'dist' ? BUILT : 'apps/node/src/main.ts', [], options);
    closeSync(output);
    this.child = child;
    this.tell(child.pid ?? null);
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    return child;
  }

  /** SIGKILL, unless told to ask politely. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    this.child = null;
    this.tell(null);
  }

  private async untilHealthy(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    const address = `http://127.0.0.1:${this.environment['PORT'] ?? ''}/health`;
    while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
      const health = await fetch(address).catch(() => null);
      if (health?.status === 200) return;
      await delay(20);
    }
    throw new Error(`The server is not there:\n${readFileSync(this.outputFile, 'utf8').slice(-2000)}`);
  }
}

/** Whether something was built after the last change of what it is built from. */
function isFresh(): boolean {
  if (!existsSync(BUILT)) return false;
  const sources = ['apps/api', 'apps/node', 'apps/portal', 'libs', 'migrations'];
  return newest(sources, /(?<!spec)\.(ts|json)$/) < newest(['dist/apps', 'dist/libs'], /\.js$/);
}

function newest(folders: readonly string[], pattern: RegExp): number {
  const times = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  return Math.max(...times);
}

interface LaunchOptions {
  readonly stdio: StdioOptions;
  readonly detached?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** One of our programs in a process of its own: TypeScript by its path from the top, built code as it is. */
function launch(
  file: string,
  args: readonly string[],
  { environment, ...options }: LaunchOptions,
): ChildProcess {
  const loader = ['--conditions=source', '--import', join(ROOT, 'test/support/load-typescript.mjs')];
  const node = ['--no-warnings', ...(file.endsWith('.ts') ? loader : []), resolve(ROOT, file), ...args];
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  return spawn(process.execPath, node, { ...options, cwd: ROOT, env });
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

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
