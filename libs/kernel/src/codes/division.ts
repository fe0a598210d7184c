import type { LegalDate } from '../calendar/legal-date.js';
import { invalidField } from '../errors.js';

export type DivisionLevel = 'country' | 'province' | 'city' | 'county' | 'township' | 'village';

/** One code as it held for a while (GB/T 2260). Both days are included; absent means open. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly level: DivisionLevel;
  readonly parent: string | null;
  readonly validFrom?: LegalDate;
  readonly validTo?: LegalDate;
  /** Codes that took over the area when this one ended: several after a split. */
  readonly successors: readonly string[];
}

/** 6 digits (GB/T 2260), 9 with a township (GB/T 10114), 12 with a village; `000000` is the whole country. */
const SHAPE = /^[0-9]{6}([0-9]{3}){0,2}$/;

export function isDivisionCode(text: string): boolean {
  return SHAPE.test(text);
}

/** By the digits alone, so it also answers for codes that no table knows. Refuses what is not a code (400). */
export function levelOf(code: string): DivisionLevel {
  const digits = significant(code);
  const levels: Readonly<Record<number, DivisionLevel>> = {
    0: 'country',
    2: 'province',
    4: 'city',
    6: 'county',
  };
  return levels[digits.length] ?? (digits.length === 9 ? 'township' : 'village');
}

/** `500103` → `500000`. Refuses what is not a code (400). */
export function provinceOf(code: string): string {
  return `${assertDivisionCode(code, 'division').slice(0, 2)}0000`;
}

/** The code one level up by the digits (`429004` → `429000`), which a table need not hold; null for a province. */
export function parentCodeOf(code: string): string | null {
  const digits = significant(code);
  if (digits.length <= 2) return null;
  return digits.slice(0, digits.length > 6 ? -3 : -2).padEnd(6, '0');
}

/** True for the code itself and everything under it. Anything that is not a code is within nothing. */
export function isWithin(code: string, ancestor: string): boolean {
  return isDivisionCode(code) && isDivisionCode(ancestor) && code.startsWith(significant(ancestor));
}

/** Refuses (400 KERNEL.DIVISION) what is not 6, 9 or 12 digits. Says nothing about whether the code exists. */
export function assertDivisionCode(code: string, field: string): string {
  if (isDivisionCode(code)) return code;
  throw invalidField('KERNEL.DIVISION', field, {
    zh: `“${code}”不是行政区划代码，应为6位、9位或12位数字。`,
    en: `"${code}" is not a division code; give 6, 9 or 12 digits.`,
  });
}

/** The digits that say something: `500000` → `50`, `500100` → `5001`; longer codes say something with each. */
function significant(code: string): string {
  assertDivisionCode(code, 'division');
  return code.length === 6 ? code.replace(/^((?:[0-9]{2})*?)(?:00)*$/, '$1') : code;
}

/** Divisions through time: a case keeps the code that held on its date. Built once from rows, then only read. */
export class DivisionTable {
  private readonly byCode = new Map<string, readonly Division[]>();
  private readonly byParent = new Map<string, Division[]>();

  /** Refuses rows of one code whose periods overlap: a lookup at a date must have one answer. */
  constructor(rows: Iterable<Division>) {
    const grouped = new Map<string, Division[]>();
    for (const row of rows) {
      push(grouped, row.code, row);
      if (row.parent !== null) push(this.byParent, row.parent, row);
    }
    for (const [code, periods] of grouped) {
      const sorted = periods.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
      assertApart(sorted);
      this.byCode.set(code, sorted);
    }
  }

  at(code: string, date: LegalDate): Division | undefined {
    return this.byCode.get(code)?.find((row) => holds(row, date));
  }

  /** Every period of the code, oldest first; empty for an unknown code. */
  history(code: string): readonly Division[] {
    return this.byCode.get(code) ?? [];
  }

  /** Every division that holds on the date, by code. */
  all(date: LegalDate): readonly Division[] {
    return [...this.byCode.values()].flatMap((rows) => rows.filter((row) => holds(row, date)));
  }

  children(code: string, date: LegalDate): readonly Division[] {
    return (this.byParent.get(code) ?? []).filter((row) => holds(row, date));
  }

  /** From the parent up to the province, as they held on the date. Parents that the table lacks are skipped over. */
  ancestors(code: string, date: LegalDate): readonly Division[] {
    const found: Division[] = [];
    let parent = this.at(code, date)?.parent ?? parentCodeOf(code);
    while (parent !== null && found.length < 6) {
      const row = this.at(parent, date);
      if (row !== undefined) found.push(row);
      parent = row === undefined ? parentCodeOf(parent) : row.parent;
    }
    return found;
  }

  /** What answers for the area on the date: the code itself while it holds, else its successors, followed to the end. */
  successorsAt(code: string, date: LegalDate): readonly Division[] {
    const found: Division[] = [];
    const queue = new Set([code]);
    for (const next of queue) {
      const row = this.at(next, date);
      if (row !== undefined) found.push(row);
      else for (const period of this.history(next)) for (const heir of period.successors) queue.add(heir);
    }
    return found;
  }
}

function push(lists: Map<string, Division[]>, key: string, row: Division): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

function holds(row: Division, date: LegalDate): boolean {
  return (
    (row.validFrom === undefined || row.validFrom <= date) &&
    (row.validTo === undefined || date <= row.validTo)
  );
}

function assertApart(periods: readonly Division[]): void {
  for (const [place, row] of periods.slice(1).entries()) {
    const before = periods[place]?.validTo;
    if (before === undefined || row.validFrom === undefined || row.validFrom <= before) {
      throw new Error(
        `Division ${row.code} has two rows for one day: end the earlier one before ${row.validFrom ?? 'its start'}`,
      );
    }
  }
}
