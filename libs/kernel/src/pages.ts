import { isLegalDate } from './calendar/legal-date.js';
import { invalidField } from './errors.js';
import { isId } from './ids.js';

/** One page of a list. `next` is the cursor to ask the following page with, null on the last one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** What a place in a sort key holds: instants are ISO 8601 in UTC, ids UUIDv7, dates legal dates. */
export type CursorPart = 'text' | 'number' | 'date' | 'instant' | 'id';

type KeyValue<Part extends CursorPart> = Part extends 'number' ? number : string;
export type CursorKey<Parts extends readonly CursorPart[]> = {
  readonly [Place in keyof Parts]: KeyValue<Parts[Place]>;
};

export interface Cursor<Parts extends readonly CursorPart[]> {
  encode(key: CursorKey<Parts>): string;
  /** undefined for the first page; refuses (400 KERNEL.CURSOR) a cursor that this list did not give out. */
  decode(text: string | undefined): CursorKey<Parts> | undefined;
}

const LONGEST = 2000;

/**
 * The keyset of one list and one order. `shape` names both (`leads.by-due`) and changes with the key, so that a cursor
 * of another list is refused. It is not signed: decoded values are typed sort keys and may only ever be bound parameters.
 */
export function defineCursor<const Parts extends readonly CursorPart[]>(
  shape: string,
  parts: Parts,
): Cursor<Parts> {
  const encode = (key: readonly unknown[]): string =>
    Buffer.from(JSON.stringify([shape, ...key])).toString('base64url');
  return {
    encode,
    decode(text) {
      if (text === undefined) return undefined;
      const [found, ...key] = parse(text);
      const fits =
        found === shape &&
        key.length === parts.length &&
        parts.every((part, place) => CHECKS[part](key[place]));
      if (!fits || encode(key) !== text) throw foreign();
      return key as unknown as CursorKey<Parts>;
    },
  };
}

/** Takes `limit + 1` rows as read: the surplus row only tells that there is a next page. `keyOf` encodes a row's place. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** The same page with other rows: entities become responses. */
export function mapPage<From, To>(page: Page<From>, change: (row: From) => To): Page<To> {
  return { rows: page.rows.map(change), next: page.next };
}

/** PostgreSQL's text holds no NUL, in no column and no parameter. */
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\u0000');

/** What a timestamptz takes: Date.parse alone would let through remarks in brackets, 30 February and the year 0. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

const isInstant = (value: unknown): boolean =>
  isText(value) && INSTANT.test(value) && isLegalDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

const CHECKS: Readonly<Record<CursorPart, (value: unknown) => boolean>> = {
  text: isText,
  number: (value) => Number.isSafeInteger(value),
  date: (value) => isText(value) && isLegalDate(value),
  instant: isInstant,
  id: (value) => isText(value) && isId(value),
};

function parse(text: string): readonly unknown[] {
  if (text.length > LONGEST) throw foreign();
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw foreign();
  }
}

function foreign(): Error {
  return invalidField('KERNEL.CURSOR', 'cursor', {
    zh: '翻页标记不属于本列表或已失效，请从第一页重新开始。',
    en: 'The cursor does not belong to this list; start again from its first page.',
  });
}
