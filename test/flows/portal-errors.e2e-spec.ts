import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { type RawAnswer, sendBytes } from '../support/hostile/raw-http.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres/template-database.js';

describe('an error of the portal', () => {
  let database: TestDatabase;
  let portal: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    portal = await createPortal({
      databaseUrl: await providePortalRole(database.url),
      apiUrl: 'http://127.0.0.1:9',
      clientToken: 'none.none',
      logLevel: 'silent',
    });
    await portal.listen(0, '127.0.0.1');
  });

  afterAll(async () => {
    await portal.close();
    await database.drop();
  });

  function send(head: string, body = ''): Promise<RawAnswer> {
    return sendBytes(
      portal,
      `${head}\r\nHost: portal\r\nConnection: close\r\n${body === '' ? '\r\n' : body}`,
    );
  }

  const LONG = 'x'.repeat(400);

  it.each([
    'GET /notices/% HTTP/1.1',
    'GET /notices/%zz HTTP/1.1',
    'GET /en/notices/%E0%A4%A HTTP/1.1',
    'GET /business/% HTTP/1.1',
    `GET /notices/${LONG} HTTP/1.1`,
    'GET //% HTTP/1.1',
    'GET //[ HTTP/1.1',
    'GET /\\\\[ HTTP/1.1',
    'GET /notices?q=%zz&date=% HTTP/1.1',
    'GET /notices?q=%ff%00 HTTP/1.1',
    'GET /nothing HTTP/1.1',
    'GET /en/nothing?lang=% HTTP/1.1',
    'GET http://[/ HTTP/1.1',
    'POST /notices HTTP/1.1',
    'PUT /report HTTP/1.1',
    'PROPFIND / HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'TRACE / HTTP/1.1',
  ])('is a page of its own: %s', async (line) => {
    const { status, type, body } = await send(line);
    expect([status >= 200 && status < 500, type, body.slice(0, 15)]).toEqual([
      true,
      'text/html',
      '<!doctype html>',
    ]);
    expect(body).not.toMatch(/FST_|statusCode|at .*\.js/);
  });

  it.each([
    ['q', 'q=%E9%A3%9F%00'],
    ['q', 'q=%E9%A3%9F%E2%80%AE'],
    ['region', 'region=%00510000'],
    ['kind', 'kind=%00'],
    ['from', 'from=2026-11-20%00'],
    ['cursor', 'cursor=%00'],
  ])('names the field %s of a question that nobody could type: %s', async (field, query) => {
    for (const language of ['', '/en']) {
      const page = await send(`GET ${language}/notices?${query} HTTP/1.1`);
      expect([page.status, page.type]).toEqual([400, 'text/html']);
      expect(page.body).toMatch(new RegExp(`class="fault"[^<]*>[^<]*${field}`));
      for (const sign of ['\u0000', '\u202e']) expect(page.body).not.toContain(sign);
    }
    const answer = await send(`GET /api/public/v1/notices?${query} HTTP/1.1`);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'PORTAL.QUERY', errors: [{ field }] });
  });

  it('names the province of a report that nobody could choose', async () => {
    const page = await send('GET /report?province=510000%00 HTTP/1.1');
    expect([page.status, page.body.includes('province')]).toEqual([400, true]);
  });

  it('never sends anybody to another site', async () => {
    for (const path of [
      '/en//evil.example',
      '/en/\\\\evil.example',
      '/en/..//evil.example',
      '//evil.example',
    ]) {
      for (const language of ['zh', 'en']) {
        const { location } = await send(`GET ${path}?lang=${language} HTTP/1.1`);
        expect(location).not.toMatch(/^[/\\]{2}/);
      }
    }
  });

  it.each([
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<a/>'],
    ['application/json', '{'],
    ['application/json', '{"__proto__":1}'],
    ['application/x-www-form-urlencoded', 'q='.padEnd(70_000, 'x')],
    ['', 'x'],
    ['application/x-www-form-urlencoded', '__proto__[x]=1&province=510000'],
  ])('of a form sent as %s is a page, too', async (media, form) => {
    const header = media === '' ? '' : `Content-Type: ${media}\r\n`;
    const answer = await send(
      'POST /report HTTP/1.1',
      `${header}Content-Length: ${String(form.length)}\r\n\r\n${form}`,
    );
    expect([answer.status >= 400 && answer.status < 500, answer.type]).toEqual([true, 'text/html']);
    expect(answer.body).not.toMatch(/FST_|statusCode|at .*\.js/);
  });

  it.each([
    'GET /api/public/v1/notices/% HTTP/1.1',
    `GET /api/public/v1/notices/${LONG} HTTP/1.1`,
    'GET /api/public/v1/notices?limit=x HTTP/1.1',
    'GET /api/nothing HTTP/1.1',
    `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(70_000)}`,
    'GET / HTTP/1.1\r\nbroken header',
    'POST /api/public/v1/notices HTTP/1.1',
  ])('is a problem for programs: %s', async (line) => {
    const { status, type, body } = await send(line);
    expect([status >= 400 && status < 500, type]).toEqual([true, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String) });
  });
});
