import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#platform/database';
import { registerErrors } from '../domain/register.errors.js';

/** SQLSTATE insufficient_privilege. */
const DENIED = '42501';
const LONGEST_NAME = 63;

/**
 * Makes, or brings up to date, the role the portal connects as: it reads this schema and nothing else, and no question
 * of the public may run longer than five seconds. Every call sets the password, a new random one unless the caller kept
 * one (nodes that share a database must): the returned URL is the only place that holds it. Roles belong to the whole cluster, so this is a step of starting up, never a migration.
 */
export async function providePortalRole(adminUrl: string, kept?: string): Promise<string> {
  const url = new URL(adminUrl);
  const source = await new DataSource(
    dataSourceOptions({
      url: adminUrl,
      poolSize: 1,
      entities: [],
      migrations: [],
      applicationName: 'hujian-portal-role',
    }),
  ).initialize();
  try {
    const [{ database = '' } = {}] = await source.query<{ database?: string }[]>(
      'SELECT current_database() AS database',
    );
    const role = roleFor(database);
    const password = kept ?? randomBytes(24).toString('base64url');
    await provide(source, role, database, password);
    url.username = role;
    url.password = password;
    // Said once more by the client: what this house asks for by default would win over the role's own setting.
    url.searchParams.set('statement_timeout', '5000');
    return url.href;
  } finally {
    await source.destroy();
  }
}

/** `hujian_portal_<database>`, cut with a digest where PostgreSQL would cut it. */
function roleFor(database: string): string {
  const name = `hujian_portal_${database}`;
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `hujian_portal_${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
}

async function provide(source: DataSource, role: string, database: string, password: string): Promise<void> {
  const known = await source.query<unknown[]>('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = known.length === 0 ? 'CREATE' : 'ALTER';
  try {
    await source.transaction(async (manager) => {
      for (const statement of statements(verb, role, database, password)) await manager.query(statement);
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== DENIED) throw error;
    throw registerErrors.mayNotCreateRole(`${statements(verb, role, database, '<password>').join(';\n')};`);
  }
}

/** The published notices, and the log of hashes by which anybody can verify them. */
const PUBLIC_SCHEMAS = 'public_register, public_log';

function statements(
  verb: 'CREATE' | 'ALTER',
  role: string,
  database: string,
  password: string,
): readonly string[] {
  const name = quoted(role);
  return [
    `${verb} ROLE ${name} LOGIN PASSWORD '${password.replaceAll("'", "''")}'`,
    `ALTER ROLE ${name} SET statement_timeout = '5s'`,
    `ALTER ROLE ${name} SET default_transaction_read_only = on`,
    `GRANT CONNECT ON DATABASE ${quoted(database)} TO ${name}`,
    `GRANT USAGE ON SCHEMA ${PUBLIC_SCHEMAS} TO ${name}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${PUBLIC_SCHEMAS} TO ${name}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${PUBLIC_SCHEMAS} GRANT SELECT ON TABLES TO ${name}`,
  ];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
