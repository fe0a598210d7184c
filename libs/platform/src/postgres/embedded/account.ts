import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Sentence } from '#kernel';
import { folderNotOurs, folderUnreachable, noAccount } from '../postgres.errors.js';

const execute = promisify(execFile);

/** Whom the server runs as when we are root; PostgreSQL refuses to run as root itself. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Null for an ordinary user, who runs the server as himself. As root: whoever owns the cluster already, else
 * `postgres`, else `nobody`. A cluster of another user is refused: PostgreSQL would refuse it less clearly.
 */
export async function chooseAccount(
  clusterDirectory: string,
  log: (step: Sentence) => void,
): Promise<Account | null> {
  const self = process.getuid?.();
  const cluster = await stat(clusterDirectory).catch(() => null);
  if (self === undefined) return null;
  if (self !== 0) {
    if (cluster !== null && cluster.uid !== self) throw folderNotOurs(clusterDirectory, cluster.uid);
    return null;
  }
  if (cluster !== null && cluster.uid !== 0)
    return { name: `uid ${cluster.uid}`, uid: cluster.uid, gid: cluster.gid };
  const postgres = await findAccount('postgres');
  if (postgres !== null) return postgres;
  const nobody = await findAccount('nobody');
  if (nobody === null) throw noAccount();
  log({
    zh: 'PostgreSQL 不允许以 root 身份运行，本机没有 postgres 用户，改用 nobody 用户运行。',
    en: 'PostgreSQL refuses to run as root and there is no user postgres here, so it runs as nobody.',
  });
  return nobody;
}

/** Options for child processes: the account's rights, and none of our environment (a PGDATA or PGOPTIONS would win over ours). */
export function runAs(account: Account | null): { uid?: number; gid?: number; env: Record<string, string> } {
  return account === null ? { env: {} } : { uid: account.uid, gid: account.gid, env: {} };
}

/** Asked of the system, as the account itself, so that groups and access lists count too. */
async function canEnter(account: Account | null, directory: string): Promise<boolean> {
  return canDo(account, 'cd "$0"', directory);
}

export async function canExecute(account: Account | null, file: string): Promise<boolean> {
  return canDo(account, 'test -x "$0"', file);
}

/** Names the outermost folder that bars the way, since that is the one to mend or to avoid. */
export async function refuseUnreachable(account: Account | null, directory: string): Promise<void> {
  if (account === null || (await canEnter(account, directory))) return;
  for (const folder of ancestors(directory)) {
    if (!(await canEnter(account, folder))) throw folderUnreachable(directory, folder, account.name);
  }
}

async function canDo(account: Account | null, script: string, path: string): Promise<boolean> {
  if (account === null) return true;
  return execute('/bin/sh', ['-c', script, path], { ...runAs(account), cwd: '/' }).then(
    () => true,
    () => false,
  );
}

function ancestors(directory: string): string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [...ancestors(parent), directory];
}

async function findAccount(name: string): Promise<Account | null> {
  try {
    const uid = Number((await execute('id', ['-u', name])).stdout);
    const gid = Number((await execute('id', ['-g', name])).stdout);
    return { name, uid, gid };
  } catch {
    return null;
  }
}
