import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Reach, type Role, ROLES } from '#identity';
import { apiDocument } from '#composition';
import type { Problem } from '#kernel';
import { type Bench } from '../support/case-steps.js';
import { operationsOf } from '../support/hostile/document.js';
import { NOBODYS, PROBES, type Target } from '../support/who-sees/probes.js';
import { benchAt, decideElsewhere, recordsOf, serveElsewhere } from '../support/who-sees/records.js';
import { tableOfDocs } from '../support/who-sees/table.js';
import { publicWords, tablesHolding } from '../support/who-sees/tables.js';
import { type Asker, type Distance, DISTANCES, PLACES, SeesWorld } from '../support/who-sees/world.js';

const MINUTES = 120_000;
const REACHES: Readonly<Record<Reach, readonly Distance[]>> = {
  organ: ['own'],
  subtree: ['own', 'below'],
  region: ['own', 'below', 'beside'],
  everywhere: DISTANCES,
};

const table = tableOfDocs();

describe('docs/who-sees-what.md', () => {
  it('has one row per permission and one column per role', () => {
    expect(table.map((row) => row.permission)).toEqual(Object.keys(PERMISSIONS));
    for (const row of table) expect([...row.cells.keys()]).toEqual([...ROLES]);
  });

  it('says of every cell what the code says, in both directions', () => {
    const ofDocs = table.map(({ permission, cells }) => [permission, Object.fromEntries(cells)]);
    const grants: Readonly<Record<string, Partial<Record<Reach, readonly Role[]>>>> = PERMISSIONS;
    const reach = (permission: string, role: Role): Reach | null =>
      (Object.entries(grants[permission] ?? {}) as [Reach, readonly Role[]][]).find(([, roles]) =>
        roles.includes(role),
      )?.[0] ?? null;
    const ofCode = Object.keys(grants).map((permission) => [
      permission,
      Object.fromEntries(ROLES.map((role) => [role, reach(permission, role)])),
    ]);
    expect(ofDocs).toEqual(ofCode);
  });
});

describe('the running API', () => {
  let world: SeesWorld;
  const askers = new Map<Role, Asker>();
  const targets = new Map<Distance, Target>();
  const benches = new Map<Distance, Bench>();

  beforeAll(async () => {
    world = await SeesWorld.open();
    for (const role of ROLES) {
      const asker =
        role === 'api-client' || role === 'portal'
          ? await world.client(role, role === 'portal' ? null : 'own')
          : await world.desk(`asks-${role}`, 'own', [role]);
      askers.set(role, asker);
    }
    const foreign = await serveElsewhere(world, 'third', '黔来（虚构）有限公司');
    await world.drain();
    let officerIds: readonly string[] = [];
    for (const distance of DISTANCES) {
      const bench = await benchAt(world, distance);
      if (distance === 'own') ({ officerIds } = bench);
      benches.set(distance, bench);
      const records = await recordsOf(world, distance, bench, foreign);
      targets.set(distance, { ...records, distance, organId: world.organ(distance), officerIds });
    }
    await world.drain();
  }, MINUTES);

  afterAll(() => world.close());

  it('has a probe for every permission that a route asks for', () => {
    const asked = permissionsOfRoutes(world);
    expect([...asked].sort()).toEqual(Object.keys(PROBES).sort());
    expect([...asked].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it.each(table.filter(({ permission }) => permission in PROBES))(
    'holds to every cell of $permission',
    async ({ permission, cells }) => {
      const probe = PROBES[permission as keyof typeof PROBES];
      const said: string[] = [];
      const wanted: string[] = [];
      for (const [role, reach] of cells) {
        const asker = askers.get(role as Role);
        for (const [distance, target] of targets) {
          if (asker === undefined) throw new Error(`Nobody holds ${role}`);
          const may = await probe(asker, target);
          said.push(`${role} × ${distance}: ${may ? 'yes' : 'no'}`);
          wanted.push(
            `${role} × ${distance}: ${reach !== null && REACHES[reach].includes(distance) ? 'yes' : 'no'}`,
          );
        }
      }
      expect(said).toEqual(wanted);
    },
    MINUTES,
  );

  const target = (distance: Distance): Target => found(targets, distance);
  const head = (distance: Distance): Asker => found(benches, distance).head;

  it('shows an open case elsewhere through same-acts alone: organ, item, filing time', async () => {
    const open = (
      await found(benches, 'own')
        .head.get(`/api/v1/cases/${target('own').caseId}`)
        .expect(200)
    ).body as { subjectId: string; caseNo: string };
    const { subjectId, caseNo } = open;
    const query = `subjectId=${subjectId}&itemCode=FOOD-004&actFrom=2026-11-01&actTo=2026-11-02`;
    for (const distance of ['below', 'beside', 'far'] as const) {
      const acts = (await head(distance).get(`/api/v1/same-acts?${query}`).expect(200)).body as object[];
      expect(acts.map((act) => Object.keys(act).sort())).toEqual([
        ['caseId', 'filedAt', 'isCertain', 'itemCode', 'itemName', 'organName'],
      ]);
      expect(acts).toMatchObject([{ caseId: null }]);
      const others = [
        `subjects/${subjectId}`,
        `subjects/${subjectId}/dossier`,
        'cases',
        'today',
        'leads',
        `risk/subjects/${subjectId}`,
      ];
      for (const path of others) {
        const { text } = await head(distance).get(`/api/v1/${path}`);
        expect([path, text.includes(target('own').caseId), text.includes(caseNo)]).toEqual([
          path,
          false,
          false,
        ]);
      }
    }
  });

  it('answers for a record out of reach as for one that does not exist', async () => {
    const { leadId, caseId, noticeId, recognitionId } = target('own');
    for (const [kind, id] of Object.entries({
      leads: leadId,
      cases: caseId,
      notices: noticeId,
      recognitions: recognitionId,
    })) {
      const hidden = (await head('far').get(`/api/v1/${kind}/${id}`).expect(404)).body as Problem;
      const nothing = (await head('far').get(`/api/v1/${kind}/${NOBODYS}`).expect(404)).body as Problem;
      expect([hidden.code, hidden.detail.replace(id, '')]).toEqual([
        nothing.code,
        nothing.detail.replace(NOBODYS, ''),
      ]);
    }
  });

  it('keeps a result within its organ until it is served', async () => {
    const id = await decideElsewhere(world, 'own', '未送达（虚构）有限公司');
    const seen = async (asker: Asker): Promise<boolean> => {
      const one = await asker.get(`/api/v1/results/${id}?purpose=CASE_HANDLING`);
      const list = await asker.get('/api/v1/results?purpose=CASE_HANDLING&limit=100').expect(200);
      expect(one.status === 200).toBe(list.text.includes(id));
      return one.status === 200;
    };
    const near = [await seen(head('own'))];
    const there: boolean[] = [];
    for (const asker of [head('below'), head('beside'), head('far'), found(askers, 'api-client')])
      there.push(await seen(asker));
    expect([near, there]).toEqual([[true], [false, false, false, false]]);
  });

  it('never tells the public a risk class, and has no place for one in the public register', async () => {
    for (const path of [
      'risk',
      `risk/subjects/${target('own').subjectId}`,
      `subjects/${target('own').subjectId}`,
    ])
      await found(askers, 'portal').get(`/api/v1/${path}`).expect(403);
    const approved = await found(askers, 'publication-officer')
      .get(`/api/v1/notices/${target('own').noticeId}`)
      .expect(200);
    const { version } = approved.body as { version: number };
    await found(askers, 'publication-officer')
      .post(`/api/v1/notices/${target('own').noticeId}/approve`, {}, version)
      .expect(200);
    await world.drain();
    const published = await publicWords(world.databaseUrl);
    expect(published).toContain('已结own（虚构）有限公司');
    expect(published).not.toMatch(/risk|score|"class"|信用风险|风险等级/i);
  });

  it('keeps who reported a violation sealed', async () => {
    const reporter = { reporterName: '举报人赵不留名', reporterContact: '13912345678' };
    const report = { division: PLACES.own, conduct: '货架上有超过保质期的食品', ...reporter };
    const receipt = await found(askers, 'portal').post('/api/v1/reports', report).expect(201);
    await world.drain();
    const { queryCode } = receipt.body as { queryCode: string };
    const status = await found(askers, 'portal').post('/api/v1/reports/status', { queryCode }).expect(200);
    expect(Object.keys(status.body as object).sort()).toEqual([
      'dueOn',
      'leadNo',
      'organName',
      'receivedOn',
      'state',
    ]);
    const list = await head('own').get('/api/v1/leads?limit=100').expect(200);
    const { leadNo } = status.body as { leadNo: string };
    const lead = (list.body as { rows: { id: string; leadNo: string }[] }).rows.find(
      (row) => row.leadNo === leadNo,
    );
    const answers = [
      receipt,
      status,
      list,
      await head('own')
        .get(`/api/v1/leads/${lead?.id ?? ''}`)
        .expect(200),
      await head('own').get('/api/v1/today'),
    ];
    for (const { text } of answers)
      for (const secret of Object.values(reporter)) expect(text).not.toContain(secret);
    expect(await tablesHolding(world.databaseUrl, Object.values(reporter))).toEqual([]);
  });

  it('lets an API client file, decide and serve nothing', async () => {
    const client = found(askers, 'api-client');
    const writes = operationsOf(apiDocument(world.app)).filter(
      ({ method, isOpen, isForAll }) => method !== 'GET' && !isOpen && !isForAll,
    );
    const answers: string[] = [];
    for (const { path } of writes) {
      const { status } = await client.post(path.replace(/\{\w+\}/g, target('own').caseId), {}, 1);
      if (status !== 403) answers.push(`${path} answered ${String(status)}`);
    }
    expect(writes.length).toBeGreaterThan(25);
    expect(answers).toEqual([]);
  });
});

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no ${String(key)}`);
  return value;
}

/** What the guard of each route asks for, as the routes declare it. */
function permissionsOfRoutes(world: SeesWorld): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of world.app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as unknown as { prototype: object }).prototype;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
        const asked: unknown =
          typeof handler === 'function' ? Reflect.getMetadata('hujian:permission', handler) : undefined;
        if (typeof asked === 'string' && asked !== 'open' && asked !== 'signed-in') found.add(asked);
      }
    }
  }
  return found;
}
