export {
  type Actor,
  type CommandKey,
  type Context,
  type Transaction,
  causedBy,
  systemContext,
} from './context.js';
export { Clock, SystemClock } from './clock.js';
export {
  type EventType,
  type EventValue,
  type FieldClass,
  type NewEvent,
  type RecordedEvent,
  defineEvent,
  officerBehind,
} from './event.js';
export {
  AppError,
  type ErrorDetails,
  type ErrorKind,
  type FieldFault,
  type Sentence,
  invalidField,
} from './errors.js';
export { type TransitionTable, type Transitions, defineTransitions } from './transitions.js';
export { assertVersion, type Written } from './version.js';
export { isId, newId } from './ids.js';
export {
  type Fen,
  ZERO_FEN,
  addFen,
  fen,
  formatWan,
  formatYuan,
  minFen,
  parseFen,
  parseWan,
  parseYuan,
} from './money/fen.js';
export { type NamedAmount, amountsIn } from './money/amounts-in-text.js';
export { surcharge } from './money/surcharge.js';
export {
  type Cursor,
  type CursorKey,
  type CursorPart,
  type Page,
  defineCursor,
  mapPage,
  pageOf,
} from './pages.js';
export {
  type Language,
  type Problem,
  type ProblemFault,
  problemOf,
  statusOf,
  unexpectedProblem,
} from './problem.js';
export { normaliseCode, toHalfWidth } from './codes/half-width.js';
export { organisationCheck } from './codes/organisation-code.js';
export {
  type UsccFault,
  type UsccKind,
  type UsccResult,
  assertUscc,
  formatUscc,
  isUscc,
  normaliseUscc,
  parseUscc,
  usccCheck,
} from './codes/uscc.js';
export {
  type CitizenIdFault,
  type CitizenIdKind,
  type CitizenIdResult,
  assertCitizenId,
  maskCitizenId,
  parseCitizenId,
} from './codes/citizen-id.js';
export {
  type Division,
  type DivisionLevel,
  DivisionTable,
  assertDivisionCode,
  isDivisionCode,
  isWithin,
  levelOf,
  parentCodeOf,
  provinceOf,
} from './codes/division.js';
export {
  type DecisionNumberFault,
  type DecisionNumberResult,
  assertDecisionNumber,
  decisionKey,
  parseDecisionNumber,
} from './codes/decision-number.js';
export {
  type LegalDate,
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
} from './calendar/legal-date.js';
export { dayEn, dayZh } from './calendar/day-in-words.js';
export { type CalendarDay, type CalendarRow, WorkingDayCalendar } from './calendar/working-days.js';
export { nationalCalendar } from './calendar/national-calendar.js';
export type { ClockStop, Duration, DurationUnit } from './calendar/duration.js';
export { type DueDate, dueDate, dueDateWithStops } from './calendar/due-date.js';
export { bigramsOf, likeLiteral } from './text/bigrams.js';
