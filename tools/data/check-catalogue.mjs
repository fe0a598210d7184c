// Deadlines, publication rules, vocabularies and divisions of the catalogue.
import { checkPeriod, codesOf, isDate, readRows, readTable, reportIf, unique } from './check-support.mjs';

function checkNoOverlap(file, rows) {
  for (const [code, versions] of groupByCode(rows)) {
    const sorted = [...versions].sort((a, b) => a.valid_from.localeCompare(b.valid_from));
    sorted.slice(1).forEach((later, i) => {
      const earlier = sorted[i];
      reportIf(
        earlier.valid_to === null || earlier.valid_to > later.valid_from,
        file,
        code,
        `the row from ${earlier.valid_from} overlaps the row from ${later.valid_from}`,
      );
    });
  }
}

function groupByCode(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return groups;
}

const units = ['HOUR', 'WD', 'CD', 'MONTH', 'YEAR'];

export function checkDeadlines() {
  const file = 'deadlines.json';
  const rows = readRows(file);
  const stops = codesOf('clock-stops');
  for (const row of rows) {
    checkPeriod(file, row.code, row);
    reportIf(
      !Number.isInteger(row.length) || row.length === 0,
      file,
      row.code,
      'the length is not a whole number',
    );
    reportIf(!units.includes(row.unit), file, row.code, `the unit ${row.unit} is unknown`);
    reportIf(!['organ', 'party'].includes(row.who), file, row.code, 'who is neither organ nor party');
    reportIf(
      row.roll !== 'forward' && row.roll !== 'none',
      file,
      row.code,
      'roll is neither forward nor none',
    );
    reportIf(
      row.who === 'organ' && row.roll === 'forward',
      file,
      row.code,
      'rolling would lengthen the organ’s power',
    );
    reportIf(
      row.unit_unconfirmed && row.confirmed,
      file,
      row.code,
      'a row whose unit is unconfirmed cannot be confirmed',
    );
    reportIf(
      /[MD]/.test(row.source.replaceAll(/F\d+/g, '')) && row.confirmed,
      file,
      row.code,
      'marked M or D, so it cannot be confirmed',
    );
    for (const stop of row.stops) reportIf(!stops.has(stop), file, row.code, `the stop ${stop} is unknown`);
  }
  checkNoOverlap(file, rows);
  return new Set(rows.map((row) => row.code));
}

export function checkLimitations() {
  const file = 'limitations.json';
  const rows = readRows(file);
  for (const row of rows) {
    checkPeriod(file, row.valid_from, row);
    const isCounted = Number.isInteger(row.years) && row.years > 0 && row.years_with_harm >= row.years;
    reportIf(!isCounted, file, row.valid_from, 'the years are no whole numbers in order');
    reportIf(
      /[MD]/.test(row.source) && row.confirmed,
      file,
      row.valid_from,
      'marked M or D, so it cannot be confirmed',
    );
  }
  checkNoOverlap(file, rows);
}

export function checkPublicationRules(deadlines) {
  const file = 'publication-rules.json';
  const { classification, periods, due, exemptions, redactions } = readRows(file);
  const severities = new Set(classification.map((row) => row.severity));
  for (const row of periods) {
    checkPeriod(file, row.code, row);
    reportIf(!severities.has(row.severity), file, row.code, `the severity ${row.severity} is unknown`);
    reportIf(
      row.min_months !== null && row.min_months > row.max_months,
      file,
      row.code,
      'the shortest period exceeds the longest',
    );
  }
  for (const row of due) {
    checkPeriod(file, row.code, row);
    reportIf(
      !deadlines.has(row.deadline_code),
      file,
      row.code,
      `the deadline ${row.deadline_code} is unknown`,
    );
  }
  for (const rows of [periods, due, exemptions, redactions]) unique(file, rows, (row) => row.code);
}

export function checkVocabularies() {
  const conditions = codesOf('recognition-conditions');
  const grounds = [...codesOf('no-penalty-reasons')].map((code) => `NO_PENALTY_${code}`);
  const outcomes = new Set(['*', 'PENALTY', ...grounds]);
  for (const name of [
    'penalty-kinds',
    'evidence-kinds',
    'lead-sources',
    'no-penalty-reasons',
    'not-filed-reasons',
    'lead-return-reasons',
    'recognition-types',
    'recognition-conditions',
    'recognition-refusal-reasons',
    'organ-systems',
    'domains',
    'clock-stops',
  ]) {
    const file = `${name}.json`;
    const rows = readRows(file);
    unique(file, rows, (row) => row.code);
    for (const row of rows) reportIf(!row.zh || !row.en, file, row.code, 'lacks its Chinese or English word');
  }
  for (const type of readRows('recognition-types.json')) {
    for (const code of type.conditions)
      reportIf(
        !conditions.has(code),
        'recognition-types.json',
        type.code,
        `the condition ${code} is unknown`,
      );
    for (const fit of type.fits) {
      checkPeriod('recognition-types.json', type.code, fit);
      reportIf(!fit.basis_zh, 'recognition-types.json', type.code, 'a row of fits lacks its basis');
      for (const outcome of fit.outcomes)
        reportIf(
          !outcomes.has(outcome),
          'recognition-types.json',
          type.code,
          `the outcome ${outcome} is unknown`,
        );
    }
  }
  reportIf(
    readRows('penalty-kinds.json').length !== 13,
    'penalty-kinds.json',
    'whole file',
    'does not have thirteen kinds',
  );
  reportIf(
    readRows('evidence-kinds.json').length !== 8,
    'evidence-kinds.json',
    'whole file',
    'does not have eight kinds',
  );
}

export function loadDivisions() {
  const file = 'divisions.csv';
  const rows = readTable(file);
  unique(file, rows, (row) => `${row.code} ${row.valid_from}`);
  const codes = new Set(rows.map((row) => row.code));
  rows.forEach((row, i) => {
    const label = `line ${i + 2} (${row.code})`;
    reportIf(!/^\d{6}$/.test(row.code), file, label, 'the code is not six digits');
    reportIf(row.valid_from && !isDate(row.valid_from), file, label, 'valid_from is not a date');
    reportIf(row.valid_to && !isDate(row.valid_to), file, label, 'valid_to is not a date');
    reportIf(
      row.valid_to && row.valid_to <= row.valid_from,
      file,
      label,
      'valid_to does not come after valid_from',
    );
    for (const code of row.successors.split(';'))
      reportIf(code && !codes.has(code), file, label, `the successor ${code} is unknown`);
  });
  return new Set(rows.filter((row) => row.valid_to === '').map((row) => row.code));
}
