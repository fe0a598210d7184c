import { join } from 'node:path';
import { type Config } from '#platform/config';
import { ensureDatabase, probeServer, startEmbeddedPostgres } from '#platform/postgres';
import { note, step } from './say.js';

export interface OpenedDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or an embedded one of our own in the data directory. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  const { databaseUrl } = config;
  if (databaseUrl !== null) {
    await step('数据库 · PostgreSQL (DATABASE_URL)', () => probeServer(databaseUrl));
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  return step(`数据库 · embedded PostgreSQL (${config.dataDirectory})`, async () => {
    const server = await startEmbeddedPostgres({
      dataDirectory: join(config.dataDirectory, 'postgres'),
      log: (sentence) => {
        note(`${sentence.zh} · ${sentence.en}`);
      },
    });
    const url = server.url('hujian');
    await ensureDatabase(url);
    return { url, stop: () => server.stop() };
  });
}
