import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { caseFiled } from '#contracts/cases';
import { riskAssessed } from '#contracts/credit-risk';
import { leadReceived, leadTransferred } from '#contracts/violation-leads';
import { resultEffective } from '#contracts/results';
import { Delivery, EventBusModule, Outbox } from '#event-bus';
import { IDENTITY_ENTITIES, IdentityModule, RegisterPeople } from '#identity';
import { Clock, newId, type NewEvent, type Page, SystemClock, systemContext } from '#kernel';
import { AesFieldCipher, FieldCipher } from '#platform/ciphers';
import { Database, DatabaseModule, TransactionRunner } from '#platform/database';
import { LogModule } from '#platform/log';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { type DossierLine, FindDossier } from './app/find-dossier.js';
import { FindSubject } from './app/find-subject.js';
import { FindSubjects } from './app/find-subjects.js';
import { CommonBigrams } from './data/common-bigrams.js';
import { type SubjectDescription, Subjects, SUBJECTS_ENTITIES, SubjectsModule } from './index.js';

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: FieldCipher, useValue: new AesFieldCipher(Buffer.alloc(32, 7)) },
  ],
  exports: [Clock, FieldCipher],
})
class GroundModule {}

const ctx = systemContext('test', 'test');
const CODE = '91510199MA6DEMX061';
const OTHER_CODE = '91500199MA7WXR2214';

describe('subjects on a database', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let subjects: Subjects;

  beforeAll(async () => {
    database = await createTestDatabase();
    const entities = [...IDENTITY_ENTITIES, ...SUBJECTS_ENTITIES];
    @Module({
      imports: [
        LogModule.forRoot('silent'),
        GroundModule,
        DatabaseModule.forRoot({
          url: database.url,
          poolSize: 12,
          entities,
          migrations: [],
          applicationName: 'test',
        }),
        EventBusModule.forRoot({ keysDirectory: '/nonexistent', origin: null }),
        IdentityModule.forRoot({ secureCookies: false }),
        SubjectsModule,
      ],
    })
    class Node {}
    app = await NestFactory.createApplicationContext(Node, { logger: false, abortOnError: false });
    subjects = app.get(Subjects);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  function company(said: Partial<SubjectDescription>): SubjectDescription {
    return {
      kind: 'BUSINESS',
      name: '成都味真食品有限公司（虚构）',
      source: 'manual',
      isDemo: true,
      ...said,
    };
  }

  async function count(where: string, ...values: readonly unknown[]): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM subjects.subject WHERE ${where}`;
    const [row] = await app.get(Database).query<{ n: number }>(ctx, sql, values);
    return row?.n ?? -1;
  }

  it('makes one subject of many simultaneous descriptions of it, with and without its code', async () => {
    const said = [{ code: CODE }, {}, { code: CODE, name: '成都味真食品厂（虚构）' }];
    const racing = Array.from({ length: 24 }, (_, n) => subjects.resolve(ctx, company(said[n % 3] ?? {})));
    const ids = new Set((await Promise.all(racing)).map((subject) => subject.id));
    expect(ids.size).toBe(1);
    expect(await count('code = $1', CODE)).toBe(1);
  });

  it('keeps another name under the same code, and finds the subject by it', async () => {
    const [id = ''] = (await subjects.search(ctx, { q: '食品厂', limit: 5 })).rows.map((row) => row.id);
    const card = await app.get(FindSubject).execute(ctx, id);
    const names = [card.name, ...card.otherNames.map((other) => other.name)].toSorted();
    expect(names).toEqual(['成都味真食品厂（虚构）', '成都味真食品有限公司（虚构）']);
    expect(card.codeParts).toMatchObject({ kind: 'enterprise', division: '510199' });
  });

  it('keeps subjects apart that the code tells apart', async () => {
    const one = await subjects.resolve(ctx, company({ code: CODE }));
    const two = await subjects.resolve(ctx, company({ code: OTHER_CODE }));
    const open = await subjects.resolve(ctx, company({}));
    expect(new Set([one.id, two.id, open.id]).size).toBe(3);
    expect((await subjects.resolve(ctx, company({}))).id).toBe(open.id);
  });

  it('keeps a wrong code of an import, flagged, and lets the right one take its place', async () => {
    const printed = company({
      name: '重庆山城火锅有限公司（虚构）',
      code: '915001990000000000',
      source: 'import',
    });
    const first = await subjects.resolve(ctx, printed);
    expect((await subjects.resolve(ctx, printed)).id).toBe(first.id);
    expect((await app.get(FindSubject).execute(ctx, first.id)).codeFlag).not.toBeNull();
    const mended = await subjects.resolve(ctx, { ...printed, code: '91310199MA6DEMX06K' });
    expect(mended).toEqual({ ...first, code: '91310199MA6DEMX06K' });
  });

  it('knows a person by citizen id, stores it unreadable and shows it masked', async () => {
    const said = company({
      kind: 'PERSON',
      name: '张三',
      address: '成都市1号',
      citizenId: '11010519491231002X',
    });
    const ids = await Promise.all(
      ['张三', '张叁', '张三'].map(async (name) => (await subjects.resolve(ctx, { ...said, name })).id),
    );
    expect(new Set(ids).size).toBe(1);
    const [id = ''] = ids;
    expect(await count("citizen_id LIKE '%1949%' OR identity_key LIKE '%1949%'")).toBe(0);
    expect(await app.get(FindSubject).execute(ctx, id)).toMatchObject({
      citizenIdMasked: '110105********002X',
      address: null,
    });
    const nameOnly = company({ kind: 'PERSON', name: '李四' });
    const [one, two] = [await subjects.resolve(ctx, nameOnly), await subjects.resolve(ctx, nameOnly)];
    expect(one.id).not.toBe(two.id);
  });

  it('refuses unknown ids and leaves them out of lists', async () => {
    await expect(subjects.get(ctx, newId())).rejects.toThrow('SUBJECTS.UNKNOWN_SUBJECT');
    expect((await subjects.names(ctx, [newId()])).size).toBe(0);
    await expect(app.get(FindSubject).execute(ctx, newId())).rejects.toThrow('SUBJECTS.NOT_FOUND');
  });

  it('searches by rare and by common words and by code, page by page', async () => {
    for (let n = 0; n < 300; n += 1) {
      await subjects.resolve(ctx, company({ name: `绵阳第${String(n)}商贸有限公司（虚构）` }));
    }
    await app.get(Database).query(ctx, 'ANALYZE subjects.subject');
    const counted = new CommonBigrams(app.get(Database), app.get(Clock));
    expect(await counted.rareOf(ctx, ['有限', '公司', '火锅'])).toEqual(['火锅']);
    const walking = new FindSubjects(app.get(Database), counted);
    const byIndex = await walk((page) => subjects.search(ctx, { q: '有限公司', limit: 100, ...page }));
    const byWalk = await walk((page) => walking.execute(ctx, { q: '有限公司', limit: 70, ...page }));
    expect(byWalk).toEqual(byIndex);
    const seen = byWalk.map((row) => row.id);
    expect(seen.length).toBe(await count("search_text LIKE '%有限公司%'"));
    expect(new Set(seen).size).toBe(seen.length);
    expect((await subjects.search(ctx, { q: '第299 商贸', limit: 5 })).rows).toHaveLength(1);
    expect((await subjects.search(ctx, { q: '9150 0199', limit: 5 })).rows.map((row) => row.code)).toEqual([
      OTHER_CODE,
    ]);
    expect((await subjects.search(ctx, { limit: 5 })).rows).toHaveLength(5);
  });

  describe('the dossier', () => {
    let organs: readonly string[];
    let subjectId: string;

    beforeAll(async () => {
      const rest = { superiorId: null, isDemo: true, system: 'market-regulation' };
      const people = app.get(RegisterPeople);
      const organ = (code: string, region: string): Promise<string> => {
        const named = { code, name: code, nameEn: code, numberPrefix: code };
        return people.organ(ctx, { ...rest, ...named, region, division: region });
      };
      organs = [await organ('CD', '510000'), await organ('CQ', '500000'), await organ('BJ', '110000')];
      subjectId = (await subjects.resolve(ctx, company({ code: CODE }))).id;
      const events = eventsOf(subjectId, organs[0] ?? '', organs[1] ?? '');
      await app.get(TransactionRunner).run(ctx, (tx) => app.get(Outbox).append(tx, events));
      await app.get(Delivery).drain();
    });

    async function lines(organ: number, region: string, role: string): Promise<readonly DossierLine[]> {
      const actor = { ...ctx.actor, organ: organs[organ] ?? null, region, roles: [role] };
      return walk((page) =>
        app.get(FindDossier).execute({ ...ctx, actor }, subjectId, { limit: 2, ...page }),
      );
    }

    it('shows results to every organ, and leads and cases within reach only, newest first', async () => {
      const kinds = async (...reader: Parameters<typeof lines>): Promise<readonly string[]> =>
        (await lines(...reader)).map((line) => line.kind);
      const [risk, result, filed, sent, received] = [
        'risk.assessed',
        'result.effective',
        'case.filed',
        'lead.transferred',
        'lead.received',
      ];
      expect((await kinds(0, '510000', 'handler')).toSorted()).toEqual([filed, received, sent, result, risk]);
      expect((await kinds(1, '500000', 'handler')).toSorted()).toEqual([sent, result, risk]);
      expect((await kinds(2, '110000', 'handler')).toSorted()).toEqual([result, risk]);
      expect(await kinds(0, '510000', 'api-client')).toEqual([result]);
      const days = (await lines(0, '510000', 'handler')).map((line) => line.occurredOn);
      expect(days).toEqual(days.toSorted().toReversed());
    });

    it('names the organs, and holds no line twice when it is built again', async () => {
      const [first] = await lines(1, '500000', 'api-client');
      expect(first).toMatchObject({ organName: 'CD', otherOrganName: null, facts: { fineFen: '100' } });
      await app
        .get(Database)
        .query(ctx, `UPDATE event_bus.subscription SET cursor = 0 WHERE name = 'subjects'`);
      await app.get(Delivery).drain();
      expect(await lines(0, '510000', 'handler')).toHaveLength(5);
    });
  });
});

async function walk<Row>(read: (page: { cursor?: string }) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page: Page<Row> | null = await read({}); page !== null;) {
    rows.push(...page.rows);
    page = page.next === null ? null : await read({ cursor: page.next });
  }
  return rows;
}

function eventsOf(subjectId: string, organId: string, toOrganId: string): readonly NewEvent[] {
  const [leadId, caseId, resultId, assessmentId] = [newId(), newId(), newId(), newId()];
  const about = { organId, subjectId, itemCode: 'FOOD-001' };
  const lead = {
    ...about,
    leadId,
    leadNo: 'L1',
    source: 'MEDIA',
    division: '510104',
    receivedOn: '2026-11-01',
  };
  const sent = { leadId, fromOrganId: organId, toOrganId, sentOn: '2026-11-02' };
  const act = { actFrom: '2026-10-01', actTo: '2026-10-02', division: '510104' };
  const filed = { ...about, ...act, caseId, caseNo: 'C1', leadId, filedOn: '2026-11-05' };
  const money = { penaltyKinds: ['FINE'], fineFen: '100', confiscatedFen: '0', band: 'ORDINARY' };
  const days = { decidedOn: '2026-11-12', effectiveOn: '2026-11-15' };
  return [
    leadReceived.of(`lead:${leadId}`, lead),
    leadTransferred.of(`lead:${leadId}`, sent),
    caseFiled.of(`case:${caseId}`, filed),
    resultEffective.of(`result:${resultId}`, { ...about, ...money, ...days, resultId, outcome: 'PENALTY' }),
    riskAssessed.of(`risk:${subjectId}`, {
      assessmentId,
      subjectId,
      riskClass: 'B',
      score: 200,
      model: 'm1',
    }),
  ];
}
