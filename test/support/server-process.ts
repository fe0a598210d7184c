import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 180_000;

/** The variable that says where each answers `/health`. */
const PORTS = { node: 'PORT', api: 'PORT', worker: 'WORKER_PORT', portal: 'PORTAL_PORT' } as const;

/** A server process, killed and started again at will. */
export class Server {
  readonly code = isFresh() ? 'dist' : 'sources';
  private child: ChildProcess | null = null;
  private died: string | null = null;

  constructor(
    private readonly environment: Readonly<Record<string, string>>,
    private readonly outputFile: string,
    private readonly tell: (pid: number | null) => void = () => undefined,
    private readonly app: keyof typeof PORTS = 'node',
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
    const main = `apps/${this.app}/src/main`;
    const child = launch(this.code === 'dist' ? `dist/${main}.js` : `${main}.ts`, [], options);
    closeSync(output);
    this.child = child;
    this.died = null;
    this.tell(child.pid ?? null);
    child.once('exit', (code, signal) => {
      if (this.child !== child) return;
      this.child = null;
      this.died = `The server ended by itself (${String(signal ?? code)}):\n${this.lastOutput()}`;
    });
    return child;
  }

  /** SIGKILL, unless told to ask politely. Throws with its last output when it had ended by itself. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child, died } = this;
    if (died !== null) throw new Error(died);
    if (child === null) return;
    this.child = null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    this.tell(null);
  }

  private async untilHealthy(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    const port = this.environment[PORTS[this.app]];
    const address = `http://127.0.0.1:${port ?? ''}/health`;
    while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
      const health = await fetch(address).catch(() => null);
      if (health?.status === 200) return;
      await delay(20);
    }
    throw new Error(`The server is not there:\n${this.lastOutput()}`);
  }

  private lastOutput(): string {
    return readFileSync(this.outputFile, 'utf8').slice(-2000);
  }
}

/** Whether something was built after the last change of what it is built from. */
function isFresh(): boolean {
  if (!existsSync(join(ROOT, 'dist/apps/node/src/main.js'))) return false;
  const sources = ['apps/api', 'apps/node', 'apps/portal', 'apps/worker', 'libs', 'migrations'];
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
export function launch(
  file: string,
  args: readonly string[],
  { environment, ...options }: LaunchOptions,
): ChildProcess {
  const loader = ['--conditions=source', '--import', join(ROOT, 'test/support/load-typescript.mjs')];
  const node = ['--no-warnings', ...(file.endsWith('.ts') ? loader : []), resolve(ROOT, file), ...args];
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  return spawn(process.execPath, node, { ...options, cwd: ROOT, env });
}

/**
 * A port that nobody listens on, below those that the system hands out by itself (32768 and up on Linux): one of these
 * may be somebody's connection, or the passing server of another test, before ours has begun to listen.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error('No port is free.');
}
