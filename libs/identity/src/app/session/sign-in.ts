import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { Clock, type Context } from '#kernel';
import { IdentityRepository } from '../../data/identity.repository.js';
import { identityErrors } from '../../domain/identity.errors.js';
import { afterFailure, isLocked } from '../../domain/lockout.js';
import { passwordMatches, randomToken, tokenHash } from './passwords.js';

/** A working day with its breaks. */
export const SESSION_SECONDS = 12 * 3600;

export interface OpenedSession {
  readonly token: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly identity: IdentityRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses a wrong name or password alike (401), and a resting account (429). A failure is counted, so it commits. */
  async execute(
    ctx: Context,
    input: { readonly username: string; readonly password: string },
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const session = await this.transactions.run(asNoCommand(ctx), async (tx) => {
      const officer = await this.identity.lockOfficer(tx, input.username);
      if (officer !== null && isLocked(officer, now)) throw identityErrors.locked();
      const matches = await passwordMatches(officer?.passwordHash ?? null, input.password);
      if (officer === null || !officer.isActive) return null;
      await this.identity.saveSignInState(
        tx,
        officer.id,
        matches ? { failedAttempts: 0, lockedUntil: null } : afterFailure(officer, now),
      );
      if (!matches) return null;
      const token = randomToken();
      const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
      await this.identity.openSession(tx, {
        tokenHash: tokenHash(token),
        officerId: officer.id,
        csrfToken: randomToken(),
        expiresAt,
      });
      return { token };
    });
    if (session === null) throw identityErrors.wrongPassword();
    return session;
  }
}

/** A sign-in sent twice opens two sessions: the log of commands is no place for a session's token or a password's hash. */
function asNoCommand(ctx: Context): Context {
  const { command: _, ...rest } = ctx;
  return rest;
}
