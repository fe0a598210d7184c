import { invalidField } from '../errors.js';
import { dateOfDay, dayNumber, type LegalDate, weekdayOf, yearOf } from './legal-date.js';

/** One day of a State Council notice: off although a weekday, or worked although a weekend; `name` is the holiday. */
export interface CalendarRow {
  readonly date: LegalDate;
  readonly kind: 'off' | 'work';
  readonly name: string;
}

export interface CalendarDay {
  readonly kind: 'weekday' | 'weekend' | 'holiday' | 'make-up';
  /** The holiday; absent on plain weekdays and weekends. */
  readonly name?: string;
}

/** The notice of a year has reached back to 29 December of the year before (2007, 2018), never further. */
const REACH_OF_NEXT_NOTICE = '12-29';

/**
 * Working days of one jurisdiction. Plain weekdays are counted by formula, the days where a notice departs from them
 * are held as a sorted list with running sums: any length costs two short binary searches, and any year works.
 */
export class WorkingDayCalendar {
  readonly notifiedYears: ReadonlySet<number>;
  private readonly rows = new Map<number, CalendarRow>();
  /** Days on which the notice turns a weekday off (−1) or a weekend on (+1), and the sum up to each. */
  private readonly departures: readonly number[];
  private readonly sums: readonly number[];
  private readonly lowest: number;
  private readonly highest: number;

  /** A later row for the same day replaces an earlier one: notices are amended (2015, 2019, 2020). */
  constructor(rows: Iterable<CalendarRow>, notifiedYears: Iterable<number>) {
    for (const row of rows) this.rows.set(dayNumber(row.date), row);
    this.notifiedYears = new Set(notifiedYears);
    const departing = [...this.rows].filter(([, row]) => (row.kind === 'work') === isWeekend(row.date));
    departing.sort(([a], [b]) => a - b);
    this.departures = departing.map(([day]) => day);
    let sum = 0;
    this.sums = departing.map(([, row]) => (sum += row.kind === 'work' ? 1 : -1));
    this.lowest = Math.min(0, ...this.sums);
    this.highest = Math.max(0, ...this.sums);
  }

  /** A calendar that also knows the notice of `year`. Refuses (400 KERNEL.CALENDAR) days the notice cannot speak of. */
  withYear(year: number, rows: readonly CalendarRow[]): WorkingDayCalendar {
    const stray = rows.find(
      (row) => row.date < `${String(year - 1)}-${REACH_OF_NEXT_NOTICE}` || yearOf(row.date) > year,
    );
    if (stray !== undefined) {
      throw invalidField('KERNEL.CALENDAR', 'rows', {
        zh: `${String(year)}年的节假日安排不应包含${stray.date}，请核对年份。`,
        en: `The notice for ${String(year)} cannot speak of ${stray.date}; check the year.`,
      });
    }
    return new WorkingDayCalendar([...this.rows.values(), ...rows], [...this.notifiedYears, year]);
  }

  isWorkingDay(date: LegalDate): boolean {
    const row = this.rows.get(dayNumber(date));
    return row === undefined ? !isWeekend(date) : row.kind === 'work';
  }

  day(date: LegalDate): CalendarDay {
    const row = this.rows.get(dayNumber(date));
    if (row?.kind === 'off') return { kind: 'holiday', name: row.name };
    if (!isWeekend(date)) return { kind: 'weekday' };
    return row === undefined ? { kind: 'weekend' } : { kind: 'make-up', name: row.name };
  }

  /** The n-th working day after the date (before it, for negative n); the date itself, whatever it is, for 0. */
  addWorkingDays(date: LegalDate, n: number): LegalDate {
    const day = dayNumber(date);
    if (n === 0) return date;
    return dateOfDay(this.select(n > 0 ? this.rank(day) + n : this.rank(day - 1) + n + 1));
  }

  /** The first working day after the date. */
  nextWorkingDay(date: LegalDate): LegalDate {
    return this.addWorkingDays(date, 1);
  }

  /** The last working day before the date. */
  previousWorkingDay(date: LegalDate): LegalDate {
    return this.addWorkingDays(date, -1);
  }

  /** The date itself if it is a working day, else the next one. */
  rollForward(date: LegalDate): LegalDate {
    return this.isWorkingDay(date) ? date : this.nextWorkingDay(date);
  }

  /** Working days after `from` up to and including `to`; negative when `to` lies before. */
  workingDaysBetween(from: LegalDate, to: LegalDate): number {
    return this.rank(dayNumber(to)) - this.rank(dayNumber(from));
  }

  /** The first year whose missing notice could still move a day from `first` to `last`; undefined if none can. */
  unsettledYear(first: LegalDate, last: LegalDate): number | undefined {
    const end = yearOf(last) + (last.slice(5) >= REACH_OF_NEXT_NOTICE ? 1 : 0);
    for (let year = yearOf(first); year <= end; year += 1) if (!this.notifiedYears.has(year)) return year;
    return undefined;
  }

  /** Working days from a fixed Monday up to and including the day. Never falls as the day grows. */
  private rank(day: number): number {
    const place = countUpTo(this.departures, day);
    return weekdaysThrough(day) + (place === 0 ? 0 : (this.sums[place - 1] ?? 0));
  }

  /** The first day whose rank reaches k. Departures shift it by lowest..highest, which bounds the search. */
  private select(k: number): number {
    let low = firstDayWithWeekdays(k - this.highest);
    let high = firstDayWithWeekdays(k - this.lowest);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.rank(middle) >= k) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function isWeekend(date: LegalDate): boolean {
  return weekdayOf(date) > 5;
}

/** Monday to Friday, counted from Monday 1969-12-29 (day −3). */
function weekdaysThrough(day: number): number {
  const weeks = Math.floor((day + 3) / 7);
  return weeks * 5 + Math.min(day + 3 - weeks * 7 + 1, 5);
}

function firstDayWithWeekdays(count: number): number {
  const weeks = Math.floor((count - 1) / 5);
  return weeks * 7 + (count - 1 - weeks * 5) - 3;
}

function countUpTo(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
