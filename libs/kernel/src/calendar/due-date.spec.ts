import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DueDate, dueDate, dueDateWithStops } from './due-date.js';
import type { ClockStop, Duration } from './duration.js';
import { addDays, daysBetween, endOfDay, legalDate, type LegalDate, legalDateOf } from './legal-date.js';
import { nationalCalendar } from './national-calendar.js';

const calendar = nationalCalendar();
const testing = { zh: '检测', en: 'testing' };

function due(
  trigger: string | Date,
  length: number,
  unit: Duration['unit'],
  roll: Duration['roll'] = 'forward',
): DueDate {
  return dueDate(calendar, typeof trigger === 'string' ? legalDate(trigger) : trigger, {
    length,
    unit,
    roll,
  });
}

function stop(from: string, to: string): ClockStop {
  return { from: legalDate(from), to: legalDate(to), reason: testing };
}

describe('due date', () => {
  it.each<[string, number, Duration['unit'], Duration['roll'], string]>([
    ['2026-02-10', 7, 'WD', 'none', '2026-02-26'],
    ['2026-03-20', -7, 'WD', 'none', '2026-03-11'],
    ['2026-02-15', 0, 'WD', 'none', '2026-02-15'],
    ['2026-09-16', 15, 'CD', 'forward', '2026-10-08'],
    ['2026-09-16', 15, 'CD', 'none', '2026-10-01'],
    ['2026-01-30', 15, 'CD', 'forward', '2026-02-14'],
    ['2026-06-10', -5, 'CD', 'none', '2026-06-05'],
    ['2026-01-31', 1, 'MONTH', 'forward', '2026-02-28'],
    ['2026-04-01', 6, 'MONTH', 'forward', '2026-10-08'],
    ['2023-02-15', 3, 'YEAR', 'forward', '2026-02-24'],
    ['2023-02-15', 3, 'YEAR', 'none', '2026-02-15'],
    ['2024-02-29', 1, 'YEAR', 'none', '2025-02-28'],
  ])('%s and %i %s, roll %s, is %s', (trigger, length, unit, roll, dueOn) => {
    expect(due(trigger, length, unit, roll)).toMatchObject({
      dueOn,
      dueAt: `${dueOn}T15:59:59.999Z`,
      provisional: false,
    });
  });

  it('counts hours exactly, over midnight and holidays', () => {
    expect(due(new Date('2026-02-14T15:30:00Z'), 24, 'HOUR')).toMatchObject({
      dueAt: '2026-02-15T15:30:00.000Z',
      dueOn: '2026-02-15',
      provisional: false,
    });
    expect(due(new Date('2026-02-14T16:30:00Z'), -1, 'HOUR').dueOn).toBe('2026-02-14');
  });

  it('takes the day in Shanghai of an instant', () => {
    expect(due(new Date('2026-03-05T16:00:00Z'), 1, 'CD', 'none').dueOn).toBe('2026-03-07');
  });

  it('refuses hours from a mere day, and lengths that are not whole', () => {
    expect(() => due('2026-02-14', 24, 'HOUR')).toThrow('KERNEL.TRIGGER_INSTANT');
    expect(() => due('2026-02-14', 1.5, 'CD')).toThrow('KERNEL.DURATION');
    expect(() => due('2026-02-14', Number.NaN, 'WD')).toThrow('KERNEL.DURATION');
  });

  it('is provisional when it rests on days whose holidays are not notified', () => {
    expect(due('2026-12-20', 15, 'WD').provisional).toBe(true);
    expect(due('2026-12-20', 15, 'CD').provisional).toBe(true);
    expect(due('2027-02-01', -30, 'WD').provisional).toBe(true);
    expect(due('2026-12-20', 9, 'CD').provisional).toBe(true);
    expect(due('2026-12-20', 8, 'CD').provisional).toBe(false);
    expect(due('2026-12-20', 15, 'CD', 'none').provisional).toBe(false);
    expect(due(new Date('2026-12-31T12:00:00Z'), 24, 'HOUR').provisional).toBe(false);
    const settled = calendar.withYear(2027, []);
    const rule: Duration = { length: 15, unit: 'WD', roll: 'none' };
    expect(dueDate(settled, legalDate('2026-12-20'), rule).provisional).toBe(false);
  });
});

describe('explanation', () => {
  it('names what was skipped and what was worked', () => {
    expect(due('2026-02-10', 9, 'WD').explanation).toEqual({
      zh: '2026年2月10日当日不计，自次日起9个工作日，期满日为2026年2月28日。其间不计：春节2026年2月15日至2026年2月23日（9天）。调休上班的2026年2月14日、2026年2月28日计为工作日。',
      en: '10 Feb 2026 itself does not count; 9 working days from the next day end on 28 Feb 2026. Skipped: Spring Festival 15 Feb 2026 to 23 Feb 2026 (9 days). Counted although a weekend, as make-up working days: 14 Feb 2026, 28 Feb 2026.',
    });
  });

  it('says from where it rolled, or that it does not', () => {
    expect(due('2026-09-16', 15, 'CD').explanation.zh).toContain(
      '2026年10月1日为国庆节假期，顺延至其后的工作日2026年10月8日。',
    );
    expect(due('2026-09-16', 15, 'CD', 'none').explanation.en).toContain(
      'off for National Day, but this limit does not roll.',
    );
    expect(due('2026-11-08', 14, 'CD').explanation.en).toContain(
      '22 Nov 2026 is a weekend day, so it rolls forward to the working day 23 Nov 2026.',
    );
    expect(due('2026-11-08', 15, 'CD').explanation.en).toBe(
      '8 Nov 2026 itself does not count; 15 days from the next day end on 23 Nov 2026.',
    );
  });

  it('says that a month was too short, that a year is not notified, and how far back it counted', () => {
    expect(due('2026-01-31', 1, 'MONTH').explanation.zh).toContain('到期月没有对应日');
    expect(due('2026-12-20', 15, 'WD').explanation.zh).toContain('没有2027年的节假日安排，本日期为暂定');
    expect(due('2026-03-20', -7, 'WD').explanation.en).toContain(
      'Counting back 7 working days from 20 Mar 2026',
    );
    expect(due('2026-03-20', 0, 'CD').explanation.zh).toBe('期限为2026年3月20日当日。');
    expect(due(new Date('2026-03-05T06:30:00Z'), 24, 'HOUR').explanation.zh).toContain(
      '2026年3月5日 14:30起满24小时为2026年3月6日 14:30',
    );
    expect(due(new Date('2026-03-05T06:30:00Z'), -2, 'HOUR').explanation.en).toContain(
      '2 hours before 5 Mar 2026 14:30 is 5 Mar 2026 12:30',
    );
  });
});

describe('clock stops', () => {
  const ninety: Duration = { length: 90, unit: 'CD', roll: 'none' };
  const filed = legalDate('2026-01-05');
  const withStops = (duration: Duration, ...stops: ClockStop[]): DueDate =>
    dueDateWithStops(calendar, filed, duration, stops);

  it('push the end on by the days they take out, overlaps once', () => {
    expect(withStops(ninety).dueOn).toBe('2026-04-05');
    expect(withStops(ninety, stop('2026-02-01', '2026-02-20')).dueOn).toBe('2026-04-25');
    expect(withStops(ninety, stop('2026-02-15', '2026-03-01'), stop('2026-02-01', '2026-02-20')).dueOn).toBe(
      '2026-05-04',
    );
  });

  it('do nothing before the start or after the end, but what the first adds the second may meet', () => {
    expect(withStops(ninety, stop('2025-12-01', '2026-01-05')).dueOn).toBe('2026-04-05');
    expect(withStops(ninety, stop('2026-04-06', '2026-05-01')).dueOn).toBe('2026-04-05');
    expect(withStops(ninety, stop('2026-02-01', '2026-02-01'), stop('2026-04-06', '2026-04-30')).dueOn).toBe(
      '2026-05-01',
    );
  });

  it('take working days out of working days, and explain themselves', () => {
    const ten: Duration = { length: 10, unit: 'WD', roll: 'none' };
    const result = withStops(ten, stop('2026-01-08', '2026-01-12'), stop('2026-01-17', '2026-01-18'));
    expect(result.dueOn).toBe('2026-01-22');
    expect(result.explanation.zh).toContain('扣除检测2026年1月8日至2026年1月12日（3个工作日）。');
    expect(result.explanation.zh).not.toContain('2026年1月17日至');
  });

  it('lengthen months and hours', () => {
    expect(
      withStops({ length: 1, unit: 'MONTH', roll: 'none' }, stop('2026-01-10', '2026-01-11')).dueOn,
    ).toBe('2026-02-07');
    const hours: Duration = { length: 24, unit: 'HOUR', roll: 'none' };
    const start = new Date('2026-01-05T04:00:00Z');
    const result = dueDateWithStops(calendar, start, hours, [
      stop('2026-01-06', '2026-01-06'),
      stop('2026-02-01', '2026-02-02'),
    ]);
    expect(result.dueAt).toBe('2026-01-07T04:00:00.000Z');
    expect(result.explanation.en).toContain('(24 hours)');
  });

  it('are not rolled into', () => {
    const rolling: Duration = { length: 5, unit: 'CD', roll: 'forward' };
    expect(withStops(rolling, stop('2026-01-12', '2026-01-13')).dueOn).toBe('2026-01-14');
  });

  it('are refused when they end before they begin, and for limits that count back', () => {
    expect(() => withStops(ninety, stop('2026-02-02', '2026-02-01'))).toThrow('KERNEL.CLOCK_STOP');
    expect(() => withStops({ ...ninety, length: -3 }, stop('2026-02-01', '2026-02-02'))).toThrow(
      'KERNEL.DURATION',
    );
  });

  it('leave exactly the length in days that count', () => {
    const day = fc.integer({ min: 1, max: 150 }).map((days) => addDays(filed, days));
    const someStops = fc.array(
      fc.tuple(day, fc.nat(20)).map(([from, days]) => ({ from, to: addDays(from, days), reason: testing })),
      { maxLength: 5 },
    );
    const units = fc.constantFrom<Duration['unit']>('CD', 'WD');
    fc.assert(
      fc.property(someStops, fc.integer({ min: 1, max: 90 }), units, (stops, length, unit) => {
        const { dueOn } = dueDateWithStops(calendar, filed, { length, unit, roll: 'none' }, stops);
        const counts = (date: LegalDate): boolean =>
          !stops.some(({ from, to }) => from <= date && date <= to) &&
          (unit === 'CD' || calendar.isWorkingDay(date));
        const span = Array.from({ length: daysBetween(filed, dueOn) }, (_, place) =>
          addDays(filed, place + 1),
        );
        expect(span.filter(counts)).toHaveLength(length);
        expect(counts(dueOn)).toBe(true);
      }),
    );
  });
});

describe('every due date', () => {
  it('ends its day in Shanghai, and with roll on a working day not before the plain end', () => {
    const starts = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(legalDate('2015-01-01'), days));
    const units = fc.constantFrom<Duration['unit']>('WD', 'CD', 'MONTH', 'YEAR');
    fc.assert(
      fc.property(starts, fc.integer({ min: -30, max: 30 }), units, (start, length, unit) => {
        const rolled = dueDate(calendar, start, { length, unit, roll: 'forward' });
        const fixed = dueDate(calendar, start, { length, unit, roll: 'none' });
        expect(rolled.dueAt).toBe(endOfDay(rolled.dueOn).toISOString());
        expect(legalDateOf(new Date(rolled.dueAt))).toBe(rolled.dueOn);
        expect(rolled.dueOn).toBe(calendar.rollForward(fixed.dueOn));
      }),
    );
  });
});
