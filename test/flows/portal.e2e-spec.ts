import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { noticePublished, type NoticeText } from '#contracts/publication';
import { Outbox } from '#event-bus';
import { RegisterPeople } from '#identity';
import { newId, type NewEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { noticeText, withdrawalOf } from '../support/notice-text.js';
import { createWorld, type World } from '../support/world.js';

const ctx = systemContext('test', 'portal');

describe('the portal', () => {
  let world: World;
  let portal: NestFastifyApplication;
  let roleUrl: string;
  let serial = 0;

  beforeAll(async () => {
    world = await createWorld();
    await world.app.listen(0, '127.0.0.1');
    roleUrl = await providePortalRole(world.database.url);
    const clientToken = await world.app
      .get(RegisterPeople)
      .client(ctx, { name: 'portal', organId: null, roles: ['portal'] });
    portal = await open(clientToken, (await world.app.getUrl()).replace('[::1]', '127.0.0.1'));
  });

  afterAll(async () => {
    await portal.close();
    await world.close();
  });

  const open = async (clientToken: string, apiUrl: string): Promise<NestFastifyApplication> => {
    const app = await createPortal({
      databaseUrl: roleUrl,
      apiUrl,
      clientToken,
      logLevel: 'silent',
      clock: world.clock,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
  const get = (path: string, headers: Record<string, string> = {}): request.Test =>
    request(portal.getHttpServer()).get(path).set(headers);
  const append = async (...events: NewEvent[]): Promise<void> => {
    await world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, events));
    await world.drain();
  };
  const textOf = (change: Partial<NoticeText> = {}): NoticeText => noticeText((serial += 1), change);
  const publish = async (change: Partial<NoticeText> = {}): Promise<NoticeText> => {
    const text = textOf(change);
    await append(noticePublished.of(`notice:${text.noticeId}`, text));
    return text;
  };

  it('says so when the register is empty, and is healthy', async () => {
    expect((await get('/').expect(200)).text).toContain('登记簿里还没有公示');
    expect((await get('/notices').expect(200)).text).toContain('登记簿里还没有公示');
    await get('/health').expect(200);
  });

  it('shows a notice as a document with its place in the ledger, and 410 without a name once it is withdrawn', async () => {
    const text = await publish();
    const page = (await get(`/notices/${text.noticeId}`).expect(200)).text;
    for (const part of [
      text.partyName,
      text.conduct,
      '5,000.00 元',
      '9151 0199 MA6D EMX0 61',
      '收录于第',
      '演示数据',
      '2027年11月16日',
    ]) {
      expect(page).toContain(part);
    }
    expect((await get(`/en/notices/${encodeURIComponent(text.noticeNo)}`).expect(200)).text).toContain(
      '16 Nov 2027',
    );
    const { noticeId } = text;
    await append(withdrawalOf(text, world.chengdu, '2026-11-21'));
    const gone = await get(`/notices/${noticeId}`).expect(410);
    expect(gone.headers['x-robots-tag']).toBe('noindex');
    expect(gone.text).toContain('原决定经行政复议撤销');
    const api = await get(`/api/public/v1/notices/${noticeId}`).expect(410);
    const list = await get('/api/public/v1/notices').expect(200);
    const business = await get('/business/91510199MA6DEMX061').expect(200);
    for (const answer of [gone, api, list, business]) expect(answer.text).not.toMatch(/蓉城食品|保质期/);
    expect(JSON.stringify(await asPortal('SELECT * FROM public_register.notice'))).not.toMatch(
      /蓉城|91510199|保质期/,
    );
    expect(await asPortal('SELECT * FROM public_register.bigram')).toEqual([]);
  });

  it('is hidden the day after its last day', async () => {
    const { noticeId } = await publish({ publishedUntil: '2026-11-20' });
    await get(`/notices/${noticeId}`).expect(200);
    world.clock.moveTo('2026-11-21T02:00:00.000Z');
    const gone = await get(`/notices/${noticeId}`).expect(410);
    expect(gone.text).not.toContain('蓉城');
    world.clock.moveTo('2026-11-20T02:00:00.000Z');
  });

  it('escapes whatever stands in a name or a question', async () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const { noticeId } = await publish({
      partyName: evil,
      conduct: evil,
      facts: evil,
      content: evil,
      organName: evil,
      partyCode: null,
    });
    const paths = [
      `/notices/${noticeId}`,
      '/',
      '/notices',
      `/notices?q=${encodeURIComponent(evil)}`,
      `/notices?q=${encodeURIComponent('alert')}`,
    ];
    for (const path of paths) {
      const { text } = await get(path).expect(200);
      expect(text).not.toMatch(/<script|<img/);
    }
  });

  it('loads nothing from anyone, runs no script, and is cached for five seconds', async () => {
    const first = await get('/notices').expect(200);
    expect(first.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'self'/);
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    expect(first.text).not.toMatch(/https?:\/\/(?!127)|<script|style=|onclick/);
    await get('/notices', { 'if-none-match': first.headers['etag'] ?? '' }).expect(304);
    const [, sheet = ''] = /href="(\/assets\/portal-[^"]+)"/.exec(first.text) ?? [];
    expect((await get(sheet).expect(200)).headers['cache-control']).toContain('immutable');
  });

  it('answers wrong questions in words, never with a stack', async () => {
    for (const path of [`/notices/${newId()}`, '/nowhere', '/business/123']) await get(path).expect(404);
    expect((await get('/notices?q=%E9%A3%9F').expect(400)).text).toContain('至少输入两个');
    for (const query of ['from=2026-02-30', 'region=x', 'kind=%00%00', 'cursor=abc', 'limit=0', 'limit=x']) {
      const answer = await get(`/api/public/v1/notices?${query}`);
      expect([200, 400]).toContain(answer.status);
      expect(answer.text).not.toMatch(/at .*\.(js|ts)/);
    }
    await get(`/notices?q=${encodeURIComponent("%_\\' OR 1=1 --")}`).expect(200);
  });

  describe('reports', () => {
    const tokenIn = (page: string): string => /name="token"\s+value="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = async (): Promise<string> => tokenIn((await get('/report?province=510000')).text);
    const send = (
      body: Record<string, string>,
      headers: Record<string, string> = {},
    ): Promise<request.Response> =>
      request(portal.getHttpServer())
        .post('/report')
        .type('form')
        .set(headers)
        .send({ province: '510000', ...body });

    it('come back with the faults beside the fields and what was typed', async () => {
      const answer = await send({
        token: await form(),
        division: '510104',
        conduct: '短',
        place: '春熙路<1>号',
      });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('id="conduct-fault"');
      expect(answer.text).toContain('春熙路&lt;1&gt;号');
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it('are not taken from another site, nor from a form that we did not give out', async () => {
      const token = await form();
      expect((await send({ token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await send({ token }, { origin: 'https://evil.example' })).status).toBe(403);
      expect((await send({ token: 'x.y.z', conduct: '货架上有过期食品' })).status).toBe(409);
    });

    it('keep what was typed when the office system is away', async () => {
      const alone = await open('x', 'http://127.0.0.1:1');
      try {
        const server = request(alone.getHttpServer());
        const token = tokenIn((await server.get('/report?province=510000')).text);
        const answer = await server
          .post('/report')
          .type('form')
          .send({ province: '510000', token, division: '510104', conduct: '货架上有过期食品' });
        expect(answer.status).toBe(503);
        expect(answer.text).toContain('货架上有过期食品');
      } finally {
        await alone.close();
      }
    });

    it('are followed by a code that is never in an address', async () => {
      const wrong = await request(portal.getHttpServer())
        .post('/report/follow')
        .type('form')
        .send({ queryCode: 'K7M2P9QX4RTW' });
      expect(wrong.status).toBe(404);
      expect(wrong.text).toContain('id="queryCode-fault"');
    });

    it('are too many after a while', async () => {
      const token = await form();
      const states: number[] = [];
      for (let turn = 0; turn < 9; turn += 1)
        states.push((await send({ token, division: '510104', conduct: '短' })).status);
      expect(states).toContain(429);
    });
  });

  const asPortal = (sql: string, first = 'SELECT 1'): Promise<Record<string, unknown>[]> =>
    ask(roleUrl, sql, first);
});

async function ask(url: string, sql: string, first = 'SELECT 1'): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(first);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
