import { parse } from 'csv-parse/sync';
import { addDays, type Division, DivisionTable, isLegalDate, levelOf, parentCodeOf } from '#kernel';
import { type DivisionKind, type Divisions } from '../domain/standard.js';

/** Parent of the provinces, so that they too can be listed. */
const COUNTRY = '000000';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: DivisionKind;
  readonly full_name: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly successors: string;
}

/** The file's periods are half-open, the kernel's include their last day. */
export function readDivisions(csv: string): Divisions {
  const rows: Row[] = parse(csv, { columns: true, skip_empty_lines: true });
  const kinds = new Map(rows.map((row) => [row.code, row.kind]));
  return { table: new DivisionTable(rows.map(division)), kindOf: (code) => kinds.get(code) ?? 'unit' };
}

function division(row: Row): Division {
  return {
    code: row.code,
    name: row.name,
    fullName: row.full_name,
    level: levelOf(row.code),
    parent: parentCodeOf(row.code) ?? COUNTRY,
    successors: row.successors.split(/[;| ]/).filter((code) => code !== ''),
    ...(isLegalDate(row.valid_from) ? { validFrom: row.valid_from } : {}),
    ...(isLegalDate(row.valid_to) ? { validTo: addDays(row.valid_to, -1) } : {}),
  };
}
