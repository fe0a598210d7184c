import { realpath } from 'node:fs/promises';
import { folderUnusable, passwordMissing } from '../postgres.errors.js';
import { address, clusterDirectory, passwordFile, readPassword } from './cluster.js';
import { findPostmaster } from './postmaster.js';
import { errorCode } from './processes.js';

/** A server that somebody else supervises: it may be used, not stopped. */
export interface RunningPostgres {
  readonly port: number;
  url(database: string): string;
}

/**
 * The server that a running app keeps in this folder; null when none runs there. Claims nothing and starts nothing, so
 * a command line works beside `npm start`. Refuses a folder whose password is missing or not this user's to read.
 */
export async function connectToRunning(dataDirectory: string): Promise<RunningPostgres | null> {
  const folder = await realpath(dataDirectory).catch(() => null);
  if (folder === null) return null;
  try {
    const live = findPostmaster(clusterDirectory(folder));
    if (live === null || live.isStopping || live.port === 0) return null;
    const password = await readPassword(folder);
    return { port: live.port, url: (database) => address(live.port, password, database) };
  } catch (error) {
    throw errorCode(error) === 'ENOENT'
      ? passwordMissing(passwordFile(folder))
      : folderUnusable(folder, error);
  }
}
