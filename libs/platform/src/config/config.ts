import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { AppError } from '#kernel';

/** Everything a process may be told from outside. Read once, at start. */
export interface Config {
  /** Address the servers bind to. 127.0.0.1 unless told otherwise: exposing the node is a decision. */
  readonly host: string;
  readonly port: number;
  readonly portalPort: number;
  /** A server of one's own; without it an embedded PostgreSQL is started. */
  readonly databaseUrl: string | null;
  /** Connections of this process; an embedded server allows 100 in all. */
  readonly poolSize: number;
  /** Where the embedded database, evidence files, keys and first passwords live. */
  readonly dataDirectory: string;
  /** Where the keys lie that seal the ledger, and its name for ever; null lets the first start choose one. */
  readonly ledger: { readonly keysDirectory: string; readonly origin: string | null };
  /** Whether the invented world is loaded: at first start of an embedded server, or when asked. */
  readonly demo: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** True behind a proxy that speaks TLS: cookies are then marked Secure. */
  readonly secureCookies: boolean;
  /** Addresses or networks whose X-Forwarded-For is believed; without any, callers are who connects. */
  readonly trustedProxies: readonly string[];
  /** Who knows it may read `/metrics`; without one only this machine may. */
  readonly metricsToken?: string | null;
  /** Where a worker answers `/health` and `/metrics`; null: nowhere. */
  readonly workerPort?: number | null;
  /** NATS servers that events are relayed to; null: none. */
  readonly natsUrl?: string | null;
  /** Whether callers are limited in how much they may ask per minute. On, but for benches; a test world has it off. */
  readonly throttle?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names the variable and what it should have been; nothing falls back silently. */
export function readConfig(environment: Environment): Config {
  const ports = portsOf(environment);
  const databaseUrl = environment['DATABASE_URL'] ?? null;
  const dataDirectory = resolve(environment['HUJIAN_DATA'] ?? defaultDataDirectory());
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    ...ports,
    databaseUrl: databaseUrl === null ? null : postgresUrl(databaseUrl),
    poolSize: integer(environment, 'HUJIAN_POOL_SIZE', 20, 4, 500),
    dataDirectory,
    ledger: {
      keysDirectory: resolve(environment['HUJIAN_LEDGER_KEYS'] ?? join(dataDirectory, 'keys', 'ledger')),
      origin: keyName(environment, 'HUJIAN_LEDGER_ORIGIN'),
    },
    demo: choice(environment, 'HUJIAN_DEMO', ['yes', 'no'], databaseUrl === null ? 'yes' : 'no') === 'yes',
    logLevel: choice(environment, 'HUJIAN_LOG', ['debug', 'info', 'warn', 'error', 'silent'], 'warn'),
    secureCookies: choice(environment, 'HUJIAN_SECURE_COOKIES', ['yes', 'no'], 'no') === 'yes',
    trustedProxies: networks(environment, 'HUJIAN_TRUSTED_PROXIES'),
    metricsToken: secret(environment, 'HUJIAN_METRICS_TOKEN'),
    workerPort:
      (environment['WORKER_PORT'] ?? '') === '' ? null : integer(environment, 'WORKER_PORT', 0, 0, 65_535),
    natsUrl: natsUrl(environment['NATS_URL'] ?? ''),
    throttle: choice(environment, 'HUJIAN_THROTTLE', ['yes', 'no'], 'yes') === 'yes',
  };
}

/** Root's home and work folders are often closed to the `postgres` user that the embedded server must run as. */
function defaultDataDirectory(): string {
  return process.getuid?.() === 0 ? '/var/lib/hujian' : 'data';
}

function portsOf(environment: Environment): Pick<Config, 'port' | 'portalPort'> {
  const port = integer(environment, 'PORT', 3000, 0, 65_535);
  const portalPort = integer(environment, 'PORTAL_PORT', 3001, 0, 65_535);
  if (port === portalPort && port !== 0)
    throw wrong('PORTAL_PORT', String(portalPort), `≠ PORT (${String(port)})`);
  return { port, portalPort };
}

function integer(
  environment: Environment,
  name: string,
  fallback: number,
  low: number,
  high: number,
): number {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw wrong(name, text, `${String(low)}–${String(high)}`);
}

function choice<T extends string>(
  environment: Environment,
  name: string,
  values: readonly T[],
  fallback: T,
): T {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw wrong(name, text, values.join(' | '));
}

/** A name as signed notes take it: no blank, no plus sign, no control character (C2SP signed-note). */
function keyName(environment: Environment, name: string): string | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  if (/^[^\s\p{Z}\p{Cc}+]{1,200}$/u.test(text)) return text;
  throw wrong(name, text, 'register.example/ledger');
}

/** Long enough that nobody guesses it, of signs that a header takes. */
function secret(environment: Environment, name: string): string | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  if (/^[\x21-\x7e]{16,200}$/.test(text)) return text;
  throw wrong(name, '…', '16–200 ASCII');
}

/** `10.0.0.1, 10.1.0.0/16, ::1`. */
function networks(environment: Environment, name: string): readonly string[] {
  const given = (environment[name] ?? '').split(',').map((text) => text.trim());
  const found = given.filter((text) => text !== '');
  const odd = found.find((text) => !isNetwork(text));
  if (odd !== undefined) throw wrong(name, odd, '10.0.0.1, 10.1.0.0/16, ::1');
  return found;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}

/** One server or several of one cluster, with commas. */
function natsUrl(text: string): string | null {
  if (text === '') return null;
  const urls = text.split(',').map((url) => url.trim());
  if (urls.every((url) => /^(nats|tls):\/\/[^/]+$/.test(url) && URL.canParse(url))) return text;
  throw wrong('NATS_URL', text.replace(/:[^:@/]*@/g, ':…@'), 'nats://user:password@host:4222');
}

function postgresUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw wrong(
    'DATABASE_URL',
    text.replace(/:[^:@/]*@/, ':…@'),
    'postgresql://user:password@host:5432/database',
  );
}

function wrong(name: string, value: string, expected: string): AppError {
  return new AppError('PLATFORM.CONFIG', 'invalid', {
    zh: `环境变量 ${name}="${value}" 无效，应为 ${expected}。`,
    en: `${name}="${value}" is not valid; it takes ${expected}.`,
  });
}
