import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { Clock, type Context } from '#kernel';
import { IdentityRepository } from '../../data/identity.repository.js';
import { SignInRepository } from '../../data/sign-in.repository.js';
import { identityErrors } from '../../domain/identity.errors.js';
import { afterFailure, countedSince, isLocked } from '../../domain/lockout.js';
import { passwordMatches, randomToken, tokenHash } from './passwords.js';

/** A working day with its breaks. */
export const SESSION_SECONDS = 12 * 3600;

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

export interface OpenedSession {
  readonly token: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly identity: IdentityRepository,
    private readonly attempts: SignInRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses a wrong name or password alike (401), and an account that rests for this address (429). `address` is where
   * the attempt comes from. A failure is counted, so it commits.
   */
  async execute(ctx: Context, attempt: SignInAttempt): Promise<OpenedSession> {
    const token = await this.transactions.run(asNoCommand(ctx), (tx) => this.try(tx, attempt));
    if (token === null) throw identityErrors.wrongPassword();
    return { token };
  }

  private async try(ctx: Context, { username, password, address }: SignInAttempt): Promise<string | null> {
    const now = this.clock.now();
    const since = countedSince(now);
    const officer = await this.identity.lockOfficer(ctx, username);
    const state = officer === null ? null : await this.attempts.stateOf(ctx, officer.id, address, since);
    if (state !== null && isLocked(state, now)) throw identityErrors.locked();
    const matches = await passwordMatches(officer?.passwordHash ?? null, password);
    if (officer === null || state === null || !officer.isActive) return null;
    if (!matches) {
      await this.attempts.recordFailure(ctx, officer.id, address, {
        ...afterFailure(state, now),
        now,
        since,
      });
      return null;
    }
    await this.attempts.recordSuccess(ctx, officer.id, address, now);
    const token = randomToken();
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
    await this.identity.openSession(ctx, { tokenHash: tokenHash(token), officerId: officer.id, expiresAt });
    return token;
  }
}

/** A sign-in sent twice opens two sessions: the log of commands is no place for a session's token or a password's hash. */
function asNoCommand(ctx: Context): Context {
  const { command: _, ...rest } = ctx;
  return rest;
}
