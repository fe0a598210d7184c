import { createHash } from 'node:crypto';
import {
  type Fen,
  fen,
  isUscc,
  type LegalDate,
  normaliseUscc,
  parseDecisionNumber,
  parseYuan,
} from '#kernel';
import { type SubjectDescription } from '#subjects';
import { isDamaged, normaliseHeading, readDate, regionOf, withoutControls } from '../../reading/cells.js';
import { finesIn, saysFine } from '../../reading/fines-in-words.js';
import { importErrors } from '../../import.errors.js';
import { COLUMNS, type Column, NEEDED } from './columns.js';
import { type Layout, type Reading, type Rules } from '../../reading/row.js';

type Fields = Readonly<Record<Column, string>>;

/** Longer than this it is no document number but a passage of text. */
const LONGEST_NUMBER = 128;

const ALSO_CALLED: Readonly<Record<string, string>> = { 责令停业: '责令停产停业' };

/** Older records, kept as they are: nothing is refused for what it lacks, everything lacking is flagged. */
export const HISTORY: Layout = {
  profile: 'history',
  recognises: (header) => header.includes('rec_id') && header.includes('doc_no_raw'),
  reader(header, rules) {
    const headings = header.map(normaliseHeading);
    const place = (name: string): number => headings.indexOf(normaliseHeading(name));
    const missing = NEEDED.filter((name) => place(name) < 0);
    if (missing.length > 0) throw importErrors.missingColumns(missing);
    return (row) => {
      const entries = COLUMNS.map((name) => [name, withoutControls(row.cells[place(name)] ?? '').trim()]);
      return read(Object.fromEntries(entries) as Fields, row.cells, rules);
    };
  },
};

function read(fields: Fields, cells: readonly string[], rules: Rules): Reading {
  const printed = fields.doc_no_raw === '' ? fields.doc_no_norm : fields.doc_no_raw;
  const hasNumber = printed !== '' && printed.length <= LONGEST_NUMBER;
  const organName = fields.authority_raw === '' ? fields.publisher_raw : fields.authority_raw;
  const decidedOn = readDate(fields.decision_date);
  const fine = yuanOf(fields.fine_yuan);
  const code = fields.uscc === '' ? null : normaliseUscc(fields.uscc);
  return {
    party: partyOf(fields),
    warnings: [],
    record: {
      origin: 'HISTORY',
      profile: 'history',
      organId: null,
      decisionNo: hasNumber ? printed : substituteNumber(cells),
      organName,
      organCode: '',
      region: regionOf(fields.authority_region) ?? '000000',
      subjectName: fields.company_raw,
      subjectCode: code,
      itemCode: null,
      itemName: null,
      conduct: fields.topic_tags,
      facts: '',
      basis: fields.cited_laws,
      outcome: 'PENALTY',
      penaltyKinds: kindsOf(fields.penalty_words, rules),
      content: fields.penalty_words,
      fineFen: fine ?? fen(0n),
      confiscatedFen: fen(0n),
      band: null,
      actFrom: null,
      actTo: null,
      isDemo: false,
      decidedOn,
      flags: flagsOf(fields, cells, { hasNumber, printed, decidedOn, fine, code }),
    },
  };
}

interface Found {
  readonly hasNumber: boolean;
  readonly printed: string;
  readonly decidedOn: LegalDate | null;
  readonly fine: Fen | null;
  readonly code: string | null;
}

/** What the record lacks or prints wrongly, by names that screens explain. */
function flagsOf(fields: Fields, cells: readonly string[], found: Found): readonly string[] {
  const isOrganUnknown = fields.authority_raw === '' && fields.publisher_raw === '';
  const flags: Readonly<Record<string, boolean>> = {
    NO_NUMBER: !found.hasNumber,
    NUMBER_FORM: found.hasNumber && !parseDecisionNumber(found.printed).valid,
    NO_ORGAN: isOrganUnknown,
    ORGAN_IS_PUBLISHER: fields.authority_raw === '' && !isOrganUnknown,
    NO_REGION: regionOf(fields.authority_region) === null,
    NO_PARTY: fields.company_raw === '',
    CODE_INVALID: found.code !== null && !isUscc(found.code),
    NO_DATE: found.decidedOn === null,
    FINE_UNKNOWN: found.fine === null,
    FINE_DIFFERS: found.fine !== null && !saysFine(finesIn(fields.penalty_words), found.fine),
    NO_BASIS: fields.cited_laws === '',
    KINDS_FROM_KEYWORDS: fields.penalty_words !== '',
    DAMAGED_TEXT: cells.some(isDamaged),
  };
  return Object.keys(flags).filter((name) => flags[name] === true);
}

function partyOf(fields: Fields): SubjectDescription | null {
  if (fields.company_raw === '') return null;
  return {
    kind: 'BUSINESS',
    name: fields.company_raw,
    code: fields.uscc === '' ? null : fields.uscc,
    address: fields.address === '' ? null : fields.address,
    source: 'import',
  };
}

/** The same row always gets the same one, so that it is taken in once; two rows never share one. */
function substituteNumber(cells: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 24);
  return `无文号-${hash}`;
}

/** Words that name no penalty (责令改正 is an order, 按日 a way to count) stay in the content alone. */
function kindsOf(words: string, rules: Rules): readonly string[] {
  const kinds = words.split('|').flatMap((word) => {
    const plain = word.trim();
    if (plain === '') return [];
    const found = [...rules.penaltyKinds].find(([zh]) => zh.startsWith(ALSO_CALLED[plain] ?? plain));
    return found === undefined ? [] : [found[1]];
  });
  return [...new Set(kinds)];
}

function yuanOf(text: string): Fen | null {
  try {
    return text === '' ? null : parseYuan(text, 'fine_yuan');
  } catch {
    return null;
  }
}
