import { Injectable } from '@nestjs/common';
import { takenConstraint } from '#platform/database';
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
    const superiorId = input.superiorId ?? null;
    if (superiorId !== null) await this.assertSuperior(superiorId, input.division);
    const id = this.people.organ(ctx, { ...input, code, superiorId, isDemo: false });
    return {
      id: await unlessTaken(id, {
        organ_code_uq: ['code', code],
        organ_number_prefix_uq: ['numberPrefix', input.numberPrefix],
      }),
    };
  }

  async registerOfficer(ctx: Context, input: OfficerInput): Promise<{ id: string }> {
    await this.organs.get(input.organId);
    const roles = [...new Set(input.roles.map(roleOf))];
    const { certificate } = input;
    if (certificate !== undefined && certificate.to < certificate.from)
      throw identityErrors.certificatePeriod();
    const id = this.people.officer(ctx, { ...input, roles, certificate: certificate ?? null });
    return {
      id: await unlessTaken(id, {
        officer_username_uq: ['username', input.username],
        officer_certificate_no_uq: ['certificate.number', certificate?.number ?? ''],
      }),
    };
  }

  /** A superior's area takes in that of the organs below it. */
  private async assertSuperior(id: string, division: string): Promise<void> {
    const superior = await this.organs.find(id);
    if (superior === null) throw identityErrors.unknownSuperior(id);
    if (!isWithin(division, superior.division))
      throw identityErrors.superiorElsewhere(superior.name, superior.division);
  }
}

/** Field and value behind each unique constraint that a registration may run into. */
type Unique = Readonly<Record<string, readonly [field: string, value: string]>>;

/** Only the constraints decide: of two at once, both of whom found the value free, one gets it. */
async function unlessTaken(registered: Promise<string>, unique: Unique): Promise<string> {
  try {
    return await registered;
  } catch (error) {
    const taken = unique[takenConstraint(error) ?? ''];
    throw taken === undefined ? error : identityErrors.taken(...taken);
  }
}

function roleOf(text: string): Role {
  if (!isRole(text)) throw identityErrors.unknownRole(text);
  return text;
}
