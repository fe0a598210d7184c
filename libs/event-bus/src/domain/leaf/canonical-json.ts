/**
 * JSON Canonicalization Scheme (RFC 8785): one sequence of bytes for one value. ECMAScript's number and string
 * serialisation is the one the RFC prescribes and its default sort is by UTF-16 code units, as §3.2.3 demands.
 * Refuses what JSON cannot carry: undefined, NaN, infinities, lone surrogates, functions, bigints.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Record<string, unknown>);
  return canonicalScalar(value);
}

function canonicalObject(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalScalar(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(',')}}`;
}

function canonicalScalar(value: unknown): string {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError('Canonical JSON cannot carry a lone surrogate');
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('Canonical JSON cannot carry NaN or infinity');
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value);
  throw new TypeError(`Canonical JSON cannot carry ${typeof value}`);
}
