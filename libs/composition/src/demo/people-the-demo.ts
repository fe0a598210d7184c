import type { INestApplicationContext } from '@nestjs/common';
import { Competence } from '#catalogue';
import { Organs, RegisterPeople } from '#identity';
import { addDays, type Context, type LegalDate, legalDate } from '#kernel';
import { Subjects } from '#subjects';
import { type Account } from '../first-start/accounts.js';
import { type DemoFiles, type DemoOfficer, type DemoOrgan } from './demo-files.js';

/**
 * Puts the invented organs, officers and businesses on the register. What is there already is left as it is, so a
 * start that was cut short goes on where it stopped.
 */
export async function peopleTheDemo(
  app: INestApplicationContext,
  ctx: Context,
  demo: DemoFiles,
  accounts: readonly Account[],
  dayZero: LegalDate,
): Promise<void> {
  const organIds = await addOrgans(app, ctx, demo.organs);
  await addOfficers(app, ctx, { officers: demo.officers, organIds, accounts, dayZero });
  const subjects = app.get(Subjects);
  for (const business of demo.businesses) {
    await subjects.resolve(ctx, {
      kind: business.kind === 'INDIVIDUAL_BUSINESS' ? 'INDIVIDUAL_BUSINESS' : 'BUSINESS',
      name: business.name_zh,
      code: business.uscc,
      division: business.division,
      address: business.address_zh,
      source: 'manual',
      isDemo: true,
    });
  }
}

/** Superiors first, so that every organ can name its own. */
async function addOrgans(
  app: INestApplicationContext,
  ctx: Context,
  organs: readonly DemoOrgan[],
): Promise<ReadonlyMap<string, string>> {
  const people = app.get(RegisterPeople);
  const competence = app.get(Competence);
  const known = new Map((await app.get(Organs).all()).map((organ) => [organ.code, organ.id]));
  const ids = new Map<string, string>();
  for (const organ of superiorsFirst(organs)) {
    const id = known.get(organ.uscc) ?? (await people.organ(ctx, organRow(organ, ids)));
    ids.set(organ.code, id);
    if (organ.authority !== null) await grantDomains(competence, ctx, id, organ.authority);
  }
  return ids;
}

async function grantDomains(
  competence: Competence,
  ctx: Context,
  organId: string,
  authority: NonNullable<DemoOrgan['authority']>,
): Promise<void> {
  const validFrom = legalDate(authority.valid_from);
  const validTo = authority.valid_to === null ? null : legalDate(authority.valid_to);
  for (const domain of authority.domains) await competence.grant(ctx, { organId, domain, validFrom, validTo });
}

function organRow(organ: DemoOrgan, ids: ReadonlyMap<string, string>): Parameters<RegisterPeople['organ']>[1] {
  return {
    code: organ.uscc,
    name: organ.name_zh,
    nameEn: organ.name_en,
    region: organ.region,
    division: organ.division,
    system: organ.organ_system,
    superiorId: organ.superior === null ? null : (ids.get(organ.superior) ?? null),
    numberPrefix: organ.mark_zh,
    isDemo: true,
  };
}

function superiorsFirst(organs: readonly DemoOrgan[]): readonly DemoOrgan[] {
  const byCode = new Map(organs.map((organ) => [organ.code, organ]));
  const depth = (organ: DemoOrgan): number => {
    const superior = organ.superior === null ? undefined : byCode.get(organ.superior);
    return superior === undefined ? 0 : depth(superior) + 1;
  };
  return [...organs].sort((left, right) => depth(left) - depth(right));
}

async function addOfficers(
  app: INestApplicationContext,
  ctx: Context,
  world: {
    readonly officers: readonly DemoOfficer[];
    readonly organIds: ReadonlyMap<string, string>;
    readonly accounts: readonly Account[];
    readonly dayZero: LegalDate;
  },
): Promise<void> {
  const people = app.get(RegisterPeople);
  const taken = await people.usernames(ctx);
  for (const officer of world.officers) {
    const organId = world.organIds.get(officer.organ);
    const password = world.accounts.find((account) => account.username === officer.username)?.password;
    if (taken.has(officer.username) || organId === undefined || password === undefined) continue;
    const { certificate } = officer;
    await people.officer(ctx, {
      username: officer.username,
      name: officer.name_zh,
      organId,
      password,
      roles: officer.roles,
      certificate:
        certificate === null
          ? null
          : {
              number: certificate.number,
              from: addDays(world.dayZero, certificate.valid_from_day),
              to: addDays(world.dayZero, certificate.valid_to_day),
            },
    });
  }
}
