import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, isId } from '#kernel';
import { IdentityRepository } from '../../data/identity.repository.js';
import { csrfTokenOf, tokenHash } from './passwords.js';

/** Who a request comes from. `csrfToken` is null for clients, which carry no cookie and need none. */
export interface Authenticated {
  readonly actor: Actor;
  readonly csrfToken: string | null;
}

@Injectable()
export class Authentication {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly clock: Clock,
  ) {}

  async bySession(token: string): Promise<Authenticated | null> {
    const row = await this.identity.signedIn(tokenHash(token), this.clock.now());
    if (row === null) return null;
    const { id, name, roles, organ, region } = row;
    return { actor: { kind: 'officer', id, name, roles, organ, region }, csrfToken: csrfTokenOf(token) };
  }

  async byBearer(token: string): Promise<Authenticated | null> {
    const [clientId = '', secret = ''] = token.split('.');
    const row = isId(clientId) ? await this.identity.client(clientId) : null;
    if (row === null || !sameText(row.secret_hash, tokenHash(secret))) return null;
    const { id, name, roles, organ, region } = row;
    return { actor: { kind: 'client', id, name, roles, organ, region }, csrfToken: null };
  }
}

export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
