import { newId } from '#kernel';
import type { Schema } from './document.js';

/** A body that is right but for one thing, and the field that must be named for it. */
export interface WrongBody {
  readonly what: string;
  readonly field: string;
  readonly body: unknown;
}

const CONTROLS = ['\u200b', '\u202e', '\u2066', '\u0000', '\u0001', '\u001b', '\u007f', '\ud800', '\udfff x'];
const NO_TEXT: readonly unknown[] = [7, true, null, [], ['x'], { $gt: '' }];
const IDS = ['x', '00000000-0000-4000-8000-000000000000', '-'.repeat(36), `${newId()}\u0000`, "' OR 1=1 --"];
const DATES = ['2026-02-30', '0000-01-01', '99999-01-01', '2026-1-1', '20261120', 'infinity', 'now'];
const AMOUNTS = ['-1', '1.5', '1e3', '01', '9'.repeat(30), '+1', ' 1', '一'];

/** A value that fits the schema: its example, or the plainest of its type. */
export function sample(schema: Schema): unknown {
  if (schema.properties !== undefined) return sampleObject(schema);
  if (schema.format === 'uuid') return newId();
  return schema.example ?? plainest(schema);
}

function plainest({
  type,
  items = {},
  minItems = 1,
  minimum = 1,
  enum: codes,
  minLength = 1,
}: Schema): unknown {
  if (type === 'array') return Array.from({ length: minItems }, () => sample(items));
  if (type === 'integer') return minimum;
  return type === 'boolean' ? true : (codes?.[0] ?? '演'.repeat(minLength));
}

export function sampleObject(schema: Schema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([, property]) => property.format !== 'binary')
      .map(([name, property]) => [name, sample(property)]),
  );
}

/** Every way in which one field of a body can be wrong by the document. */
export function wrongBodies(schema: Schema, path = ''): readonly WrongBody[] {
  const whole = sampleObject(schema);
  const at = (name: string): string => [path, name].filter(Boolean).join('.');
  const one = (name: string, what: string, value: unknown): WrongBody => ({
    what,
    field: at(name),
    body: { ...whole, [name]: value },
  });
  const found: WrongBody[] = [one('colour', 'unknown member', 'red'), one('toString', 'unknown member', 1)];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property.format === 'binary') continue;
    const { [name]: _, ...without } = whole;
    if (schema.required?.includes(name) === true)
      found.push({ what: 'missing', field: at(name), body: without });
    found.push(...wrongValues(property).map((value) => one(name, shown(value), value)));
    if (property.properties === undefined) continue;
    found.push(
      ...wrongBodies(property, at(name)).map((inner) => ({
        ...inner,
        body: { ...whole, [name]: inner.body },
      })),
    );
  }
  return found;
}

function wrongValues(schema: Schema): readonly unknown[] {
  if (schema.properties !== undefined) return [null, 'x', 7, [], [{}], true];
  if (schema.type === 'array') return wrongLists(schema);
  if (schema.type === 'integer') return wrongNumbers(schema);
  if (schema.type === 'boolean') return [null, 'yes', 1, [], {}];
  return [...NO_TEXT, ...wrongTexts(schema)];
}

function wrongLists(schema: Schema): readonly unknown[] {
  const item = sample(schema.items ?? {});
  const enough = Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => item);
  const badItems = [7, null, {}, enough, ...wrongTexts(schema.items ?? {})];
  return [
    null,
    'x',
    7,
    {},
    { length: 3, 0: item },
    Array.from({ length: (schema.maxItems ?? 100) + 1 }, () => item),
    ...(schema.minItems === undefined || schema.minItems === 0 ? [] : [[]]),
    ...badItems.map((bad) => [...enough.slice(1), bad, ...enough.slice(0, 1)]),
  ];
}

function wrongNumbers({ minimum = 0, maximum = 0 }: Schema): readonly unknown[] {
  return [null, '1', 'x', 1.5, minimum - 1, maximum + 1, 1e308, -1e308, [], {}, true];
}

/** Texts that a field of this kind refuses; those that the schema happens to allow are left out. */
export function wrongTexts(schema: Schema): readonly string[] {
  const { minLength = 0, maxLength, pattern } = schema;
  if (schema.enum !== undefined) return ['', 'x', `${schema.enum[0] ?? ''} `, 'constructor', '\u0000'];
  if (schema.format === 'uuid') return ['', ...IDS];
  if (schema.format === 'date') return ['', ...DATES];
  const filler = '演'.repeat(Math.max(minLength, 2));
  const texts = CONTROLS.map((control) => (filler + control).slice(0 - Math.max(minLength, 3)));
  if (minLength > 0) texts.push('', ' '.repeat(minLength));
  if (minLength > 1) texts.push('演'.repeat(minLength - 1));
  if (maxLength !== undefined) texts.push('演'.repeat(maxLength + 1));
  if (pattern !== undefined) texts.push(...AMOUNTS.filter((text) => !new RegExp(pattern).test(text)));
  return texts;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 50)}… (${String(text.length)})` : text;
}
