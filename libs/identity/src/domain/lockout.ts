/** Sign-in attempts that may fail in a row before the account rests, and for how long. */
const ATTEMPTS = 5;
const REST_MINUTES = 15;

export interface SignInState {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

export function isLocked(state: SignInState, now: Date): boolean {
  return state.lockedUntil !== null && state.lockedUntil > now;
}

export function afterFailure(state: SignInState, now: Date): SignInState {
  const failedAttempts = state.failedAttempts + 1;
  if (failedAttempts < ATTEMPTS) return { failedAttempts, lockedUntil: null };
  return { failedAttempts: 0, lockedUntil: new Date(now.getTime() + REST_MINUTES * 60_000) };
}
