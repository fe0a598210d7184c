// One list of faults for all checks of this folder. A fault names the file, the row and what is wrong with it.
import { readCsv, readGzippedLines, readJson } from './tables.mjs';

export const catalogue = new URL('../../libs/catalogue/data/', import.meta.url);
export const demo = new URL('../../demo/', import.meta.url);
export const faults = [];

export function report(file, row, sentence) {
  faults.push(`${file}, ${row}: ${sentence}.`);
}

export function reportIf(wrong, file, row, sentence) {
  if (wrong) report(file, row, sentence);
}

export const readRows = (name, folder = catalogue) => readJson(new URL(name, folder));

export function readTable(name, folder = catalogue) {
  return name.endsWith('.gz') ? readGzippedLines(new URL(name, folder)) : readCsv(new URL(name, folder));
}

export function unique(file, rows, keyOf) {
  const seen = new Set();
  for (const row of rows) {
    const key = keyOf(row);
    if (seen.has(key)) report(file, key, 'stands twice');
    seen.add(key);
  }
}

export function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const codesOf = (name) => new Set(readRows(`${name}.json`).map((row) => row.code));

/** Dates are the first day in force and the first day no longer in force; null means open. */
export function checkPeriod(file, label, row) {
  reportIf(row.valid_from !== null && !isDate(row.valid_from), file, label, 'valid_from is not a date');
  reportIf(row.valid_to !== null && !isDate(row.valid_to), file, label, 'valid_to is not a date');
  reportIf(
    row.valid_to !== null && row.valid_from !== null && row.valid_to <= row.valid_from,
    file,
    label,
    'valid_to does not come after valid_from',
  );
}
