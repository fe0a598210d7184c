import { Injectable } from '@nestjs/common';
import { identityErrors } from '../../domain/identity.errors.js';
import { permissionsOf } from '../../domain/roles.js';
import { Authentication } from './authentication.js';
import { type Organ, Organs } from '../organs.js';

export interface SessionView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly organ: Organ;
  readonly csrfToken: string;
}

@Injectable()
export class FindSession {
  constructor(
    private readonly authentication: Authentication,
    private readonly organs: Organs,
  ) {}

  async execute(token: string): Promise<SessionView> {
    const caller = await this.authentication.bySession(token);
    if (caller?.csrfToken == null || caller.actor.organ === null) throw identityErrors.signInRequired();
    const { id, name, roles, organ } = caller.actor;
    return {
      id,
      name,
      roles,
      permissions: permissionsOf(roles),
      organ: await this.organs.get(organ),
      csrfToken: caller.csrfToken,
    };
  }
}
