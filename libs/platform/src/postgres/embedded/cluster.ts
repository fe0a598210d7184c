import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sentence } from '#kernel';
import { type Account, runAs } from './account.js';
import type { Binaries } from './binaries.js';
import { majorMismatch, passwordMissing, startFailed } from '../postgres.errors.js';
import { stderrOf } from './processes.js';

const execute = promisify(execFile);

/** The database user of the cluster, its superuser. */
const SUPERUSER = 'hujian';

/**
 * pg_trgm and the text parser ask the C library whether 成 is a letter, whatever the collation provider, so the
 * ctype has to be a UTF-8 one of the system: macOS and Windows have no C.UTF-8. Collation is by code point everywhere.
 */
const LOCALE: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['--locale=C', '--lc-ctype=en_US.UTF-8'],
  win32: ['--locale=C', '--lc-ctype=en-US'],
};

export function clusterDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'cluster');
}

export function passwordFile(dataDirectory: string): string {
  return join(dataDirectory, 'password');
}

/**
 * Makes the cluster when there is none, and refuses one of another major version. Invariant: the folder
 * `cluster` is always a whole cluster, for initdb works in `cluster.half-*` and the rename comes last. What an
 * interrupted initdb left is swept; a cluster is never deleted.
 */
export async function ensureCluster(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | null,
  isDisposable: boolean,
  log: (step: Sentence) => void,
): Promise<void> {
  const cluster = clusterDirectory(dataDirectory);
  if (await exists(cluster)) {
    const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '?')).trim();
    if (found !== binaries.major) throw majorMismatch(dataDirectory, found, binaries.major);
    if (!(await exists(passwordFile(dataDirectory)))) throw passwordMissing(passwordFile(dataDirectory));
    return;
  }
  log({ zh: '正在建立数据库……', en: 'Creating the database…' });
  await sweepHalfMade(dataDirectory);
  await createPassword(dataDirectory, account);
  const half = join(dataDirectory, `cluster.half-${randomBytes(4).toString('hex')}`);
  await mkdir(half, { mode: 0o700 });
  if (account !== null) await chown(half, account.uid, account.gid);
  await runInitdb(dataDirectory, half, binaries, account, isDisposable);
  await rename(half, cluster);
  if (!isDisposable) await syncFolder(dataDirectory);
}

export async function readPassword(dataDirectory: string): Promise<string> {
  return (await readFile(passwordFile(dataDirectory), 'utf8')).trim();
}

/** The superuser's address of a database of the cluster's server. */
export function address(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function runInitdb(
  dataDirectory: string,
  half: string,
  binaries: Binaries,
  account: Account | null,
  isDisposable: boolean,
): Promise<void> {
  const options = [
    `--pgdata=${half}`,
    '--encoding=UTF8',
    ...(LOCALE[process.platform] ?? ['--locale=C.UTF-8']),
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile(dataDirectory)}`,
    '--auth=scram-sha-256',
    '--no-instructions',
    ...(isDisposable ? ['--no-sync'] : []),
  ];
  try {
    await execute(binaries.initdb, options, { ...runAs(account), cwd: half });
  } catch (error) {
    throw startFailed({ zh: '初始化', en: 'create its cluster' }, half, stderrOf(error));
  }
}

/** Written before initdb reads it; a second try reuses the one that is there. */
async function createPassword(dataDirectory: string, account: Account | null): Promise<void> {
  const file = passwordFile(dataDirectory);
  if ((await readFile(file, 'utf8').catch(() => '')).trim() === '') {
    await rm(file, { force: true });
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
  }
  if (account !== null) await chown(file, account.uid, account.gid);
}

/** An initdb orphaned by a killed app may still be writing there; what it leaves then is swept at the next start. */
async function sweepHalfMade(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory)) {
    if (!name.startsWith('cluster.half-')) continue;
    await rm(join(dataDirectory, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
