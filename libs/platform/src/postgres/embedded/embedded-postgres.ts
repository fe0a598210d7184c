import { chmod, mkdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Sentence } from '#kernel';
import { type Account, chooseAccount, refuseUnreachable } from './account.js';
import { type Binaries, findBinariesPackage, provideBinaries } from './binaries.js';
import { address, clusterDirectory, ensureCluster, passwordFile, readPassword } from './cluster.js';
import { claimFolder } from './owner.js';
import { folderUnusable, passwordMissing, portTaken, startFailed } from '../postgres.errors.js';
import * as postmaster from './postmaster.js';
import { errorCode, isRunning, waitUntil } from './processes.js';

/** Long enough for crash recovery and for the backends of a killed postmaster to notice and go. */
const RETRY_WITHIN_MS = 60_000;
const DISPOSABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface EmbeddedPostgresOptions {
  /** Made when missing; holds the cluster, its password (0600), log, port and owner. As root, choose one user `postgres` can reach. */
  readonly dataDirectory: string;
  /** Without it: the port of the last start if free, else any. */
  readonly port?: number;
  /** Server settings that win over the defaults, such as max_connections. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For tests: a crash of the machine may destroy the data, in exchange for speed. */
  readonly isDisposable?: boolean;
  /** Ports that others of this program are about to take: never chosen. */
  readonly avoid?: readonly number[];
  readonly log: (step: Sentence) => void;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** The superuser's address of that database; does not create it (`ensureDatabase` does). */
  url(database: string): string;
  /** Stops the server and gives the folder up; a second call waits for the first. */
  stop(): Promise<void>;
}

interface Folder {
  readonly dataDirectory: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | null;
}

interface Setup extends Folder {
  readonly binaries: Binaries;
}

/**
 * Starts the PostgreSQL that comes with the program, or adopts the one a killed app left running on the same
 * folder. Invariant: one running app per folder, one server per cluster; both hold across `kill -9` of either.
 * Refuses, each in one sentence, a folder in use, out of reach, of another user or of another major version.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, release } = await claim(options);
  try {
    const setup = { ...folder, binaries: await binariesFor(folder, options.log) };
    await ensureCluster(
      setup.dataDirectory,
      setup.binaries,
      setup.account,
      options.isDisposable ?? false,
      options.log,
    );
    const running = await ensureRunning(setup, options);
    await postmaster.rememberPort(setup.dataDirectory, running.port);
    const password = await readPassword(setup.dataDirectory);
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await postmaster.stopPostmaster(running.pid, setup.cluster, setup.binaries);
      await release();
    };
    return {
      port: running.port,
      pid: running.pid,
      url: (database) => address(running.port, password, database),
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Stops the server that a killed app left behind, if there is one; refused while an app still uses the folder. */
export async function stopAbandonedPostgres(
  options: Pick<EmbeddedPostgresOptions, 'dataDirectory' | 'log'>,
): Promise<void> {
  const { folder, release } = await claim(options);
  try {
    const left = postmaster.findPostmaster(folder.cluster);
    if (left !== null)
      await postmaster.stopPostmaster(left.pid, folder.cluster, await binariesFor(folder, options.log));
  } finally {
    await release();
  }
}

/** The account is chosen and the folder claimed before anything in it is looked at or changed. */
async function claim(
  options: Pick<EmbeddedPostgresOptions, 'dataDirectory' | 'log'>,
): Promise<{ folder: Folder; release: () => Promise<void> }> {
  const dataDirectory = await makeFolder(options.dataDirectory);
  const cluster = clusterDirectory(dataDirectory);
  const account = await chooseAccount(cluster, options.log);
  await refuseUnreachable(account, dataDirectory);
  const release = await claimFolder(dataDirectory).catch((error: unknown) => {
    throw errorCode(error) === 'EACCES' ? folderUnusable(dataDirectory, error) : error;
  });
  return { folder: { dataDirectory, cluster, account, logFile: join(dataDirectory, 'server.log') }, release };
}

async function binariesFor(folder: Folder, log: (step: Sentence) => void): Promise<Binaries> {
  return provideBinaries(findBinariesPackage(), folder.dataDirectory, folder.account, log);
}

/**
 * The real path, since PostgreSQL reports real paths. As root the server's account has to pass through every
 * folder made here (root's umask may forbid that), but owns only what is its own.
 */
async function makeFolder(directory: string): Promise<string> {
  const path = resolve(directory);
  try {
    const outermost = await mkdir(path, { recursive: true });
    for (let made = path; outermost !== undefined && made.startsWith(outermost); made = dirname(made)) {
      await chmod(made, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    return await realpath(path);
  } catch (error) {
    throw folderUnusable(directory, error);
  }
}

async function ensureRunning(setup: Setup, options: EmbeddedPostgresOptions): Promise<postmaster.Postmaster> {
  const deadline = Date.now() + RETRY_WITHIN_MS;
  for (;;) {
    const live = await adopt(setup, options);
    if (live !== null) return live;
    const failure = await tryStart(setup, options);
    if (failure === null) continue;
    if (Date.now() > deadline) throw failure;
    await delay(100);
  }
}

/** Null when nothing runs on the cluster, or what ran was on its way out, or on another port than the one asked for. */
async function adopt(setup: Setup, options: EmbeddedPostgresOptions): Promise<postmaster.Postmaster | null> {
  const live = postmaster.findPostmaster(setup.cluster);
  if (live === null) return null;
  const isOnAnotherPort = options.port !== undefined && live.port !== options.port;
  if (live.isStopping || isOnAnotherPort) {
    await postmaster.stopPostmaster(live.pid, setup.cluster, setup.binaries);
    return null;
  }
  return (await isServing(setup, live)) ? live : null;
}

/** Null after a start; an error when another try may help (orphaned backends, a port lost to a race); throws when none will. */
async function tryStart(setup: Setup, options: EmbeddedPostgresOptions): Promise<Error | null> {
  const port = await choosePort(setup.dataDirectory, options);
  const settings = { ...(options.isDisposable === true ? DISPOSABLE : {}), ...options.settings };
  options.log({ zh: `正在启动数据库（端口 ${port}）……`, en: `Starting the database on port ${port}…` });
  await postmaster.disownReusedPid(setup.cluster);
  const words = await postmaster.startPostmaster({ ...setup, port, settings });
  if (words === null) return null;
  const failure = startFailed({ zh: '启动', en: 'start' }, setup.logFile, words);
  if (/still in use|already exists|could not bind|starting up/.test(words)) return failure;
  throw failure;
}

async function choosePort(
  dataDirectory: string,
  { port: wanted, avoid = [] }: EmbeddedPostgresOptions,
): Promise<number> {
  if (wanted !== undefined) {
    if (await postmaster.isPortFree(wanted)) return wanted;
    throw portTaken(wanted);
  }
  const remembered = postmaster.rememberedPort(dataDirectory);
  const isUsable = remembered !== null && !avoid.includes(remembered);
  if (isUsable && (await postmaster.isPortFree(remembered))) return remembered;
  return findPortBeside(avoid);
}

async function findPortBeside(avoid: readonly number[]): Promise<number> {
  const port = await postmaster.findFreePort();
  return avoid.includes(port) ? findPortBeside(avoid) : port;
}

/** Proves by its answer that the server on that port has our password and our folder; false when it died meanwhile. */
async function isServing(setup: Setup, live: postmaster.Postmaster): Promise<boolean> {
  const password = await readPassword(setup.dataDirectory);
  let isOurs = false;
  const settled = await waitUntil(async () => {
    if (!isRunning(live.pid)) return true;
    const answer = await askFolder(address(live.port, password, 'postgres'));
    if (answer === 'refused') throw passwordMissing(passwordFile(setup.dataDirectory));
    isOurs = answer === setup.cluster;
    return isOurs;
  }, RETRY_WITHIN_MS);
  if (!settled) {
    const words = postmaster.lastWords(setup.logFile);
    throw startFailed({ zh: '接受连接', en: 'accept connections' }, setup.logFile, words);
  }
  return isOurs;
}

/** Null while it does not answer: starting, recovering, or full of a dead app's sessions. */
async function askFolder(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? null;
  } catch (error) {
    return errorCode(error) === '28P01' ? 'refused' : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
