import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, rename, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, runAs } from './account.js';
import type { Binaries } from './binaries.js';
import { stopFailed } from '../postgres.errors.js';
import { commandLine, errorCode, isRunning, stderrOf, waitUntil } from './processes.js';

const execute = promisify(execFile);

/** A fast shutdown writes one checkpoint: seconds even on a slow disk. */
const STOP_WITHIN_MS = 60_000;
/** Crash recovery replays the log since the last checkpoint (five minutes of writes at most, by default). */
const START_WITHIN_S = 600;
const LARGEST_LOG = 10 * 1024 * 1024;
/** No system gives out this process id: larger than Linux's and macOS's limits. */
const NOBODYS_PID = 2_147_483_647;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isStopping: boolean;
}

/**
 * The server that runs on this cluster, whoever started it. postmaster.pid alone proves nothing: after a crash
 * its number may belong to another program, so the command line has to name this very folder too.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (lines === null || !Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return null;
  const command = commandLine(pid);
  if (command !== null && !` ${command} `.includes(` ${cluster} `)) return null;
  return { pid, port: Number(lines[3] ?? 0), isStopping: (lines[7] ?? '').trim() === 'stopping' };
}

/**
 * PostgreSQL clears away a stale postmaster.pid by itself, after looking whether orphaned backends still hold
 * the shared memory the file names — unless the number now belongs to another program. Then we replace the
 * number only: deleting the file would skip that look and could let two generations write the same data.
 */
export async function disownReusedPid(cluster: string): Promise<void> {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (lines === null || findPostmaster(cluster) !== null || !(pid > 0) || !isRunning(pid)) return;
  const file = join(cluster, 'postmaster.pid');
  const handle = await open(file, 'r+');
  const text = [String(NOBODYS_PID), ...lines.slice(1)].join('\n');
  await handle
    .truncate(0)
    .then(() => handle.write(text, 0))
    .finally(() => handle.close());
}

export interface StartRequest {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly cluster: string;
  readonly logFile: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts the server in a session of its own (pg_ctl sees to it), so that Ctrl-C in our terminal does not reach
 * it before we have drained, and waits until it serves. It listens on 127.0.0.1 only and on no Unix socket,
 * whose path would be limited to 107 bytes. Null when it serves; else what it said before it gave up.
 */
export async function startPostmaster(request: StartRequest): Promise<string | null> {
  const settings: Record<string, string> = {
    ...request.settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(request.port),
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${plain(name)}=${plain(value)}`);
  const said = await prepareLog(request.logFile, request.account);
  const wait = ['-w', '-t', String(START_WITHIN_S)];
  try {
    await execute(
      request.binaries.pgCtl,
      ['start', '-D', request.cluster, '-l', request.logFile, ...wait, '-o', options.join(' ')],
      { ...runAs(request.account), cwd: request.cluster },
    );
    return null;
  } catch (error) {
    return lastWords(request.logFile, said) || stderrOf(error);
  }
}

/** Fast shutdown (open transactions roll back); returns when the process has gone. */
export async function stopPostmaster(pid: number, cluster: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    await execute(binaries.pgCtl, [
      'stop',
      '-D',
      cluster,
      '-m',
      'fast',
      '-w',
      '-t',
      String(STOP_WITHIN_MS / 1000),
    ]);
  } else if (isRunning(pid)) {
    process.kill(pid, 'SIGINT');
  }
  if (!(await waitUntil(() => !isRunning(pid), STOP_WITHIN_MS))) throw stopFailed(pid);
}

/** A connection is tried first: on some systems a port can be bound beside a listener on another address. */
export async function isPortFree(port: number): Promise<boolean> {
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
  return !answers && (await bind(port)) !== null;
}

export async function findFreePort(): Promise<number> {
  const port = await bind(0);
  if (port === null) throw new Error('The system gave no free port on 127.0.0.1.');
  return port;
}

/** The gravest of the last lines of the server's log, for the sentence that says why it does not serve. */
export function lastWords(logFile: string, from = 0): string {
  const lines = (readOrNull(logFile) ?? '').slice(from).trimEnd().split('\n').slice(-12);
  return (
    lines
      .filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line))
      .slice(-2)
      .join(' ') ||
    (lines.at(-1) ?? '')
  );
}

async function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : null);
      });
    });
  });
}

/** pg_ctl hands the options to a shell. */
function plain(text: string): string {
  if (!/^[\w.,:-]*$/.test(text)) throw new Error(`"${text}" cannot be used in a PostgreSQL start option.`);
  return text;
}

/** The server appends as its own user, so the file is made for it; one that has grown large makes room, with one predecessor kept. Returns how much of it is history. */
async function prepareLog(logFile: string, account: Account | null): Promise<number> {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(logFile, `${logFile}.old`);
  const handle = await open(logFile, 'a', 0o600);
  await (account === null ? Promise.resolve() : handle.chown(account.uid, account.gid)).finally(() =>
    handle.close(),
  );
  return (readOrNull(logFile) ?? '').length;
}

function readPidFile(cluster: string): string[] | null {
  return readOrNull(join(cluster, 'postmaster.pid'))?.split('\n') ?? null;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The port of the last start, so that tools and bookmarks keep working. */
export async function rememberPort(dataDirectory: string, port: number): Promise<void> {
  await writeFile(join(dataDirectory, 'port'), `${port}\n`);
}

export function rememberedPort(dataDirectory: string): number | null {
  const port = Number(readOrNull(join(dataDirectory, 'port')) ?? 0);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
