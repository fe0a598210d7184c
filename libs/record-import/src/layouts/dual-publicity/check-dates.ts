import { type LegalDate, nationalCalendar } from '#kernel';
import { readDate } from '../../reading/cells.js';
import { type Fault, type Rules } from '../../reading/row.js';
import { type Code, type Fields } from './columns.js';
import { fault } from './fault.js';

const DATES: readonly Code[] = ['CF_JDRQ', 'CF_YXQ', 'CF_GSJZQ'];
/** V7: 7 working days (发改办财金〔2018〕424号). */
const IN_TIME_WORKING_DAYS = 7;

/** V4: real dates, in an order that can be, and published no longer than any rule allows. */
export function checkDates(fields: Fields, rules: Rules): readonly Fault[] {
  const malformed = DATES.filter((code) => fields[code] !== '' && readDate(fields[code]) === null).map(
    (code) =>
      fault(
        'V4',
        code,
        '不是真实存在的日期，应形如2026-06-01。',
        `${code} is not a day that exists; write it like 2026-06-01.`,
      ),
  );
  const decided = readDate(fields.CF_JDRQ);
  if (decided === null) return malformed;
  return [...malformed, ...checkOrder(fields, decided, rules)];
}

function checkOrder(fields: Fields, decided: LegalDate, rules: Rules): readonly Fault[] {
  const faults: Fault[] = [];
  const valid = readDate(fields.CF_YXQ);
  const shown = readDate(fields.CF_GSJZQ);
  if (decided > rules.today)
    faults.push(fault('V4', 'CF_JDRQ', '处罚决定日期晚于今天。', 'The day of the decision lies ahead.'));
  if (valid !== null && valid < decided)
    faults.push(fault('V4', 'CF_YXQ', '处罚有效期早于处罚决定日期。', 'CF_YXQ lies before the decision.'));
  if (shown !== null && shown < decided)
    faults.push(
      fault('V4', 'CF_GSJZQ', '公示截止期早于处罚决定日期。', 'CF_GSJZQ lies before the decision.'),
    );
  const latest = rules.latestPublication(decided);
  if (shown !== null && latest !== null && shown > latest)
    faults.push(
      fault(
        'V4',
        'CF_GSJZQ',
        `公示截止期超过最长公示期限，最晚为${latest}。`,
        `Published for longer than any rule allows; ${latest} is the latest.`,
      ),
    );
  return faults;
}

/** V7: told, never refused: lateness cannot be mended, and the decision stands. */
export function lateness(fields: Fields, rules: Rules): readonly Fault[] {
  const decided = readDate(fields.CF_JDRQ);
  if (decided === null || decided > rules.today) return [];
  const days = nationalCalendar().workingDaysBetween(decided, rules.today);
  if (days <= IN_TIME_WORKING_DAYS) return [];
  const zh = `迟报：作出决定后第${String(days)}个工作日才报送，应在7个工作日内。`;
  return [
    fault('V7', 'CF_JDRQ', zh, `Late: sent on working day ${String(days)} after the decision, due within 7.`),
  ];
}
