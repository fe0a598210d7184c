import { type Division, type DivisionTable, isWithin, type LegalDate } from '#kernel';

/** The table ends with the counties; a longer code is of a township or village in one. */
const COUNTY_DIGITS = 6;

interface DivisionSearch {
  readonly text: string;
  readonly parent: string;
  readonly on: LegalDate;
}

/**
 * Digits are the beginning of a code; words, apart by blanks, all stand in the full name (`成都 锦江`). What bears the
 * words in its own name comes before what only lies in such a place, and the wider before the narrower.
 */
export function searchDivisions(
  table: DivisionTable,
  { text, parent, on }: DivisionSearch,
): readonly Division[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const isCode = words.every((word) => /^\d+$/.test(word));
  const matches = (row: Division): boolean =>
    isCode
      ? row.code.startsWith(words.join('').slice(0, COUNTY_DIGITS))
      : words.every((word) => row.fullName.includes(word));
  const last = words.at(-1) ?? '';
  const rank = (row: Division): number => Number(!isCode && !row.name.includes(last));
  return table
    .all(on)
    .filter((row) => row.code !== parent && isWithin(row.code, parent) && matches(row))
    .toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}
