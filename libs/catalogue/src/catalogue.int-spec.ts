import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventBusModule } from '#event-bus';
import { IDENTITY_ENTITIES, IdentityModule, RegisterPeople } from '#identity';
import { Clock, legalDate, SystemClock, systemContext } from '#kernel';
import { DatabaseModule } from '#platform/database';
import { LogModule } from '#platform/log';
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres/template-database.js';
import { CATALOGUE_ENTITIES, CatalogueModule, Competence, LawSearch, LoadProvisions } from './index.js';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

const ctx = systemContext('test', 'test');
const on = legalDate('2026-11-20');

describe('the catalogue on a database', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    const entities = [...IDENTITY_ENTITIES, ...CATALOGUE_ENTITIES];
    @Module({
      imports: [
        LogModule.forRoot('silent'),
        ClockModule,
        DatabaseModule.forRoot({
          url: database.url,
          poolSize: 8,
          entities,
          migrations: [],
          applicationName: 'test',
        }),
        EventBusModule.forRoot({ keysDirectory: '/nonexistent', origin: null }),
        IdentityModule.forRoot({ secureCookies: false }),
        CatalogueModule,
      ],
    })
    class Node {}
    app = await NestFactory.createApplicationContext(Node, { logger: false, abortOnError: false });
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function organ(code: string, division: string): Promise<string> {
    const region = `${division.slice(0, 2)}0000`;
    const rest = { nameEn: code, superiorId: null, numberPrefix: code, isDemo: true };
    const system = 'market-regulation';
    return app.get(RegisterPeople).organ(ctx, { code, name: code, region, division, system, ...rest });
  }

  it('tells who is competent on the day, and why another is not', async () => {
    const competence = app.get(Competence);
    const [province, county, chongqing] = [
      await organ('P', '510000'),
      await organ('C', '510104'),
      await organ('Q', '500103'),
    ];
    const from = { domain: 'food', validFrom: legalDate('2026-01-01') };
    await competence.grant(ctx, { organId: province, ...from, validTo: null });
    await competence.grant(ctx, { organId: county, ...from, validTo: null });
    await competence.grant(ctx, { organId: county, ...from, validTo: legalDate('2026-12-01') });
    await competence.grant(ctx, { organId: chongqing, ...from, validTo: null });
    const place = { itemCode: 'FOOD-001', division: '510104', on };
    const ids = async (asked: typeof place): Promise<readonly string[]> =>
      (await competence.organsFor(ctx, asked)).map((one) => one.id);
    expect(await ids(place)).toEqual([county]);
    expect(await ids({ ...place, on: legalDate('2026-12-01') })).toEqual([province]);
    expect(await ids({ ...place, on: legalDate('2025-12-31') })).toEqual([]);
    expect(await competence.mayAct(ctx, county, place)).toEqual({ allowed: true });
    expect(await competence.mayAct(ctx, chongqing, place)).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect(await competence.mayAct(ctx, chongqing, { ...place, itemCode: 'FIRE-001' })).toMatchObject({
      code: 'NO_AUTHORITY',
    });
    const asked = { itemCode: 'FOOD-001', region: '510000', on };
    expect((await competence.regionCounterpart(ctx, asked))?.id).toBe(province);
    expect(await competence.regionCounterpart(ctx, { ...asked, region: '110000' })).toBeNull();
    await expect(
      competence.grant(ctx, { organId: county, domain: 'nope', validFrom: on, validTo: null }),
    ).rejects.toThrow('CATALOGUE.UNKNOWN_TERM');
  });

  it('loads the law once, also when two processes start together', async () => {
    const loads = await Promise.all([1, 2].map(() => app.get(LoadProvisions).execute(ctx)));
    expect(Math.max(...loads)).toBeGreaterThan(3000);
    expect(Math.min(...loads)).toBe(0);
    expect(await app.get(LoadProvisions).execute(ctx)).toBe(0);
  });

  it('finds the law by words, name and article, page by page', async () => {
    const search = app.get(LawSearch);
    const found = await search.execute(ctx, { law: '食品安全法', article: '122', limit: 20 });
    expect(found.rows.map((row) => [row.law, row.article])).toContainEqual([
      '中华人民共和国食品安全法',
      '第一百二十二条',
    ]);
    const words = await search.execute(ctx, { q: '吊销 许可证', limit: 100 });
    expect(words.rows.length).toBeGreaterThan(10);
    for (const { law, article, text } of words.rows) expect(`${law}${article}${text}`).toMatch(/吊销/);
    const first = await search.execute(ctx, { q: '罚款', limit: 3 });
    const second = await search.execute(ctx, { q: '罚款', limit: 3, cursor: first.next ?? '' });
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(6);
    expect((await search.execute(ctx, { q: '款罚罚款款', limit: 3 })).rows).toEqual([]);
    await expect(search.execute(ctx, { q: '食', limit: 3 })).rejects.toThrow('CATALOGUE.SHORT_QUERY');
  });
});
