/** Attempts from one address that may fail in a row before the account rests for that address, and for how long. */
const ATTEMPTS = 5;
const REST_MINUTES = 15;
/** Failures from all addresses together, after which only an address that has signed in before may try. */
const CEILING = 50;
const MINUTE_MS = 60_000;

/** What is known of one account at one address, and of its failures anywhere in the last rest. */
export interface SignInState {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
  /** From here the officer has signed in before: a stranger cannot keep them out. */
  readonly isFamiliar: boolean;
  readonly failuresAnywhere: number;
}

export function isLocked(state: SignInState, now: Date): boolean {
  if (state.lockedUntil !== null && state.lockedUntil > now) return true;
  return state.failuresAnywhere >= CEILING && !state.isFamiliar;
}

/** Since when failures elsewhere count. */
export function countedSince(now: Date): Date {
  return new Date(now.getTime() - REST_MINUTES * MINUTE_MS);
}

export function afterFailure(
  state: SignInState,
  now: Date,
): Pick<SignInState, 'failedAttempts' | 'lockedUntil'> {
  const failedAttempts = state.failedAttempts + 1;
  if (failedAttempts < ATTEMPTS) return { failedAttempts, lockedUntil: null };
  return { failedAttempts: 0, lockedUntil: new Date(now.getTime() + REST_MINUTES * MINUTE_MS) };
}
