// The demo world is invented throughout, and says so in every name and code.
import { isValidUscc } from './codes.mjs';
import { codesOf, demo, readRows, readTable, reportIf, unique } from './check-support.mjs';

const companyPrefixes = ['310199', '320199', '330199', '340199', '500199', '510199'];

export function loadOrgans(items, divisions) {
  const file = 'organs.json';
  const organs = readRows(file, demo);
  const byCode = new Map(organs.map((organ) => [organ.code, organ]));
  const systems = codesOf('organ-systems');
  const domains = new Set([...items.values()].map((item) => item.domain));
  for (const field of ['code', 'uscc', 'name_zh', 'mark_zh']) unique(file, organs, (organ) => organ[field]);
  for (const organ of organs) {
    reportIf(!organ.name_zh.endsWith('（演示）'), file, organ.code, 'the name does not end in （演示）');
    reportIf(!isValidUscc(organ.uscc), file, organ.code, `the code ${organ.uscc} fails its check digit`);
    reportIf(
      !organ.uscc.startsWith('11') || !companyPrefixes.includes(organ.uscc.slice(2, 8)),
      file,
      organ.code,
      'the code is not of an invented organ',
    );
    reportIf(!organ.mark_zh.includes('演'), file, organ.code, 'the 代字 is not a reserved one');
    reportIf(
      organ.superior !== null && !byCode.has(organ.superior),
      file,
      organ.code,
      `the superior ${organ.superior} is unknown`,
    );
    reportIf(
      !systems.has(organ.organ_system),
      file,
      organ.code,
      `the organ system ${organ.organ_system} is unknown`,
    );
    reportIf(
      organ.division !== '000000' && !divisions.has(organ.division),
      file,
      organ.code,
      `the division ${organ.division} is not in force`,
    );
    reportIf(
      organ.division.slice(0, 2) !== organ.region.slice(0, 2),
      file,
      organ.code,
      'the division lies outside the region',
    );
    for (const domain of organ.authority?.domains ?? [])
      reportIf(!domains.has(domain), file, organ.code, `the domain ${domain} has no matter`);
  }
  return byCode;
}

const roles = new Set([
  'intake-clerk',
  'handler',
  'unit-head',
  'legal-reviewer',
  'hearing-presider',
  'organ-head',
  'publication-officer',
  'supervisor',
  'operator',
  'auditor',
  'administrator',
]);
const neededForCases = [
  'intake-clerk',
  'handler',
  'unit-head',
  'legal-reviewer',
  'organ-head',
  'publication-officer',
];
export const isValidOn = (certificate, day) =>
  certificate !== null && certificate.valid_from_day <= day && day <= certificate.valid_to_day;

export function loadOfficers(organs) {
  const file = 'officers.json';
  const officers = readRows(file, demo);
  unique(file, officers, (officer) => officer.username);
  unique(file, officers, (officer) => officer.name_zh);
  unique(
    file,
    officers.filter((officer) => officer.certificate),
    (officer) => officer.certificate.number,
  );
  for (const officer of officers) {
    reportIf(!organs.has(officer.organ), file, officer.username, `the organ ${officer.organ} is unknown`);
    reportIf(!officer.name_zh.startsWith('演示·'), file, officer.username, 'the name is not marked 演示');
    reportIf('password' in officer, file, officer.username, 'holds a password');
    for (const role of officer.roles)
      reportIf(!roles.has(role), file, officer.username, `the role ${role} is unknown`);
    reportIf(
      officer.roles.includes('handler') && officer.certificate === null,
      file,
      officer.username,
      'handles cases without a certificate',
    );
    reportIf(
      officer.certificate && !/^演\d{8}$/.test(officer.certificate.number),
      file,
      officer.username,
      'the certificate number is not of the demo scheme',
    );
  }
  for (const organ of ['CD-MR', 'YZ-MR', 'SC-MR', 'CQ-MR']) {
    const own = officers.filter((officer) => officer.organ === organ);
    for (const role of neededForCases)
      reportIf(
        !own.some((officer) => officer.roles.includes(role)),
        file,
        organ,
        `nobody has the role ${role}`,
      );
    reportIf(
      own.filter((officer) => officer.roles.includes('handler') && isValidOn(officer.certificate, 0)).length <
        2,
      file,
      organ,
      'has fewer than two certified handlers',
    );
  }
  return new Map(officers.map((officer) => [officer.username, officer]));
}

export function loadBusinesses(divisions) {
  const file = 'businesses.json';
  const businesses = readRows(file, demo);
  for (const field of ['key', 'uscc', 'name_zh']) unique(file, businesses, (business) => business[field]);
  for (const business of businesses) {
    reportIf(!business.name_zh.includes('（虚构）'), file, business.key, 'the name does not say （虚构）');
    reportIf(
      !isValidUscc(business.uscc),
      file,
      business.key,
      `the code ${business.uscc} fails its check digit`,
    );
    reportIf(
      !companyPrefixes.includes(business.uscc.slice(2, 8)),
      file,
      business.key,
      'the division in the code is an assigned one',
    );
    reportIf(
      (business.uscc.slice(0, 2) === '92') !== (business.kind === 'INDIVIDUAL_BUSINESS'),
      file,
      business.key,
      'the code does not fit the kind of business',
    );
    reportIf(
      !divisions.has(business.division),
      file,
      business.key,
      `the division ${business.division} is not in force`,
    );
  }
  reportIf(
    !businesses.some((business) => [...business.name_zh].length === 36),
    file,
    'whole file',
    'has no name of 36 characters',
  );
  return new Map(businesses.map((business) => [business.key, business]));
}

export function checkHistory() {
  const file = 'history/env-penalties.csv';
  const rows = readTable(file, demo);
  unique(file, rows, (row) => row.rec_id);
  rows.forEach((row, i) => {
    const label = `line ${i + 2} (${row.rec_id})`;
    reportIf(
      row.company_raw !== '' && !/^历史企业甲\d{4}（化名）$/.test(row.company_raw),
      file,
      label,
      'the company is not a pseudonym',
    );
    for (const field of [
      'uscc',
      'uscc_from_register',
      'register_name',
      'reg_no',
      'org_code',
      'address',
      'company_region',
    ]) {
      reportIf(row[field] !== '', file, label, `${field} must be empty`);
    }
    reportIf(
      /[0-9A-HJ-NPQRTUWXY]{17}/.test(Object.values(row).join(' ')),
      file,
      label,
      'holds something like a credit code',
    );
  });
}
