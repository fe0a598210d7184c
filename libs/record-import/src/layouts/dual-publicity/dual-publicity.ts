import { fen, normaliseUscc, parseUscc } from '#kernel';
import { type SubjectDescription } from '#subjects';
import { readDate, regionOf } from '../../reading/cells.js';
import { importErrors } from '../../import.errors.js';
import { type Fault, type Layout, type Reading, type Rules, type Understood } from '../../reading/row.js';
import { checkDates, lateness } from './check-dates.js';
import { checkForm, checkPublicText } from './check-form.js';
import { checkParty } from './check-party.js';
import { amountOf, checkPenalty, kindsIn } from './check-penalty.js';
import { CODES, COLUMNS, type Fields, fieldsOf, isRequired, placesOf } from './columns.js';
import { fault } from './fault.js';

/** 双公示: strict. A row with anything wrong is refused with everything that is wrong. */
export const DUAL_PUBLICITY: Layout = {
  profile: 'dual-publicity',
  recognises: (header) => {
    const places = placesOf(header);
    return places.has('CF_WSH') && places.has('CF_XDR_MC');
  },
  reader(header, rules) {
    const places = placesOf(header);
    const missing = CODES.filter((code) => isRequired(code) && !places.has(code));
    if (missing.length > 0)
      throw importErrors.missingColumns(missing.map((code) => `${code} ${COLUMNS[code].headings[0]}`));
    const seen = new Map<string, number>();
    return (row) => {
      const fields = fieldsOf(row.cells, places);
      const reading = read(fields, rules);
      return 'faults' in reading
        ? reading
        : { ...reading, ...nearDuplicate(reading, fields, row.line, seen) };
    };
  },
};

function read(fields: Fields, rules: Rules): Reading {
  const faults = [
    ...checkForm(fields),
    ...checkParty(fields, rules.today),
    ...checkPenalty(fields, rules),
    ...checkDates(fields, rules),
    ...checkPublicText(fields),
  ];
  if (faults.length > 0) return { faults };
  const warnings = lateness(fields, rules);
  return { party: partyOf(fields), warnings, record: recordOf(fields, rules, warnings) };
}

function recordOf(fields: Fields, rules: Rules, warnings: readonly Fault[]): Understood['record'] {
  const code = fields.CF_XDR_SHXYM === '' ? null : normaliseUscc(fields.CF_XDR_SHXYM);
  const organCode = normaliseUscc(fields.CF_CFJGDM);
  return {
    origin: 'IMPORT',
    profile: 'dual-publicity',
    organId: null,
    decisionNo: fields.CF_WSH,
    organName: fields.CF_CFJG,
    organCode,
    region: regionOf(organCode.slice(2)) ?? '000000',
    subjectName: fields.CF_XDR_LB === '自然人' ? maskName(fields.CF_XDR_MC) : fields.CF_XDR_MC,
    subjectCode: code,
    itemCode: null,
    itemName: null,
    conduct: fields.CF_WFXW,
    facts: fields.CF_SY,
    basis: fields.CF_YJ,
    outcome: 'PENALTY',
    penaltyKinds: kindsIn(fields.CF_CFLB).map((kind) => rules.penaltyKinds.get(kind) ?? 'OTHER'),
    content: fields.CF_NR,
    fineFen: amountOf(fields.CF_NR_FK) ?? fen(0n),
    confiscatedFen: amountOf(fields.CF_NR_WFFF) ?? fen(0n),
    band: null,
    actFrom: null,
    actTo: null,
    isDemo: false,
    decidedOn: readDate(fields.CF_JDRQ),
    flags: warnings.length > 0 ? ['LATE'] : [],
  };
}

function partyOf(fields: Fields): SubjectDescription {
  const shared = { name: fields.CF_XDR_MC, source: 'import' } as const;
  if (fields.CF_XDR_LB === '自然人') return { ...shared, kind: 'PERSON', citizenId: fields.CF_XDR_ZJHM };
  const code = fields.CF_XDR_SHXYM === '' ? null : fields.CF_XDR_SHXYM;
  if (fields.CF_XDR_LB === '个体工商户') return { ...shared, kind: 'INDIVIDUAL_BUSINESS', code };
  const parsed = code === null ? null : parseUscc(code);
  const isOther = parsed?.valid === true && parsed.kind !== 'enterprise' && parsed.kind !== 'cooperative';
  return { ...shared, kind: isOther ? 'ORGANISATION' : 'BUSINESS', code };
}

/** Names of persons live in `subjects` alone (DESIGN §4.1): 张某某. */
function maskName(name: string): string {
  const [family = '', ...given] = name;
  return family + '某'.repeat(Math.max(1, given.length));
}

/** V5: the number is unique by its key; the same party, day, basis and fine under another number is told. */
function nearDuplicate(
  reading: Understood,
  fields: Fields,
  line: number,
  seen: Map<string, number>,
): Pick<Understood, 'warnings'> {
  const { CF_XDR_SHXYM, CF_JDRQ, CF_YJ } = fields;
  const key = JSON.stringify([CF_XDR_SHXYM, CF_JDRQ, CF_YJ, reading.record.fineFen.toString()]);
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, line);
  if (earlier === undefined || CF_XDR_SHXYM === '') return reading;
  const zh = `与第${String(earlier)}行的当事人、日期、依据和罚款相同，可能是同一决定。`;
  const en = `Same party, day, basis and fine as line ${String(earlier)}: it may be the same decision.`;
  return { warnings: [...reading.warnings, fault('V5', 'CF_WSH', zh, en)] };
}
