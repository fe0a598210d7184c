// node tools/data/derive-history.mjs PENALTIES.csv — writes demo/history/env-penalties.csv.
// Organs, numbers, dates, fines and laws stay as printed; whatever names or identifies a company goes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { formatCsv, readCsv } from './tables.mjs';

const source = readCsv(process.argv[2]);
const header = Object.keys(source[0]);
const pseudonyms = new Map();

/** The same company always has the same pseudonym: by its printed name, else by its code. Nothing printed, nothing made up. */
function pseudonym(row) {
  const key = row.company_raw || row.uscc;
  if (key === '') return '';
  if (!pseudonyms.has(key)) {
    pseudonyms.set(key, `历史企业甲${String(pseudonyms.size + 1).padStart(4, '0')}（化名）`);
  }
  return pseudonyms.get(key);
}

const dropped = [
  'uscc',
  'uscc_from_register',
  'register_name',
  'reg_no',
  'org_code',
  'address',
  'company_region',
];
const rows = source.map((row) => ({
  ...row,
  ...Object.fromEntries(dropped.map((name) => [name, ''])),
  company_raw: pseudonym(row),
}));

const folder = new URL('../../demo/history/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('env-penalties.csv', folder), formatCsv(header, rows));
console.log(`${rows.length} decisions, ${pseudonyms.size} pseudonyms`);
