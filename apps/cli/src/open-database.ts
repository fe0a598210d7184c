import { join } from 'node:path';
import { type Config } from '#platform/config';
import { connectToRunning, probeServer } from '#platform/postgres';
import { importErrors } from '#record-import';

/** The server of DATABASE_URL, or the one that `npm start` keeps running in the data directory. */
export async function databaseUrlOf(config: Config): Promise<string> {
  const url =
    config.databaseUrl ?? (await connectToRunning(join(config.dataDirectory, 'postgres')))?.url('hujian');
  if (url === undefined) throw importErrors.noRunningServer(config.dataDirectory);
  await probeServer(url);
  return url;
}
