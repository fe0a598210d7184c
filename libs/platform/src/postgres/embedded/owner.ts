import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderInUse } from '../postgres.errors.js';
import { birthMark, errorCode, isRunning } from './processes.js';

interface Owner {
  /** Null once the folder was given up. */
  readonly pid: number | null;
  readonly birthMark: string;
}

/**
 * Invariant: at most one running app owns the folder, and it is the one in the `owner.<n>.json` with the
 * highest n. Numbers only rise and are never used again: whoever finds n given up or its process dead tries
 * to create n+1, which the file system grants to one process only. Deleting and re-creating one fixed file
 * would let two apps that both saw a dead owner take over from each other.
 */
export async function claimFolder(directory: string): Promise<() => Promise<void>> {
  const draft = join(directory, `owner-${randomUUID()}.tmp`);
  await writeOwner(draft, { pid: process.pid, birthMark: birthMark(process.pid) });
  try {
    for (;;) {
      const latest = await latestNumber(directory);
      const owner = latest === 0 ? null : await readOwner(ownerFile(directory, latest));
      if (owner === 'changed') continue;
      if (owner !== null && owner.pid !== null && isAlive(owner.pid, owner.birthMark))
        throw folderInUse(directory, owner.pid);
      if (!(await linkUnlessTaken(draft, ownerFile(directory, latest + 1)))) continue;
      await removeOlder(directory, latest + 1);
      return () => release(directory, latest + 1);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** The file stays, so that its number stays used. */
async function release(directory: string, number: number): Promise<void> {
  const draft = join(directory, `owner-${randomUUID()}.tmp`);
  await writeOwner(draft, { pid: null, birthMark: '' });
  await rename(draft, ownerFile(directory, number));
}

function ownerFile(directory: string, number: number): string {
  return join(directory, `owner.${number}.json`);
}

function isAlive(pid: number, mark: string): boolean {
  return isRunning(pid) && birthMark(pid) === mark;
}

async function latestNumber(directory: string): Promise<number> {
  const numbers = (await readdir(directory)).map((name) =>
    Number(/^owner\.(\d+)\.json$/.exec(name)?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}

/** 'changed' when a successor swept the file away between listing and reading. */
async function readOwner(file: string): Promise<Owner | 'changed'> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'changed';
    // Links appear whole; what cannot be parsed was torn by a crash of the machine, which no owner survived.
    if (errorCode(error) === '') return { pid: null, birthMark: '' };
    throw error;
  }
}

/** A link, so that the file appears with its whole content or not at all. */
async function linkUnlessTaken(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeOlder(directory: string, number: number): Promise<void> {
  for (const name of await readdir(directory)) {
    const other = Number(/^owner\.(\d+)\.json$/.exec(name)?.[1] ?? number);
    if (other < number) await rm(join(directory, name), { force: true });
  }
}

async function writeOwner(file: string, owner: Owner): Promise<void> {
  await writeFile(file, JSON.stringify(owner), { flag: 'wx', mode: 0o644 });
}
