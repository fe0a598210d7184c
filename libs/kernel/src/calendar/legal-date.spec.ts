import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  endOfDay,
  isLegalDate,
  legalDate,
  legalDateOf,
  startOfDay,
  weekdayOf,
  yearOf,
} from './legal-date.js';

const dates = fc.integer({ min: -100_000, max: 100_000 }).map(dateOfDay);

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('legal date', () => {
  it.each(['2026-03-05', '2024-02-29', '2000-02-29', '1949-10-01', '9999-12-31'])('accepts %s', (text) => {
    expect(legalDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-3-5',
    '0999-01-01',
    '20260305',
    '2026-03-05T00:00:00Z',
    ' 2026-03-05',
    '２０２６-03-05',
    '',
  ])('refuses %j', (text) => {
    expect(isLegalDate(text)).toBe(false);
    expect(caught(() => legalDate(text, 'foundOn'))).toMatchObject({
      code: 'KERNEL.DATE',
      details: { faults: [{ field: 'foundOn' }] },
    });
  });

  it('is the day in Asia/Shanghai, whatever the zone of the machine', () => {
    expect(legalDateOf(new Date('2026-03-04T15:59:59.999Z'))).toBe('2026-03-04');
    expect(legalDateOf(new Date('2026-03-04T16:00:00.000Z'))).toBe('2026-03-05');
    expect(startOfDay(legalDate('2026-03-05')).toISOString()).toBe('2026-03-04T16:00:00.000Z');
    expect(endOfDay(legalDate('2026-03-05')).toISOString()).toBe('2026-03-05T15:59:59.999Z');
  });

  it('begins and ends on itself and joins the next day', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(legalDateOf(startOfDay(date))).toBe(date);
        expect(legalDateOf(endOfDay(date))).toBe(date);
        expect(endOfDay(date).getTime() + 1).toBe(startOfDay(addDays(date, 1)).getTime());
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(legalDate(from), months)).toBe(to);
  });

  it('adds years', () => {
    expect(addYears(legalDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(legalDate('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(legalDate('2026-06-01'), -3)).toBe('2023-06-01');
  });

  it('knows weekday and year', () => {
    expect(weekdayOf(legalDate('1970-01-01'))).toBe(4);
    expect(weekdayOf(legalDate('2026-11-22'))).toBe(7);
    expect(weekdayOf(legalDate('1949-10-01'))).toBe(6);
    expect(yearOf(legalDate('2026-11-22'))).toBe(2026);
  });

  it('counts days without loss', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(isLegalDate(other)).toBe(true);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
        expect(dateOfDay(dayNumber(other))).toBe(other);
      }),
    );
  });

  it('adds months to the same day or the last of the month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const other = addMonths(date, months);
        const day = Number(other.slice(8));
        expect(day === Number(date.slice(8)) || addDays(other, 1).endsWith('-01')).toBe(true);
        const step =
          (yearOf(other) - yearOf(date)) * 12 + Number(other.slice(5, 7)) - Number(date.slice(5, 7));
        expect(step).toBe(months);
      }),
    );
  });

  it('stays within four-digit years', () => {
    expect(() => addDays(legalDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(legalDate('1000-01-01'), -1)).toThrow(RangeError);
  });
});
