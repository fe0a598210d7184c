import { type HolidayPeriod, NOTICES } from './holidays.js';
import { addDays, legalDate, type LegalDate } from './legal-date.js';
import { type CalendarRow, WorkingDayCalendar } from './working-days.js';

let memo: WorkingDayCalendar | undefined;

/** The mainland calendar with the notices of 2007–2026. Made once; `withYear` gives one that knows a later notice. */
export function nationalCalendar(): WorkingDayCalendar {
  memo ??= new WorkingDayCalendar(
    Object.values(NOTICES).flat().flatMap(rowsOf),
    Object.keys(NOTICES).map(Number),
  );
  return memo;
}

function rowsOf([name, first, last, ...worked]: HolidayPeriod): CalendarRow[] {
  const rows: CalendarRow[] = worked.map((day) => ({ date: legalDate(day), kind: 'work', name }));
  const end = legalDate(last);
  for (let day: LegalDate = legalDate(first); day <= end; day = addDays(day, 1)) {
    rows.push({ date: day, kind: 'off', name });
  }
  return rows;
}
