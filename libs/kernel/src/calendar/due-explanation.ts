import type { Sentence } from '../errors.js';
import { dayEn, dayZh } from './day-in-words.js';
import type { AppliedStop, Duration } from './duration.js';
import { englishHoliday } from './holiday-names.js';
import { addDays, addMonths, type LegalDate } from './legal-date.js';
import type { WorkingDayCalendar } from './working-days.js';

export interface DueFacts {
  readonly calendar: WorkingDayCalendar;
  readonly trigger: LegalDate;
  readonly duration: Duration;
  readonly applied: readonly AppliedStop[];
  /** Before rolling. */
  readonly end: LegalDate;
  readonly dueOn: LegalDate;
  readonly unsettled: number | undefined;
}

/** Days of rest in a row that belong to one holiday. */
interface HolidayRun {
  readonly name: string;
  readonly first: LegalDate;
  readonly last: LegalDate;
  readonly days: number;
}

interface Skipped {
  readonly weekends: number;
  readonly holidays: readonly HolidayRun[];
  readonly makeUps: readonly LegalDate[];
}

/** One sentence per thing that moved the date, in the order in which they did. */
export function explainDays(facts: DueFacts): Sentence {
  return join([
    countedSentence(facts),
    ...(facts.duration.unit === 'WD' ? skippedSentences(facts) : []),
    ...clampSentences(facts),
    ...stopSentences(facts.applied, facts.duration.unit === 'WD' ? WORKING_DAYS : DAYS),
    ...restSentences(facts),
    ...provisionalSentences(facts.unsettled),
  ]);
}

export function explainHours(
  trigger: Date,
  hours: number,
  applied: readonly AppliedStop[],
  due: Date,
): Sentence {
  const count = Math.abs(hours);
  const counted: Sentence =
    hours < 0
      ? {
          zh: `${clock(trigger, dayZh)}之前${String(count)}小时为${clock(due, dayZh)}，按小时精确计算。`,
          en: `${String(count)} hours before ${clock(trigger, dayEn)} is ${clock(due, dayEn)}, to the minute.`,
        }
      : {
          zh: `自${clock(trigger, dayZh)}起满${String(count)}小时为${clock(due, dayZh)}，按小时精确计算。`,
          en: `${String(count)} hours after ${clock(trigger, dayEn)} end at ${clock(due, dayEn)}, to the minute.`,
        };
  return join([counted, ...stopSentences(applied, HOURS)]);
}

type Say = typeof dayZh;

const DAYS: Sentence = { zh: '天', en: 'days' };
const WORKING_DAYS: Sentence = { zh: '个工作日', en: 'working days' };
const HOURS: Sentence = { zh: '小时', en: 'hours' };
const LENGTHS: Readonly<Record<Duration['unit'], Sentence>> = {
  HOUR: HOURS,
  WD: WORKING_DAYS,
  CD: DAYS,
  MONTH: { zh: '个月', en: 'months' },
  YEAR: { zh: '年', en: 'years' },
};

function countedSentence({ trigger, duration, end }: DueFacts): Sentence {
  const count = Math.abs(duration.length);
  const unit = LENGTHS[duration.unit];
  const length: Sentence = {
    zh: `${String(count)}${unit.zh}`,
    en: `${String(count)} ${count === 1 ? unit.en.slice(0, -1) : unit.en}`,
  };
  if (duration.length === 0)
    return { zh: `期限为${dayZh(trigger)}当日。`, en: `The limit is the day itself, ${dayEn(trigger)}.` };
  if (duration.length < 0) {
    return {
      zh: `${dayZh(trigger)}当日不计，向前数${length.zh}，为${dayZh(end)}。`,
      en: `Counting back ${length.en} from ${dayEn(trigger)}, that day not included, gives ${dayEn(end)}.`,
    };
  }
  return {
    zh: `${dayZh(trigger)}当日不计，自次日起${length.zh}，期满日为${dayZh(end)}。`,
    en: `${dayEn(trigger)} itself does not count; ${length.en} from the next day end on ${dayEn(end)}.`,
  };
}

function skippedSentences(facts: DueFacts): Sentence[] {
  const back = facts.end < facts.trigger;
  const skipped = skippedDays(
    facts.calendar,
    back ? facts.end : addDays(facts.trigger, 1),
    back ? addDays(facts.trigger, -1) : facts.end,
  );
  const zh = skipped.holidays.map((run) => `${run.name}${span(run, '至', dayZh)}（${String(run.days)}天）`);
  const en = skipped.holidays.map(
    (run) => `${englishHoliday(run.name)} ${span(run, ' to ', dayEn)} (${plural(run.days, 'day')})`,
  );
  if (skipped.weekends > 0) {
    zh.unshift(`周末${String(skipped.weekends)}天`);
    en.unshift(plural(skipped.weekends, 'weekend day'));
  }
  const sentences: Sentence[] = [];
  if (zh.length > 0) sentences.push({ zh: `其间不计：${zh.join('、')}。`, en: `Skipped: ${en.join(', ')}.` });
  if (skipped.makeUps.length > 0) {
    sentences.push({
      zh: `调休上班的${skipped.makeUps.map(dayZh).join('、')}计为工作日。`,
      en: `Counted although a weekend, as make-up working days: ${skipped.makeUps.map(dayEn).join(', ')}.`,
    });
  }
  return sentences;
}

/** Civil Code 202: a month without that day ends the period on its last day. */
function clampSentences({ trigger, duration }: DueFacts): Sentence[] {
  if (duration.unit !== 'MONTH' && duration.unit !== 'YEAR') return [];
  const reached = addMonths(trigger, duration.unit === 'YEAR' ? duration.length * 12 : duration.length);
  if (reached.slice(8) === trigger.slice(8)) return [];
  return [
    {
      zh: '到期月没有对应日，以该月末日为期满日。',
      en: 'The last month lacks that day, so its last day counts.',
    },
  ];
}

function stopSentences(applied: readonly AppliedStop[], unit: Sentence): Sentence[] {
  return applied.map((stop) => ({
    zh: `扣除${stop.reason.zh}${dayZh(stop.from)}至${dayZh(stop.to)}（${String(stop.amount)}${unit.zh}）。`,
    en: `Not counted: ${stop.reason.en}, ${dayEn(stop.from)} to ${dayEn(stop.to)} (${String(stop.amount)} ${unit.en}).`,
  }));
}

function restSentences({ calendar, duration, end, dueOn }: DueFacts): Sentence[] {
  if (calendar.isWorkingDay(end)) return [];
  const { name } = calendar.day(end);
  const rest: Sentence =
    name === undefined
      ? { zh: `${dayZh(end)}为周末`, en: `${dayEn(end)} is a weekend day` }
      : { zh: `${dayZh(end)}为${name}假期`, en: `${dayEn(end)} is off for ${englishHoliday(name)}` };
  if (duration.roll === 'none') {
    return [{ zh: `${rest.zh}，但本期限不顺延。`, en: `${rest.en}, but this limit does not roll.` }];
  }
  return [
    {
      zh: `${rest.zh}，顺延至其后的工作日${dayZh(dueOn)}。`,
      en: `${rest.en}, so it rolls forward to the working day ${dayEn(dueOn)}.`,
    },
  ];
}

function provisionalSentences(year: number | undefined): Sentence[] {
  if (year === undefined) return [];
  return [
    {
      zh: `日历中没有${String(year)}年的节假日安排，本日期为暂定。`,
      en: `The calendar has no holiday notice for ${String(year)} yet: the date is provisional.`,
    },
  ];
}

function skippedDays(calendar: WorkingDayCalendar, first: LegalDate, last: LegalDate): Skipped {
  let weekends = 0;
  const holidays: HolidayRun[] = [];
  const makeUps: LegalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (day.kind === 'weekend') weekends += 1;
    if (day.kind === 'make-up') makeUps.push(date);
    if (day.kind === 'holiday') extend(holidays, day.name ?? '', date);
  }
  return { weekends, holidays, makeUps };
}

function extend(runs: HolidayRun[], name: string, date: LegalDate): void {
  const run = runs.at(-1);
  if (run?.name === name && addDays(run.last, 1) === date)
    runs[runs.length - 1] = { ...run, last: date, days: run.days + 1 };
  else runs.push({ name, first: date, last: date, days: 1 });
}

function span({ first, last }: HolidayRun, to: string, say: Say): string {
  return first === last ? say(first) : `${say(first)}${to}${say(last)}`;
}

function plural(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** `5 Mar 2026 14:30` in Asia/Shanghai. */
function clock(instant: Date, say: Say): string {
  const [day = '', time = ''] = new Date(instant.getTime() + 8 * 3_600_000).toISOString().split('T');
  return `${say(day)} ${time.slice(0, 5)}`;
}

function join(sentences: readonly Sentence[]): Sentence {
  return { zh: sentences.map((one) => one.zh).join(''), en: sentences.map((one) => one.en).join(' ') };
}
