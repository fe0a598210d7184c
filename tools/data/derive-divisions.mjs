// node tools/data/derive-divisions.mjs DIVISIONS.csv GB2260_HISTORY.csv — writes libs/catalogue/data/divisions.csv.
// One row for each code, name and period. Dates before 2016-08 come from the revisions of GB/T 2260, exact to the
// revision; later ones only from comparing the tables of 2021-01 and 2023-06 and are marked approximate.
import { writeFileSync } from 'node:fs';
import { formatCsv, readCsv } from './tables.mjs';

const [divisionsFile, historyFile] = process.argv.slice(2);
const current = new Map(readCsv(divisionsFile).map((row) => [row.code, row]));
const history = readCsv(historyFile);
const revisions = [...new Set(history.flatMap((row) => [row.first_revision, row.last_revision]))].sort();
const [firstRevision, lastRevision] = [revisions[0], revisions.at(-1)];
const monthStart = (revision) => `${revision.slice(0, 4)}-${revision.slice(4)}-01`;
const AFTER_HISTORY = '2016-08-01';
const TABLE_2021 = '2021-01-01';
const TABLE_2023 = '2023-06-30';

const placeholder =
  /^(市辖区|县|市|省直辖县级行政区划|自治区直辖县级行政区划|省直辖行政单位|省直辖行政区划)$/;
const statisticalZone = /(园区|开发区|产业园|管理区|示范区)$/;

function kindOf(code, name) {
  if (placeholder.test(name) || /^(11|12|31|50)0[12]00$/.test(code)) return 'placeholder';
  return statisticalZone.test(name) && /7\d$/.test(code) ? 'statistical' : 'unit';
}

function levelOf(code) {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

const nameOf = (code) => current.get(code)?.name ?? '';

function fullName(code, name) {
  const known = current.get(code);
  if (known?.name === name) return known.full_name;
  if (levelOf(code) === 'province') return name;
  const province = nameOf(`${code.slice(0, 2)}0000`);
  const city = levelOf(code) === 'county' ? nameOf(`${code.slice(0, 4)}00`) : '';
  return province + (city === province || placeholder.test(city) ? '' : city) + name;
}

const row = (code, name, from, to, approximate) => ({
  code,
  name,
  level: levelOf(code),
  kind: kindOf(code, name),
  full_name: fullName(code, name),
  valid_from: from,
  valid_to: to,
  approximate: approximate ? '1' : '0',
  successors: '',
});

// The table of 2023 leaves out placeholders and the three regions by method, not because they ended.
function endOfCurrent(known) {
  const leftOut = kindOf(known.code, known.name) !== 'unit' || /^(71|81|82)/.test(known.code);
  return known.in_nbs_2023 === '1' || leftOut ? '' : TABLE_2023;
}

function rowsOf(code) {
  const periods = history
    .filter((period) => period.code === code)
    .sort((a, b) => a.first_revision.localeCompare(b.first_revision));
  const known = current.get(code);
  const rows = periods.map((period) => {
    const from = period.first_revision === firstRevision ? '' : monthStart(period.first_revision);
    const ended = period.last_revision !== lastRevision;
    const next = revisions[revisions.indexOf(period.last_revision) + 1];
    return row(code, period.name, from, ended ? monthStart(next) : '', false);
  });
  const last = rows.at(-1);
  const open = last?.valid_to === '';
  if (!known) {
    if (open) Object.assign(last, { valid_to: TABLE_2021, approximate: '1' });
  } else if (open && last.name === known.name) {
    const end = endOfCurrent(known);
    if (end) Object.assign(last, { valid_to: end, approximate: '1' });
  } else {
    if (open) Object.assign(last, { valid_to: TABLE_2021, approximate: '1' });
    const from = open || known.in_mca_202101 !== '1' ? TABLE_2021 : AFTER_HISTORY;
    rows.push(row(code, known.name, from, endOfCurrent(known), true));
  }
  return rows;
}

const stem = (name) => name.replace(/(自治[县州区旗]|[市县区旗盟])$/, '');
const begins = (later, ended) =>
  later.approximate === '1' && ended.approximate === '1'
    ? later.valid_from === AFTER_HISTORY || later.valid_from === TABLE_2021
    : later.valid_from === ended.valid_to;

function successorsOf(ended, all) {
  const key = stem(ended.name);
  const wide = key.length > 1 || /^(11|12|31|50)/.test(ended.code);
  const near = ended.code.slice(0, wide ? 2 : 4);
  const named = all.filter(
    (later) =>
      later !== ended &&
      later.level === ended.level &&
      later.code.startsWith(near) &&
      stem(later.name).startsWith(key) &&
      begins(later, ended),
  );
  if (named.length > 0) return [...new Set(named.map((later) => later.code))];
  return all.some((later) => later.code === ended.code && later !== ended && begins(later, ended))
    ? [ended.code]
    : [];
}

const codes = [...new Set([...current.keys(), ...history.map((period) => period.code)])].sort();
const all = codes.flatMap(rowsOf);
for (const ended of all)
  if (ended.valid_to && ended.kind === 'unit') ended.successors = successorsOf(ended, all).join(';');

const header = [
  'code',
  'name',
  'level',
  'kind',
  'full_name',
  'valid_from',
  'valid_to',
  'approximate',
  'successors',
];
writeFileSync(new URL('../../libs/catalogue/data/divisions.csv', import.meta.url), formatCsv(header, all));
const ended = all.filter((one) => one.valid_to && one.kind === 'unit');
console.log(
  `${all.length} rows, ${codes.length} codes, ${ended.length} ended, ${ended.filter((one) => one.successors).length} with successors`,
);
