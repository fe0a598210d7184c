import { Injectable } from '@nestjs/common';
import { isTaken } from '#platform/database';
import { assertDivisionCode, assertUscc, type Context, isWithin } from '#kernel';
import { identityErrors } from '../domain/identity.errors.js';
import { isRole, type Role } from '../domain/roles.js';
import { OrganSystems } from '#contracts/identity';
import { Organs } from './organs.js';
import { RegisterPeople } from './register-people.js';

export interface OrganInput {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly division: string;
  readonly system: string;
  readonly superiorId?: string;
  readonly numberPrefix: string;
}

export interface OfficerInput {
  readonly username: string;
  readonly name: string;
  readonly organId: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly certificate?: { readonly number: string; readonly from: string; readonly to: string };
}

/** What the administrator of a node enters by hand: every field is checked as strictly as a case's. */
@Injectable()
export class AdministerPeople {
  constructor(
    private readonly people: RegisterPeople,
    private readonly organs: Organs,
    private readonly systems: OrganSystems,
  ) {}

  async registerOrgan(ctx: Context, input: OrganInput): Promise<{ id: string }> {
    const code = assertUscc(input.code, 'code');
    assertDivisionCode(input.division, 'division');
    if (!isWithin(input.division, input.region))
      throw identityErrors.divisionOutside(input.division, input.region);
    if (!this.systems.isKnown(input.system)) throw identityErrors.unknownSystem(input.system);
    const all = await this.organs.all();
    if (all.some((organ) => organ.code === code)) throw identityErrors.taken('code', code);
    if (all.some((organ) => organ.numberPrefix === input.numberPrefix))
      throw identityErrors.taken('numberPrefix', input.numberPrefix);
    const superiorId = input.superiorId ?? null;
    if (superiorId !== null && !all.some((organ) => organ.id === superiorId))
      throw identityErrors.unknownSuperior(superiorId);
    const id = this.people.organ(ctx, { ...input, code, superiorId, isDemo: false });
    return { id: await unlessTaken(id, 'code', code) };
  }

  async registerOfficer(ctx: Context, input: OfficerInput): Promise<{ id: string }> {
    await this.organs.get(input.organId);
    const roles = input.roles.map(roleOf);
    if ((await this.people.usernames(ctx)).has(input.username))
      throw identityErrors.taken('username', input.username);
    const { certificate } = input;
    if (certificate !== undefined && certificate.to < certificate.from)
      throw identityErrors.certificatePeriod();
    const id = this.people.officer(ctx, { ...input, roles, certificate: certificate ?? null });
    return { id: await unlessTaken(id, 'username', input.username) };
  }
}

/** Two at once both find the value free; the constraint lets one of them have it. */
async function unlessTaken(registered: Promise<string>, field: string, value: string): Promise<string> {
  try {
    return await registered;
  } catch (error) {
    throw isTaken(error) ? identityErrors.taken(field, value) : error;
  }
}

function roleOf(text: string): Role {
  if (!isRole(text)) throw identityErrors.unknownRole(text);
  return text;
}
