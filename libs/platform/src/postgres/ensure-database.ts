import pg from 'pg';

/** Creates the database that the address names, if it is missing; its user needs CREATEDB. Safe to call from several processes at once. */
export async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!existsByNow(error)) throw error;
  } finally {
    await client.end();
  }
}

/** 42P04: it exists; 23505: somebody else makes it in this very moment. */
function existsByNow(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
}
