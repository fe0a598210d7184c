import { fen } from '#kernel';

/** Members that hold yuan without saying so in their name. */
const YUAN = new Set(['fine_min', 'fine_max']);

/**
 * The files' snake_case as the code's camelCase, all the way down. Amounts in yuan (`min_yuan`) become fen (`min`):
 * no float of money gets past this line.
 */
export function camelise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(member));
}

function member([name, value]: [string, unknown]): [string, unknown] {
  const isYuan = name.endsWith('_yuan') || YUAN.has(name);
  const plain = name
    .replace(/_yuan$/, '')
    .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (isYuan && typeof value === 'number') return [plain, fen(BigInt(Math.round(value * 100)))];
  return [plain, camelise(value)];
}
