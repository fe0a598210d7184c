import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { bindActor, headerOf, type HttpExchange } from '#platform/http';
import { Authentication, type Authenticated, sameText } from '../app/session/authentication.js';
import { identityErrors } from '../domain/identity.errors.js';
import { reachOf } from '../domain/roles.js';
import { OPEN, PERMISSION_KEY, type Requirement, SIGNED_IN } from './can.js';
import { SESSION_COOKIE } from './session-cookie.js';

interface CookieExchange extends HttpExchange {
  /** As the browser was told, also behind a proxy that is trusted. */
  readonly host: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Knows who asks, refuses forged writes, and holds every route to its declared permission; undeclared is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CookieExchange>();
    const requirement = this.reflector.get<Requirement | undefined>(PERMISSION_KEY, context.getHandler());
    if (requirement === undefined) throw identityErrors.notPermitted('undeclared');
    assertOwnSite(request);
    const caller = requirement === OPEN ? null : await this.identify(request);
    const { actor } = bindActor(request, caller?.actor ?? null);
    if (requirement === OPEN) return true;
    if (caller === null) throw identityErrors.signInRequired();
    assertNotForged(request, caller);
    if (requirement !== SIGNED_IN && reachOf(requirement, actor.roles) === null)
      throw identityErrors.notPermitted(requirement);
    return true;
  }

  private async identify(request: CookieExchange): Promise<Authenticated | null> {
    const header = request.headers['authorization'];
    if (typeof header === 'string' && header.startsWith('Bearer '))
      return this.authentication.byBearer(header.slice(7));
    const token = request.cookies[SESSION_COOKIE];
    return token === undefined ? null : this.authentication.bySession(token);
  }
}

/** A browser sends cookies for any page; only ours knows the token (with SameSite, two locks). */
function assertNotForged(request: CookieExchange, caller: Authenticated): void {
  if (caller.csrfToken === null || SAFE.has(request.method)) return;
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || !sameText(given, caller.csrfToken)) throw identityErrors.csrf();
}

/**
 * Refuses a write that a page of another site makes the browser send, sign-in included. What the browser says of itself
 * goes before the address it shows; programs say neither.
 */
function assertOwnSite(request: CookieExchange): void {
  if (SAFE.has(request.method)) return;
  const site = headerOf(request, 'sec-fetch-site');
  const origin = headerOf(request, 'origin');
  if (site === 'same-origin' || site === 'none') return;
  if (site === null && (origin === null || hostOf(origin) === request.host)) return;
  throw identityErrors.foreignSite();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
