import { describe, expect, it } from '@jest/globals';
import { NOTICES } from './holidays.js';
import { addDays, daysBetween, legalDate, type LegalDate, yearOf } from './legal-date.js';
import { nationalCalendar } from './national-calendar.js';

const calendar = nationalCalendar();

function workingDaysOf(year: number): number {
  return calendar.workingDaysBetween(
    legalDate(`${String(year - 1)}-12-31`),
    legalDate(`${String(year)}-12-31`),
  );
}

describe('national calendar', () => {
  it('is made once and knows the notices of 2007 to 2026', () => {
    expect(nationalCalendar()).toBe(calendar);
    expect([...calendar.notifiedYears]).toEqual(Array.from({ length: 20 }, (_, place) => 2007 + place));
  });

  it('holds periods that are in order, of their year, and 678 days in all', () => {
    let days = 0;
    for (const [year, periods] of Object.entries(NOTICES)) {
      for (const [, first, last, ...worked] of periods) {
        const [from, to]: LegalDate[] = [legalDate(first), legalDate(last)];
        days += daysBetween(from as LegalDate, to as LegalDate) + 1 + worked.length;
        for (const day of [first, last, ...worked]) {
          const own = yearOf(addDays(legalDate(day), 3));
          expect(own === Number(year) || yearOf(legalDate(day)) === Number(year)).toBe(true);
        }
        expect(first <= last).toBe(true);
      }
    }
    expect(days).toBe(678);
  });

  it.each([
    ['2026-02-14', 'make-up', '春节'],
    ['2026-02-23', 'holiday', '春节'],
    ['2026-02-24', 'weekday', undefined],
    ['2026-10-10', 'make-up', '国庆节'],
    ['2026-11-22', 'weekend', undefined],
    ['2018-12-29', 'make-up', '元旦'],
    ['2018-12-31', 'holiday', '元旦'],
    ['2020-02-03', 'weekday', undefined],
    ['2015-09-03', 'holiday', '抗日战争暨世界反法西斯战争胜利70周年纪念日'],
  ])('%s is a %s', (date, kind, name) => {
    expect(calendar.day(legalDate(date))).toEqual(name === undefined ? { kind } : { kind, name });
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(workingDaysOf(year)).toBe(count);
  });
});
