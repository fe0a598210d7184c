import { AppError } from '#kernel';
import { type Config, readConfig } from '../config/index.js';
import { probeServer } from '../postgres/index.js';
import { assertFolderUsable } from './folder.js';

export type ServerConfig = Config & { readonly databaseUrl: string };

/** For processes that share a server somebody else runs: DATABASE_URL is required and probed. */
export async function serverConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServerConfig> {
  const config = readConfig(environment);
  const { databaseUrl } = config;
  if (databaseUrl === null) {
    throw new AppError('PLATFORM.DATABASE_URL', 'invalid', {
      zh: '单独启动的进程需要 DATABASE_URL；单机运行请用 npm start。',
      en: 'A process started on its own needs DATABASE_URL; to run everything on one machine use npm start.',
    });
  }
  await assertFolderUsable(config.dataDirectory, 'HUJIAN_DATA');
  await assertFolderUsable(config.ledger.keysDirectory, 'HUJIAN_LEDGER_KEYS');
  await probeServer(databaseUrl);
  return { ...config, databaseUrl };
}
