import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Competence } from '#catalogue';
import { createApi, databaseInput } from '#composition';
import { type Role, RegisterPeople } from '#identity';
import { legalDate, systemContext } from '#kernel';
import { readConfig } from '#platform/config';
import { runMigrations } from '#platform/database';
import { ensureDatabase } from '#platform/postgres';
import type { Account } from '../support/main-job/crew.js';

/** Fills the database of a bench node with organs and officers, and writes the list of accounts. */
interface SeedOrgan {
  readonly name: string;
  readonly division: string;
  readonly prefix: string;
  readonly superior?: string;
}

const SICHUAN = '四川省市场监督管理局（试验）';
const CHONGQING = '重庆市市场监督管理局（试验）';
const ORGANS: readonly SeedOrgan[] = [
  { name: SICHUAN, division: '510000', prefix: '川试市监' },
  { name: CHONGQING, division: '500000', prefix: '渝试市监' },
  { name: '成都市市场监督管理局（试验）', division: '510100', prefix: '川试成市监', superior: SICHUAN },
  { name: '绵阳市市场监督管理局（试验）', division: '510700', prefix: '川试绵市监', superior: SICHUAN },
  { name: '泸州市市场监督管理局（试验）', division: '510500', prefix: '川试泸市监', superior: SICHUAN },
  {
    name: '重庆市渝中区市场监督管理局（试验）',
    division: '500103',
    prefix: '渝试中市监',
    superior: CHONGQING,
  },
  {
    name: '重庆市江北区市场监督管理局（试验）',
    division: '500105',
    prefix: '渝试江市监',
    superior: CHONGQING,
  },
  {
    name: '重庆市永川区市场监督管理局（试验）',
    division: '500118',
    prefix: '渝试永市监',
    superior: CHONGQING,
  },
];
const PEOPLE: readonly Role[] = [
  'intake-clerk',
  'handler',
  'handler',
  'unit-head',
  'legal-reviewer',
  'organ-head',
  'publication-officer',
];
const PASSWORD = 'bench-password-1';

const [accountsFile = '', environment = '{}'] = process.argv.slice(2);
const config = readConfig(JSON.parse(environment) as Readonly<Record<string, string>>);
const databaseUrl = config.databaseUrl ?? '';
const served = { ...config, databaseUrl };
await ensureDatabase(databaseUrl);
await runMigrations(databaseInput(served, 'hujian-bench-migrations'));
const app = await createApi(served, 'hujian-bench-seed');
await app.init();
await writeFile(accountsFile, JSON.stringify(await seed()));
await app.close();

async function seed(): Promise<readonly Account[]> {
  const ctx = systemContext('bench', 'seed');
  const people = app.get(RegisterPeople);
  const ids = new Map<string, string>();
  const accounts: Account[] = [];
  for (const [place, organ] of ORGANS.entries()) {
    const organId = await people.organ(ctx, rowOf(organ, place, ids));
    ids.set(organ.name, organId);
    const authority = { organId, domain: 'food', validFrom: legalDate('2021-07-15'), validTo: null };
    await app.get(Competence).grant(ctx, authority);
    for (const [seat, role] of PEOPLE.entries()) {
      const username = `bench-${place}-${seat}`;
      const certificate = { number: `试${place}00${seat}`, from: '2024-01-01', to: '2035-12-31' };
      const officer = { username, name: username, organId, password: PASSWORD, roles: [role], certificate };
      await people.officer(ctx, officer);
      accounts.push({ username, password: PASSWORD, organ: organ.name, roles: [role] });
    }
  }
  return accounts;
}

function rowOf(
  { name, division, prefix, superior }: SeedOrgan,
  place: number,
  ids: ReadonlyMap<string, string>,
): Parameters<RegisterPeople['organ']>[1] {
  return {
    code: `11${division.slice(0, 2)}0199MB000000${String(place).padStart(2, '0')}`,
    name,
    nameEn: prefix,
    region: `${division.slice(0, 2)}0000`,
    division,
    system: 'market-regulation',
    superiorId: superior === undefined ? null : (ids.get(superior) ?? null),
    numberPrefix: prefix,
    isDemo: true,
  };
}
