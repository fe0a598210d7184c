import pg from 'pg';
import { loginRefused, tooOld, unreachable, wrongCtype, wrongEncoding } from './postgres.errors.js';

const OLDEST_MAJOR = 16;

interface Traits {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly ctype: string;
  /** Where pg_trgm is installed in this database, its schema. */
  readonly trigrams: string | null;
}

const TRAITS = `
  select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding, d.datctype as ctype,
         (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
           where e.extname = 'pg_trgm') as trigrams
    from pg_database d where d.datname = current_database()`;

/**
 * Says in one sentence why this server or database cannot carry the system; passes in silence when it can.
 * Changes nothing. Refused: no answer within five seconds, a refused login, a version before 16, an encoding
 * other than UTF8, a ctype that does not take Chinese characters for letters.
 */
export async function probeServer(url: string): Promise<void> {
  const server = withoutPassword(url);
  const client = await connect(url, server);
  try {
    const traits = (await client.query<Traits>(TRAITS)).rows[0];
    if (traits === undefined) throw new Error('pg_database has no row for the current database');
    if (Math.floor(traits.number / 10_000) < OLDEST_MAJOR) throw tooOld(server, traits.version);
    if (traits.encoding !== 'UTF8') throw wrongEncoding(server, traits.encoding);
    if (!(await knowsChineseLetters(client, traits))) throw wrongCtype(server, traits.ctype);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(url: string, server: string): Promise<pg.Client> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    // The server answered, with class 28 (login) or 3D (no such database): checking the network would lead astray.
    const isRefusal = error instanceof pg.DatabaseError && /^(28|3D|42501)/.test(error.code ?? '');
    throw isRefusal ? loginRefused(server, error) : unreachable(server, innermost(error));
  }
}

/**
 * What counts is the C library's view of the database's ctype: pg_trgm asks it whatever the collation provider,
 * so `'成' ~ '\w'` alone would pass an ICU database in which show_trgm('成都市') is empty. Without pg_trgm the
 * same question is put to a collation of that ctype, made in the session's temporary schema and rolled back.
 */
async function knowsChineseLetters(client: pg.Client, traits: Traits): Promise<boolean> {
  if (traits.trigrams !== null) {
    const schema = pg.escapeIdentifier(traits.trigrams);
    return isTrue(client, `select cardinality(${schema}.show_trgm('成都市')) > 0 as yes`);
  }
  if (['C', 'POSIX'].includes(traits.ctype)) return false;
  const ctype = pg.escapeLiteral(traits.ctype);
  await client.query('begin');
  try {
    await client.query(`create collation pg_temp.hujian_probe (provider = libc, locale = ${ctype})`);
    return await isTrue(client, `select '成' ~ '\\w' collate pg_temp.hujian_probe as yes`);
  } catch {
    // No right to temporary objects: the database's own default collation is the next best witness.
    await client.query('rollback');
    return await isTrue(client, `select '成' ~ '\\w' as yes`);
  } finally {
    await client.query('rollback');
  }
}

async function isTrue(client: pg.Client, question: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(question);
  return rows[0]?.yes === true;
}

/** Node reports a name with several addresses as one error that holds the others and says nothing itself. */
function innermost(error: unknown): unknown {
  const hasSeveral =
    typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors);
  return hasSeveral ? (error.errors as unknown[])[0] : error;
}

function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
  } catch {
    return '(DATABASE_URL)';
  }
}
