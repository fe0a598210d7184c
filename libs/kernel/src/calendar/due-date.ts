import { AppError, invalidField, type Sentence } from '../errors.js';
import { explainDays, explainHours } from './due-explanation.js';
import type { AppliedStop, ClockStop, Duration } from './duration.js';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  type LegalDate,
  legalDateOf,
  startOfDay,
} from './legal-date.js';
import type { WorkingDayCalendar } from './working-days.js';

export interface DueDate {
  /** ISO 8601 in UTC: 23:59:59.999+08:00 of `dueOn` for units of days, the exact instant for hours. */
  readonly dueAt: string;
  readonly dueOn: LegalDate;
  /** True while a notice that is not out yet could still move the date: it rests on days of such a year. */
  readonly provisional: boolean;
  /** Why this date, for the person who must keep it. */
  readonly explanation: Sentence;
}

/** The day or instant of the trigger does not count (Civil Code 201). Hours need an instant and refuse a day (400). */
export function dueDate(
  calendar: WorkingDayCalendar,
  trigger: LegalDate | Date,
  duration: Duration,
): DueDate {
  return dueDateWithStops(calendar, trigger, duration, []);
}

/** As dueDate, but every stop that begins before the end pushes the end on by what it takes out; overlaps count once. */
export function dueDateWithStops(
  calendar: WorkingDayCalendar,
  trigger: LegalDate | Date,
  duration: Duration,
  stops: readonly ClockStop[],
): DueDate {
  assertDuration(duration, stops);
  if (duration.unit !== 'HOUR') {
    return dueOnDay(calendar, trigger instanceof Date ? legalDateOf(trigger) : trigger, duration, stops);
  }
  if (trigger instanceof Date) return dueAtHour(trigger, duration.length, stops);
  throw new AppError('KERNEL.TRIGGER_INSTANT', 'invalid', {
    zh: `按小时计算的期限需要起算时刻，${trigger}只是日期；请填写时间。`,
    en: `A limit in hours needs the moment it starts from, ${trigger} is only a day; give the time.`,
  });
}

function dueOnDay(
  calendar: WorkingDayCalendar,
  trigger: LegalDate,
  duration: Duration,
  stops: readonly ClockStop[],
): DueDate {
  const applied: AppliedStop[] = [];
  let excluded = 0;
  let end = lastDay(calendar, trigger, duration, excluded);
  const start = addDays(trigger, 1);
  for (const stop of disjoint(stops)) {
    const from = stop.from > start ? stop.from : start;
    if (from > end) break;
    if (from > stop.to) continue;
    const amount =
      duration.unit === 'WD' ? workingDaysIn(calendar, from, stop.to) : daysBetween(from, stop.to) + 1;
    excluded += amount;
    if (amount > 0) applied.push({ ...stop, from, amount });
    end = lastDay(calendar, trigger, duration, excluded);
  }
  const dueOn = duration.roll === 'forward' ? roll(calendar, end, stops) : end;
  const unsettled = unsettledYear(calendar, trigger, dueOn, duration);
  return {
    dueAt: endOfDay(dueOn).toISOString(),
    dueOn,
    provisional: unsettled !== undefined,
    explanation: explainDays({ calendar, trigger, duration, applied, end, dueOn, unsettled }),
  };
}

function dueAtHour(trigger: Date, hours: number, stops: readonly ClockStop[]): DueDate {
  const applied: AppliedStop[] = [];
  let end = trigger.getTime() + hours * 3_600_000;
  for (const stop of disjoint(stops)) {
    const from = Math.max(startOfDay(stop.from).getTime(), trigger.getTime());
    const amount = endOfDay(stop.to).getTime() + 1 - from;
    if (from >= end) break;
    if (amount <= 0) continue;
    end += amount;
    applied.push({ ...stop, amount: amount / 3_600_000 });
  }
  const due = new Date(end);
  const explanation = explainHours(trigger, hours, applied, due);
  return { dueAt: due.toISOString(), dueOn: legalDateOf(due), provisional: false, explanation };
}

/** The last day of the period when `excluded` days (working days for WD) in it do not count. */
function lastDay(
  calendar: WorkingDayCalendar,
  trigger: LegalDate,
  duration: Duration,
  excluded: number,
): LegalDate {
  const { length, unit } = duration;
  if (unit === 'WD') return calendar.addWorkingDays(trigger, length + excluded);
  if (unit === 'CD') return addDays(trigger, length + excluded);
  return addDays(addMonths(trigger, unit === 'YEAR' ? length * 12 : length), excluded);
}

/** Onwards to a day that is worked and not inside a stop. */
function roll(calendar: WorkingDayCalendar, end: LegalDate, stops: readonly ClockStop[]): LegalDate {
  const stopped = (day: LegalDate): boolean => stops.some((stop) => stop.from <= day && day <= stop.to);
  let day = calendar.rollForward(end);
  while (day !== end && stopped(day)) day = calendar.nextWorkingDay(day);
  return day;
}

/** Only where the calendar was asked: a limit of plain days that does not roll cannot be moved by any notice. */
function unsettledYear(
  calendar: WorkingDayCalendar,
  trigger: LegalDate,
  dueOn: LegalDate,
  duration: Duration,
): number | undefined {
  if (duration.unit !== 'WD' && duration.roll === 'none') return undefined;
  if (dueOn > trigger) return calendar.unsettledYear(addDays(trigger, 1), dueOn);
  return calendar.unsettledYear(dueOn, dueOn < trigger ? addDays(trigger, -1) : dueOn);
}

function workingDaysIn(calendar: WorkingDayCalendar, first: LegalDate, last: LegalDate): number {
  return calendar.workingDaysBetween(addDays(first, -1), last);
}

/** By first day, each cut to what the ones before it leave over. */
function disjoint(stops: readonly ClockStop[]): ClockStop[] {
  const result: ClockStop[] = [];
  let free: LegalDate | undefined;
  for (const stop of stops.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from: LegalDate = free !== undefined && free > stop.from ? free : stop.from;
    if (from > stop.to) continue;
    result.push({ ...stop, from });
    free = addDays(stop.to, 1);
  }
  return result;
}

function assertDuration(duration: Duration, stops: readonly ClockStop[]): void {
  if (!Number.isSafeInteger(duration.length)) {
    throw invalidField('KERNEL.DURATION', 'length', {
      zh: `期限长度${String(duration.length)}不是整数。`,
      en: `The length of a limit must be a whole number, not ${String(duration.length)}.`,
    });
  }
  if (duration.length < 0 && stops.length > 0) {
    throw invalidField('KERNEL.DURATION', 'stops', {
      zh: '倒数的期限不能扣除中止时间。',
      en: 'A limit that counts back from its trigger cannot be stopped.',
    });
  }
  const reversed = stops.findIndex((stop) => stop.from > stop.to);
  if (reversed < 0) return;
  throw invalidField('KERNEL.CLOCK_STOP', `stops[${String(reversed)}].to`, {
    zh: '扣除时间的结束日早于开始日，请核对。',
    en: 'A clock stop ends before it begins; check its two dates.',
  });
}
