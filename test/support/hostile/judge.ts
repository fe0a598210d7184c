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
export function complaint(
  answer: Answer,
  wanted: { readonly field?: string; readonly status?: number } = {},
): string | null {
  const { statusCode: status, body } = answer;
  const isRefused = status >= 400 && status <= 499 && (wanted.status ?? status) === status;
  if (!isRefused)
    return `answered ${String(status)}, not ${String(wanted.status ?? '4xx')}: ${body.slice(0, 200)}`;
  return badForm(answer) ?? leak(body) ?? misnamed(body, wanted.field);
}

interface SaidProblem {
  readonly code?: unknown;
  readonly instance?: unknown;
  readonly errors?: readonly { readonly field: string }[];
}

function badForm({ headers, body }: Answer): string | null {
  const type = headers['content-type'];
  if (typeof type !== 'string' || !type.startsWith('application/problem+json'))
    return `is no problem: ${String(type)}`;
  const { code, instance } = JSON.parse(body) as SaidProblem;
  if (typeof code !== 'string' || !/^[A-Z_]+\.[A-Z0-9_]+$/.test(code)) return 'has no code';
  return typeof instance === 'string' ? null : 'has no instance';
}

function leak(body: string): string | null {
  const found = LEAKS.exec(body);
  return found === null ? null : `says "${found[0]}": ${body.slice(0, 300)}`;
}

/** The wrong field is named, and no other: the rest of the body was right. */
function misnamed(body: string, field: string | undefined): string | null {
  if (field === undefined) return null;
  const { errors = [] } = JSON.parse(body) as SaidProblem;
  const named = [...new Set(errors.map((error) => error.field))];
  const isInside = (name: string): boolean =>
    name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
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
