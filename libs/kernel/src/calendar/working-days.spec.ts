import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDay, dayNumber, legalDate, type LegalDate, weekdayOf } from './legal-date.js';
import { nationalCalendar } from './national-calendar.js';
import { type CalendarRow, WorkingDayCalendar } from './working-days.js';

const national = nationalCalendar();
const plain = new WorkingDayCalendar([], []);

const around2026 = fc
  .integer({ min: dayNumber(legalDate('2005-01-01')), max: dayNumber(legalDate('2029-12-31')) })
  .map(dateOfDay);
const rows = fc.uniqueArray(
  fc.record({
    date: fc.integer({ min: 20_000, max: 20_060 }).map(dateOfDay),
    kind: fc.constantFrom<CalendarRow['kind']>('off', 'work'),
    name: fc.constant('节'),
  }),
  { selector: (row) => row.date },
);

/** What the law says, day by day: the slow way that the index must agree with. */
function walk(calendar: WorkingDayCalendar, from: LegalDate, n: number): LegalDate {
  const step = n < 0 ? -1 : 1;
  let date = from;
  for (let left = Math.abs(n); left > 0;) {
    date = addDays(date, step);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}

describe('working days', () => {
  it.each([
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-05', 3, '2026-10-10'],
    ['2026-03-20', -7, '2026-03-11'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-20', -1, '2026-02-14'],
    ['2026-02-20', 0, '2026-02-20'],
  ])('%s and %i working days is %s', (from, n, to) => {
    expect(national.addWorkingDays(legalDate(from), n)).toBe(to);
  });

  it('finds the neighbours', () => {
    const holiday = legalDate('2026-10-03');
    expect(national.nextWorkingDay(holiday)).toBe('2026-10-08');
    expect(national.previousWorkingDay(holiday)).toBe('2026-09-30');
    expect(national.rollForward(holiday)).toBe('2026-10-08');
    expect(national.rollForward(legalDate('2026-10-10'))).toBe('2026-10-10');
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(around2026, fc.integer({ min: -300, max: 300 }), (from, n) => {
        expect(national.addWorkingDays(from, n)).toBe(walk(national, from, n));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with walking in any calendar, also one that is all rest or all work', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 19_980, max: 20_080 }).map(dateOfDay),
        fc.integer({ min: -60, max: 60 }),
        (some, from, n) => {
          const calendar = new WorkingDayCalendar(some, [2024]);
          expect(calendar.addWorkingDays(from, n)).toBe(walk(calendar, from, n));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts between two days as it adds', () => {
    fc.assert(
      fc.property(around2026, fc.integer({ min: 1, max: 2000 }), (from, n) => {
        const to = national.addWorkingDays(from, n);
        expect(national.isWorkingDay(to)).toBe(true);
        expect(national.workingDaysBetween(from, to)).toBe(n);
        expect(national.workingDaysBetween(to, from)).toBe(-n);
      }),
    );
  });

  it('is Monday to Friday where no notice is known', () => {
    fc.assert(fc.property(around2026, (date) => plain.isWorkingDay(date) === weekdayOf(date) < 6));
  });
});

describe('notices', () => {
  const next: CalendarRow[] = [
    { date: legalDate('2026-12-31'), kind: 'off', name: '元旦' },
    { date: legalDate('2027-01-01'), kind: 'off', name: '元旦' },
    { date: legalDate('2027-01-03'), kind: 'work', name: '元旦' },
  ];

  it('can be added later without changing the calendar before', () => {
    const later = national.withYear(2027, next);
    expect(later.notifiedYears.has(2027)).toBe(true);
    expect(later.addWorkingDays(legalDate('2026-12-30'), 1)).toBe('2027-01-03');
    expect(national.notifiedYears.has(2027)).toBe(false);
    expect(national.addWorkingDays(legalDate('2026-12-30'), 1)).toBe('2026-12-31');
  });

  it('replace a day when they are amended', () => {
    const amended = national.withYear(2026, [{ date: legalDate('2026-10-08'), kind: 'off', name: '国庆节' }]);
    expect(amended.nextWorkingDay(legalDate('2026-09-30'))).toBe('2026-10-09');
  });

  it.each(['2026-12-28', '2028-01-01'])('of 2027 cannot speak of %s', (date) => {
    const stray: CalendarRow = { date: legalDate(date), kind: 'off', name: '元旦' };
    expect(() => national.withYear(2027, [...next, stray])).toThrow('KERNEL.CALENDAR');
  });

  it('leave unsettled the years that lack one, and the last three days before such a year', () => {
    const unsettled = (first: string, last: string): number | undefined =>
      national.unsettledYear(legalDate(first), legalDate(last));
    expect(unsettled('2026-01-01', '2026-12-28')).toBeUndefined();
    expect(unsettled('2026-01-01', '2026-12-29')).toBe(2027);
    expect(unsettled('2026-12-01', '2027-01-05')).toBe(2027);
    expect(unsettled('2028-02-01', '2028-03-01')).toBe(2028);
    expect(unsettled('2006-12-30', '2007-02-01')).toBe(2006);
    expect(unsettled('2007-01-01', '2020-12-31')).toBeUndefined();
  });
});
