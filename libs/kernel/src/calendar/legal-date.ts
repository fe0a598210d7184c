import { invalidField } from '../errors.js';

declare const legalDateBrand: unique symbol;

/** A day in Asia/Shanghai, `YYYY-MM-DD`, years 1000–9999. Never a JS Date; compares with `<` like any string. */
export type LegalDate = string & { readonly [legalDateBrand]: true };

const SHAPE = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/;
const DAY_MS = 86_400_000;
/** UTC+8 without summer time; holds since 1991-09-15, which is before anything this platform dates by instant. */
const OFFSET_MS = 8 * 3_600_000;

/** Refuses (400 KERNEL.DATE) another spelling and days that do not exist, such as 2026-02-29. */
export function legalDate(text: string, field = 'date'): LegalDate {
  if (isLegalDate(text)) return text;
  throw invalidField('KERNEL.DATE', field, {
    zh: `“${text}”不是真实存在的日期，请按“2026-03-05”的格式填写。`,
    en: `"${text}" is not a day that exists; write it like 2026-03-05.`,
  });
}

export function isLegalDate(text: string): text is LegalDate {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day it is in Asia/Shanghai at that instant. */
export function legalDateOf(instant: Date): LegalDate {
  return dateOfDay(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS));
}

/** 00:00:00.000+08:00 of the day. */
export function startOfDay(date: LegalDate): Date {
  return new Date(dayNumber(date) * DAY_MS - OFFSET_MS);
}

/** 23:59:59.999+08:00 of the day: the last instant at which a period of days can still be met. */
export function endOfDay(date: LegalDate): Date {
  return new Date((dayNumber(date) + 1) * DAY_MS - OFFSET_MS - 1);
}

/** Days since 1970-01-01; negative before. */
export function dayNumber(date: LegalDate): number {
  return Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY_MS;
}

/** The inverse of dayNumber. Throws a RangeError outside the years 1000–9999. */
export function dateOfDay(day: number): LegalDate {
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (!SHAPE.test(text)) throw new RangeError(`Day ${String(day)} lies outside the years 1000 to 9999`);
  return text as LegalDate;
}

export function yearOf(date: LegalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(date: LegalDate): number {
  const shifted = (dayNumber(date) + 3) % 7;
  return (shifted < 0 ? shifted + 7 : shifted) + 1;
}

export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of the month, or its last day where that month is shorter (Civil Code 202). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const target = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(target / 12);
  const month = target - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateOfDay(Date.UTC(year, month, Math.min(Number(date.slice(8)), lastDay)) / DAY_MS);
}

/** 02-29 becomes 02-28 in a year that lacks it. */
export function addYears(date: LegalDate, years: number): LegalDate {
  return addMonths(date, years * 12);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting: negative when `a` is earlier. */
export function compareDates(a: LegalDate, b: LegalDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
