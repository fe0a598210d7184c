import { AppError } from '#kernel';
import { type Config, readConfig } from './config.js';

/** What the portal is told when it runs as a process of its own. */
export interface PortalConfig extends Config {
  /** The URL of the portal's own read-only role: the portal refuses one that can see more. */
  readonly databaseUrl: string;
  readonly apiUrl: string;
  /** The bearer key under which reports of the public are handed on. */
  readonly clientToken: string;
}

/** As readConfig; besides, HUJIAN_PORTAL_DATABASE_URL and HUJIAN_PORTAL_TOKEN are needed. */
export function readPortalConfig(environment: Readonly<Record<string, string | undefined>>): PortalConfig {
  const databaseUrl = needed(environment, 'HUJIAN_PORTAL_DATABASE_URL');
  const clientToken = needed(environment, 'HUJIAN_PORTAL_TOKEN');
  const config = readConfig({ ...environment, DATABASE_URL: databaseUrl });
  const apiUrl = environment['HUJIAN_API_URL'] ?? `http://127.0.0.1:${String(config.port)}`;
  if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl))
    throw missing('HUJIAN_API_URL', 'http://127.0.0.1:3000');
  return { ...config, databaseUrl, clientToken, apiUrl };
}

function needed(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw missing(name, '…');
  return value;
}

function missing(name: string, sample: string): AppError {
  return new AppError('PLATFORM.CONFIG', 'invalid', {
    zh: `公示门户单独运行时需要环境变量 ${name}（例如 ${sample}）；见 README。`,
    en: `The portal as a process of its own needs ${name} (such as ${sample}); see the README.`,
  });
}
