import pg from 'pg';

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What an answer may never say: where the machine keeps its code, what it is made of, how it asks its database. */
const LEAKS =
  /node_modules|\/work\/|\/home\/|\/root\/|\/tmp\/|\.[cm]?[jt]s\b|\bat \S+ \(|\b(SELECT|INSERT|UPDATE|DELETE)\s|relation "|syntax error|invalid input syntax|postgres|typeorm|QueryFailed|fastify|FST_|nestjs|class-validator|busboy|Unexpected (token|end)|JSON at position|Cannot read|is not a function|undefined|\[object /i;

/** Null when the answer is the refusal it should be; otherwise what is wrong with it. */
export function complaint(answer: Answer, wanted: { field?: string; status?: number } = {}): string | null {
  const { statusCode: status } = answer;
  if (status < 400 || status > 499) return `answered ${String(status)}: ${answer.body.slice(0, 200)}`;
  if (wanted.status !== undefined && status !== wanted.status)
    return `answered ${String(status)}, not ${String(wanted.status)}: ${answer.body.slice(0, 200)}`;
  const type = answer.headers['content-type'];
  if (typeof type !== 'string' || !type.startsWith('application/problem+json')) return `is no problem: ${String(type)}`;
  const problem = JSON.parse(answer.body) as {
    readonly code?: unknown;
    readonly instance?: unknown;
    readonly errors?: readonly { readonly field: string }[];
  };
  if (typeof problem.code !== 'string' || !/^[A-Z_]+\.[A-Z0-9_]+$/.test(problem.code)) return 'has no code';
  if (typeof problem.instance !== 'string') return 'has no instance';
  const leak = LEAKS.exec(answer.body);
  if (leak !== null) return `says "${leak[0]}": ${answer.body.slice(0, 300)}`;
  return wanted.field === undefined ? null : misnamed(problem.errors ?? [], wanted.field);
}

/** The wrong field is named, and no other: the rest of the body was right. */
function misnamed(errors: readonly { readonly field: string }[], field: string): string | null {
  const named = [...new Set(errors.map((error) => error.field))];
  const isInside = (name: string): boolean => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
  if (named.length > 0 && named.every(isInside)) return null;
  return `names ${named.length === 0 ? 'no field' : named.join(', ')} instead of ${field}`;
}

/** Of every table: how many rows, and one sum over all that stands in them. */
export type Fingerprint = ReadonlyMap<string, string>;

export async function fingerprint(url: string): Promise<Fingerprint> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY name`,
    );
    const counts = tables.rows.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS print FROM ${name} t`,
    );
    const prints = await client.query<{ name: string; print: string }>(counts.join(' UNION ALL '));
    return new Map(prints.rows.map(({ name, print }) => [name, print]));
  } finally {
    await client.end();
  }
}

/** The tables that are no longer what they were. */
export function changed(before: Fingerprint, after: Fingerprint): readonly string[] {
  return [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);
}
