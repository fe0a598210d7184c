/** Each kind has one HTTP status; a use case knows the kind, never the status. */
export type ErrorKind =
  | 'invalid' // 400: the request does not say what it must
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'timeout' // 408: the request did not come to its end
  | 'conflict' // 409: the state, or somebody else's act, does not allow it
  | 'stale' // 412: the record changed since it was read
  | 'too-large' // 413
  | 'unsupported-media' // 415: the body is of a type that is not read here
  | 'unprocessable' // 422: well formed, but against a rule
  | 'precondition-required' // 428
  | 'too-many' // 429
  | 'headers-too-large' // 431
  | 'unavailable'; // 503

/** Said in both languages: what happened, with the id and the state, and what to do next. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** One fault of one field. `field` is a path such as `evidence[2].title`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** `basis` names the article that forbids the act, where a law does. */
export interface ErrorDetails {
  readonly faults?: readonly FieldFault[];
  readonly basis?: string;
  readonly [name: string]: unknown;
}

/** The one error of the house. `code` is `MODULE.REASON`, stable, and explained in docs/errors.md. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly sentence: Sentence,
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = 'AppError';
  }
}

/** One field says what it must not: an `invalid` error with exactly this fault, so that callers can also collect it. */
export function invalidField(code: string, field: string, sentence: Sentence): AppError {
  const fault: FieldFault = { field, code, sentence };
  return new AppError(code, 'invalid', sentence, { faults: [fault] });
}
