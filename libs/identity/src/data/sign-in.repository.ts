import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type SignInState } from '../domain/lockout.js';

/** Who tried to sign in as whom, from where. Invariant: the officer's row is locked, so attempts count one by one. */
@Injectable()
export class SignInRepository {
  async stateOf(ctx: Context, officerId: string, address: string, since: Date): Promise<SignInState> {
    const [state] = await queryIn<SignInState>(
      ctx,
      `SELECT coalesce(max(failed_attempts) FILTER (WHERE address = $2), 0) AS "failedAttempts",
              max(locked_until) FILTER (WHERE address = $2) AS "lockedUntil",
              coalesce(bool_or(succeeded_at IS NOT NULL) FILTER (WHERE address = $2), false) AS "isFamiliar",
              coalesce(sum(failures) FILTER (WHERE failed_at > $3), 0)::int AS "failuresAnywhere"
         FROM identity.sign_in WHERE officer_id = $1`,
      [officerId, address, since],
    );
    return state ?? { failedAttempts: 0, lockedUntil: null, isFamiliar: false, failuresAnywhere: 0 };
  }

  async recordSuccess(ctx: Context, officerId: string, address: string, now: Date): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO identity.sign_in (officer_id, address, succeeded_at) VALUES ($1, $2, $3)
       ON CONFLICT (officer_id, address) DO UPDATE
         SET failed_attempts = 0, failures = 0, locked_until = NULL, succeeded_at = excluded.succeeded_at`,
      [officerId, address, now],
    );
  }

  /** Also forgets addresses from which nobody ever signed in and that have been quiet since before `since`. */
  async recordFailure(
    ctx: Context,
    officerId: string,
    address: string,
    failure: Pick<SignInState, 'failedAttempts' | 'lockedUntil'> & {
      readonly now: Date;
      readonly since: Date;
    },
  ): Promise<void> {
    const { failedAttempts, lockedUntil, now, since } = failure;
    await queryIn(
      ctx,
      `INSERT INTO identity.sign_in AS s (officer_id, address, failed_attempts, locked_until, failures, failed_at)
       VALUES ($1, $2, $3, $4, 1, $5)
       ON CONFLICT (officer_id, address) DO UPDATE
         SET failed_attempts = excluded.failed_attempts, locked_until = excluded.locked_until,
             failures = CASE WHEN s.failed_at > $6 THEN s.failures + 1 ELSE 1 END, failed_at = excluded.failed_at`,
      [officerId, address, failedAttempts, lockedUntil, now, since],
    );
    await queryIn(
      ctx,
      'DELETE FROM identity.sign_in WHERE officer_id = $1 AND succeeded_at IS NULL AND failed_at < $2',
      [officerId, since],
    );
  }
}
