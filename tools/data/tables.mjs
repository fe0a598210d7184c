// Reading and writing the small tables of this folder: RFC 4180 CSV and line-wise JSON.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export function formatCsv(header, rows) {
  const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [header, ...rows.map((row) => header.map((name) => row[name]))]
    .map((values) => values.map((value) => cell(String(value ?? ''))).join(','))
    .join('\n')
    .concat('\n');
}

export const readCsv = (path) => parse(readFileSync(path), { columns: true, bom: true });
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
export const readGzippedLines = (path) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
