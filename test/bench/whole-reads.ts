import type pg from 'pg';

interface Scanned {
  readonly name: string;
  readonly scans: string;
  readonly rows: string;
}

const READ = `SELECT schemaname || '.' || relname AS name, seq_scan AS scans, seq_tup_read AS rows
                FROM pg_stat_user_tables`;

/** What was read from end to end since this call: the sign of a missing index. The result tells the worst five. */
export async function wholeReads(database: pg.Client): Promise<() => Promise<readonly string[]>> {
  const before = new Map((await database.query<Scanned>(READ)).rows.map((row) => [row.name, row]));
  return async () => {
    const { rows } = await database.query<Scanned>(READ);
    return rows
      .map(({ name, scans, rows: read }) => {
        const earlier = before.get(name);
        return {
          name,
          scans: Number(scans) - Number(earlier?.scans ?? 0),
          read: Number(read) - Number(earlier?.rows ?? 0),
        };
      })
      .filter(({ scans, read }) => scans > 0 && read / scans > 100)
      .sort((left, right) => right.read - left.read)
      .slice(0, 5)
      .map(
        ({ name, scans, read }) => `${name} read whole ${scans} times, ${Math.round(read / scans)} rows each`,
      );
  };
}
