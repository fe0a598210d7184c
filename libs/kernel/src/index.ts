export { type Actor, type CommandKey, type Context, type Transaction, systemContext } from './context.js';
export { Clock, SystemClock } from './clock.js';
export { type EventType, type EventValue, type FieldClass, type NewEvent, type RecordedEvent, defineEvent } from './event.js';
export { AppError, type ErrorDetails, type ErrorKind, type FieldFault, type Sentence } from './errors.js';
export { type TransitionTable, type Transitions, defineTransitions } from './transitions.js';
