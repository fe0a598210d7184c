import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendBytes } from '../support/hostile/raw-http.js';
import { createWorld, type World } from '../support/world.js';

const HOST = 'Host: api\r\nConnection: close\r\n';
const JSON_POST = `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.app.listen(0, '127.0.0.1');
}, 60_000);

afterAll(() => world.close());

describe('what is no HTTP is answered with a problem', () => {
  it.each([
    [
      'a header too large',
      `GET /api/v1/session HTTP/1.1\r\n${HOST}X-Long: ${'x'.repeat(70_000)}\r\n\r\n`,
      431,
    ],
    ['no method', 'NOTHING\r\n\r\n', 400],
    ['a header without a name', `GET /api/v1/session HTTP/1.1\r\n${HOST}: x\r\n\r\n`, 400],
    ['two lengths', `${JSON_POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
    ['a bad chunk', `${JSON_POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, 400],
    ['the handshake of TLS', '\u0016\u0003\u0001\u0000\u0005\r\n\r\n', 400],
  ])('%s', async (_what, bytes, status) => {
    const answer = await sendBytes(world.app, bytes);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(answer.body)).toMatchObject({
      status,
      code: `PLATFORM.HTTP_${String(status)}`,
      instance: expect.stringMatching(/^urn:uuid:/),
    });
  });

  it('in the language that was asked for, where that can be read', async () => {
    const wanted = `${HOST}Accept-Language: en\r\nBroken header\r\n\r\n`;
    const { body } = await sendBytes(world.app, `GET /api/v1/session HTTP/1.1\r\n${wanted}`);
    expect(body).toContain('malformed');
  });

  it.each([
    ['in another character set', 'application/json; charset=gbk', '{"username":"name"}', 415],
    ['packed', 'application/json\r\nContent-Encoding: gzip', '{"username":"name"}', 415],
    ['that is no UTF-8', 'application/json', Buffer.from('{"username":"\xb3\xc9"}', 'latin1'), 400],
    ['that is no JSON', 'application/json', '{"username":', 400],
    ['of nothing', 'application/json', '', 400],
  ])('a body %s answers with its own problem', async (_what, type, body, status) => {
    const bytes = Buffer.from(body);
    const head = `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: ${type}\r\nContent-Length: ${String(bytes.length)}\r\n\r\n`;
    const answer = await sendBytes(world.app, Buffer.concat([Buffer.from(head), bytes]));
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
  });

  it('a body with a BOM, or with its character set named, is read', async () => {
    const bytes = Buffer.from('\ufeff{"username":"nobody","password":"password-1"}');
    const head = `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json; charset="UTF-8"\r\nContent-Length: ${String(bytes.length)}\r\n\r\n`;
    const answer = await sendBytes(world.app, Buffer.concat([Buffer.from(head), bytes]));
    expect(answer.status).toBe(401);
  });

  it('a body with a member that every object has is refused by its name', async () => {
    for (const [body, field] of [
      ['{"username":"a","__proto__":{"x":1}}', '__proto__'],
      ['{"username":"a","constructor":{"prototype":1}}', 'constructor'],
    ] as const) {
      const head = `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n`;
      const answer = await sendBytes(world.app, `${head}${body}`);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 400, errors: [{ field }] });
    }
  });

  it.each(['application/x-www-form-urlencoded', 'application/xml', 'text/plain'])(
    'a body sent as %s answers 415',
    async (type) => {
      const head = `POST /api/v1/session HTTP/1.1\r\n${HOST}Content-Type: ${type}\r\nContent-Length: 3\r\n\r\n`;
      const answer = await sendBytes(world.app, `${head}a=b`);
      expect([answer.status, answer.type]).toEqual([415, 'application/problem+json']);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 415, code: 'PLATFORM.HTTP_415' });
    },
  );
});
