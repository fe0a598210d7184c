/** An API on a disposable database with two organs, their officers and a few leads: what the pages are looked at with. */
import 'reflect-metadata';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Competence } from '#catalogue';
import { createApi, databaseInput } from '#composition';
import { Delivery } from '#event-bus';
import { RegisterPeople, type Role } from '#identity';
import { systemContext } from '#kernel';
import { runMigrations } from '#platform/database';
import { ensureDatabase, startEmbeddedPostgres } from '#platform/postgres';

interface DemoOrgan {
  code: string;
  uscc: string;
  name_zh: string;
  name_en: string;
  region: string;
  division: string;
  organ_system: string;
  mark_zh: string;
  superior: string | null;
  authority: { domains: string[]; valid_from: string } | null;
}
interface DemoOfficer {
  username: string;
  name_zh: string;
  organ: string;
  roles: Role[];
  certificate: { number: string } | null;
}

const read = <T>(file: string): T[] => JSON.parse(readFileSync(join('demo', file), 'utf8')) as T[];
const folder = mkdtempSync(join(tmpdir(), 'hujian-workbench-'));
mkdirSync(join(folder, 'data'));
(await import('node:fs')).chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({
  dataDirectory: join(folder, 'pg'),
  isDisposable: true,
  log: () => undefined,
});
const databaseUrl = postgres.url('hujian');
await ensureDatabase(databaseUrl);
const config = {
  host: '127.0.0.1',
  port: Number(process.argv[2] ?? 3900),
  portalPort: 0,
  databaseUrl,
  poolSize: 8,
  dataDirectory: join(folder, 'data'),
  demo: false,
  logLevel: 'warn' as const,
  secureCookies: false,
};
await runMigrations(databaseInput(config, 'workbench-dev'));
const app = await createApi(config, 'workbench-dev');
await app.listen(config.port, config.host);
const people = app.get(RegisterPeople);
const ctx = systemContext('dev', 'seed');
const ids = new Map<string, string>();
for (const organ of read<DemoOrgan>('organs.json')) {
  const id = await people.organ(ctx, {
    code: organ.uscc,
    name: organ.name_zh,
    nameEn: organ.name_en,
    region: organ.region,
    division: organ.division,
    system: organ.organ_system,
    superiorId: organ.superior === null ? null : (ids.get(organ.superior) ?? null),
    numberPrefix: organ.mark_zh,
    isDemo: true,
  });
  ids.set(organ.code, id);
  for (const domain of organ.authority?.domains ?? [])
    await app
      .get(Competence)
      .grant(ctx, {
        organId: id,
        domain,
        validFrom: '2021-07-15',
        validTo: null,
        basisZh: '演示权责清单',
      } as never)
      .catch((error: unknown) => {
        console.error('grant', String(error));
      });
}
for (const officer of read<DemoOfficer>('officers.json')) {
  if (!['CD-MR', 'CQ-MR', 'CQ-YZ-MR', 'SC-MR'].includes(officer.organ)) continue;
  await people.officer(ctx, {
    username: officer.username,
    name: officer.name_zh,
    organId: ids.get(officer.organ) ?? '',
    password: 'workbench-1',
    roles: officer.roles,
    certificate:
      officer.certificate === null
        ? null
        : { number: officer.certificate.number, from: '2024-01-01', to: '2029-12-31' },
  });
}
const delivery = app.get(Delivery) as unknown as { start?: () => Promise<void>; drain: () => Promise<void> };
if (delivery.start === undefined) setInterval(() => void delivery.drain(), 300);
else await delivery.start();
console.log(`ready http://127.0.0.1:${String(config.port)}`);
process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => postgres.stop())
      .then(() => process.exit(0)),
);
