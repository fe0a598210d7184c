import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '#kernel';
import { contextOf, headerOf, type HttpExchange } from '../exchange.js';
import { networkOf } from './network.js';
import { type Hits, ThrottleStore } from './throttle-store.js';
import { DOOR } from './throttled.js';

type Caller = HttpExchange & { readonly ip: string };

/** Twenty calls a second, minute after minute: no person, and few programs that mean well. */
const PER_MINUTE = 1200;

/** Comes after the guard that knows who asks: what that one refuses is not counted. */
@Injectable()
export class ThrottleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: ThrottleStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Caller>();
    const limit = this.reflector.get<number | undefined>(DOOR, context.getHandler());
    assertWithin(PER_MINUTE, this.store.inMemory(callerOf(request)));
    const visitor = visitorOf(request);
    if (limit === undefined || visitor === null) return true;
    const door = `${context.getClass().name}.${context.getHandler().name}`;
    const key = createHash('sha256').update(`${door} ${visitor}`).digest('base64url');
    assertWithin(limit, await this.store.inDatabase(key));
    return true;
  }
}

function callerOf(request: Caller): string {
  const { kind, id } = contextOf(request).actor;
  return kind === 'public' ? networkOf(request.ip) : `${kind}:${id}`;
}

/**
 * Whose knock it is. A client (the portal) knocks for its visitors and may name the address of each, which is believed
 * because of its key; one that names none is not limited here, or all its visitors would share one small count.
 */
function visitorOf(request: Caller): string | null {
  const { kind, id } = contextOf(request).actor;
  if (kind !== 'client') return networkOf(request.ip);
  const visitor = headerOf(request, 'x-hujian-visitor');
  return visitor === null ? null : `${id} ${networkOf(visitor)}`;
}

function assertWithin(limit: number, { count, secondsLeft }: Hits): void {
  if (count <= limit) return;
  throw new AppError(
    'PLATFORM.TOO_MANY',
    'too-many',
    {
      zh: `请求过于频繁，请 ${String(secondsLeft)} 秒后再试。`,
      en: `Too many requests; try again in ${String(secondsLeft)} seconds.`,
    },
    { retryAfter: secondsLeft },
  );
}
