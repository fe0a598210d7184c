// Matters of supervision: every reference resolves, every quotation stands in the provision it is taken from.
import { statSync } from 'node:fs';
import {
  catalogue,
  checkPeriod,
  codesOf,
  isDate,
  readRows,
  readTable,
  report,
  reportIf,
  unique,
} from './check-support.mjs';

export function loadProvisions() {
  const file = 'provisions.ndjson.gz';
  const rows = readTable(file);
  unique(file, rows, (row) => row.id);
  const kinds = codesOf('penalty-kinds');
  for (const row of rows) {
    reportIf(row.text.length < 10, file, row.id, 'has no text');
    for (const kind of row.kinds)
      reportIf(!kinds.has(kind), file, row.id, `names the unknown penalty kind ${kind}`);
    reportIf(
      row.repealed_from !== null && !isDate(row.repealed_from),
      file,
      row.id,
      'repealed_from is not a date',
    );
  }
  const bytes = statSync(new URL(file, catalogue)).size;
  reportIf(bytes > 1_200_000, file, 'whole file', `has ${bytes} bytes; the limit is 1 200 000`);
  return new Map(rows.map((row) => [row.id, row]));
}

const itemFile = 'supervision-items.json';

function checkRule(label, rule, text) {
  reportIf(!text.includes(rule.printed_zh), itemFile, label, `"${rule.printed_zh}" is not in the provision`);
  if (rule.kind === 'RANGE' && !(rule.min_yuan >= 0 && rule.max_yuan >= rule.min_yuan)) {
    report(itemFile, label, `the range of "${rule.printed_zh}" runs backwards`);
  } else if (rule.kind === 'MULTIPLE' && !(rule.low >= 0 && rule.high > rule.low && rule.base_zh !== '')) {
    report(itemFile, label, `the multiple of "${rule.printed_zh}" has no base or runs backwards`);
  } else if (!['RANGE', 'MULTIPLE', 'UNSTATED'].includes(rule.kind)) {
    report(itemFile, label, `has the unknown fine rule ${rule.kind}`);
  }
}

function checkBasis(item, basis, provisions) {
  const label = `${item.code} ${basis.provision_id}`;
  const provision = provisions.get(basis.provision_id);
  checkPeriod(itemFile, label, basis);
  if (!provision) return report(itemFile, label, 'the provision is not in provisions.ndjson.gz');
  for (const field of ['law', 'article', 'level', 'region']) {
    reportIf(basis[field] !== provision[field], itemFile, label, `${field} differs from the provision`);
  }
  reportIf(basis.valid_to !== provision.repealed_from, itemFile, label, 'valid_to is not the day of repeal');
  reportIf(!provision.text.includes(basis.quote_zh), itemFile, label, 'quote_zh is not in the provision');
  for (const rule of basis.fine_rules) checkRule(label, rule, provision.text);
  const ranges = basis.fine_rules.filter((rule) => rule.kind === 'RANGE' && !rule.per);
  const bounds =
    ranges.length === 0
      ? [null, null]
      : [Math.min(...ranges.map((rule) => rule.min_yuan)), Math.max(...ranges.map((rule) => rule.max_yuan))];
  reportIf(
    basis.fine_min !== bounds[0] || basis.fine_max !== bounds[1],
    itemFile,
    label,
    'fine_min and fine_max are not the bounds of its ranges',
  );
}

export function loadItems(provisions) {
  const items = readRows(itemFile);
  unique(itemFile, items, (item) => item.code);
  const domains = codesOf('domains');
  const systems = codesOf('organ-systems');
  const kinds = codesOf('penalty-kinds');
  const bands = new Set(readRows('benchmark-bands.json').map((row) => row.set));
  for (const item of items) {
    reportIf(
      !/^[A-Z]{4}-\d{3}$/.test(item.code),
      itemFile,
      item.code,
      'the code is not four letters and three digits',
    );
    reportIf(!domains.has(item.domain), itemFile, item.code, `the domain ${item.domain} is unknown`);
    reportIf(
      item.organ_systems[0] !== item.organ_system,
      itemFile,
      item.code,
      'organ_system is not the first of organ_systems',
    );
    for (const system of item.organ_systems)
      reportIf(!systems.has(system), itemFile, item.code, `the organ system ${system} is unknown`);
    reportIf(
      !['ORDINARY', 'LIFE_HEALTH_FINANCE'].includes(item.limitation_class),
      itemFile,
      item.code,
      'the limitation class is unknown',
    );
    reportIf(item.bases.length === 0, itemFile, item.code, 'has no legal basis');
    for (const basis of item.bases) checkBasis(item, basis, provisions);
    const stated = new Set(item.bases.flatMap((basis) => provisions.get(basis.provision_id)?.kinds ?? []));
    for (const kind of item.penalty_kinds) {
      if (!kinds.has(kind)) report(itemFile, item.code, `the penalty kind ${kind} is unknown`);
      else if (!stated.has(kind)) report(itemFile, item.code, `no basis provides for ${kind}`);
    }
    reportIf(item.benchmarks.length === 0, itemFile, item.code, 'has no benchmark');
    for (const use of item.benchmarks)
      reportIf(!bands.has(use.set), itemFile, item.code, `the bands ${use.set} are unknown`);
  }
  return new Map(items.map((item) => [item.code, item]));
}

export function checkBenchmarks() {
  const file = 'benchmark-bands.json';
  for (const set of readRows(file)) {
    checkPeriod(file, set.set, set);
    reportIf(set.unconfirmed !== true, file, set.set, 'must be marked unconfirmed');
    const fines = set.bands.filter((band) => band.outcome === 'FINE');
    fines.forEach((band, i) => {
      const from = i === 0 ? 0 : fines[i - 1].to_pct;
      reportIf(
        band.from_pct !== from,
        file,
        set.set,
        `the band ${band.band} does not begin where the one before ends`,
      );
    });
    reportIf(fines.at(-1)?.to_pct !== 100, file, set.set, 'the bands do not reach 100 per cent');
  }
}
