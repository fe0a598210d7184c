import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import type { Problem } from '#kernel';
import { SeesWorld } from '../support/who-sees/world.js';
import { tablesHolding } from '../support/who-sees/tables.js';

const PASSWORD = 'test-password-1';
const NOON = '2026-11-20T04:00:00.000Z';
const SIGN_IN = '/api/v1/session';

type Answer = Awaited<request.Test>;

let world: SeesWorld;
let people = 0;

beforeAll(async () => {
  world = await SeesWorld.open({ throttle: true });
}, 60_000);

afterAll(() => world.close());

/** Each test has officers of its own and a minute of its own, so that no count of another test is in its way. */
async function person(): Promise<string> {
  people += 1;
  world.clock.moveTo(new Date(Date.parse(NOON) + people * 3_600_000).toISOString());
  const username = `person-${String(people)}`;
  await world.officer(username, 'own', ['handler']);
  return username;
}

const later = (minutes: number): void => {
  world.clock.moveTo(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
};

const tryIn = async (
  username: string,
  password = PASSWORD,
  from = '192.0.2.1',
  at = world.app,
): Promise<Answer> =>
  world.anonymous(at).post(SIGN_IN).set('X-Forwarded-For', from).send({ username, password });

const cookieOf = (answer: Answer): string => String(answer.headers['set-cookie']);

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and other sites cannot send, and keeps its token out of the answer', async () => {
    const answer = await tryIn(await person());
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).toMatch(
      /^hujian_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const token = /=([\w-]+);/.exec(cookieOf(answer))?.[1] ?? '';
    expect(answer.text).not.toContain(token);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await tablesHolding(world.databaseUrl, [token, PASSWORD])).toEqual([]);
  });

  it('opens a new session each time, also under one Idempotency-Key, and writes no token into the command log', async () => {
    const username = await person();
    const send = (): request.Test =>
      world.anonymous().post(SIGN_IN).set('Idempotency-Key', 'again').send({ username, password: PASSWORD });
    const tokens = [cookieOf(await send().expect(200)), cookieOf(await send().expect(200))].map(
      (cookie) => /=([\w-]+);/.exec(cookie)?.[1] ?? '',
    );
    expect(new Set(tokens).size).toBe(2);
    expect(await tablesHolding(world.databaseUrl, tokens)).toEqual([]);
  });

  it('answers alike to a wrong password and to a name that nobody has', async () => {
    const said = async (answer: Answer): Promise<object> => {
      const { instance: _, ...problem } = answer.body as Problem;
      return Promise.resolve({ status: answer.status, problem, cookie: answer.headers['set-cookie'] });
    };
    const wrong = await said(await tryIn(await person(), 'wrong'));
    expect(wrong).toMatchObject({
      status: 401,
      problem: { code: 'IDENTITY.WRONG_PASSWORD' },
      cookie: undefined,
    });
    expect(await said(await tryIn('nobody-at-all', 'wrong'))).toEqual(wrong);
  });

  it('rests for 15 minutes after five failures, even for who then knows the password', async () => {
    const username = await person();
    const failures = [];
    for (let time = 1; time <= 5; time += 1) failures.push((await tryIn(username, 'wrong')).status);
    expect(failures).toEqual([401, 401, 401, 401, 401]);
    expect((await tryIn(username)).body).toMatchObject({ status: 429, code: 'IDENTITY.LOCKED' });
    later(14.9);
    expect((await tryIn(username)).status).toBe(429);
    later(0.2);
    expect((await tryIn(username)).status).toBe(200);
  });

  it('lets the officer in from their own address while a stranger fails elsewhere', async () => {
    const username = await person();
    for (let time = 1; time <= 6; time += 1) await tryIn(username, 'wrong', '198.51.100.7');
    expect((await tryIn(username, PASSWORD, '198.51.100.7')).status).toBe(429);
    expect((await tryIn(username, PASSWORD, '192.0.2.9')).status).toBe(200);
  });

  it('counts the addresses of one IPv6 network together', async () => {
    const username = await person();
    for (let host = 1; host <= 5; host += 1) await tryIn(username, 'wrong', `2001:db8:0:7::${String(host)}`);
    expect((await tryIn(username, PASSWORD, '2001:db8:0:7:ffff::1')).status).toBe(429);
    expect((await tryIn(username, PASSWORD, '2001:db8:0:8::1')).status).toBe(200);
  });

  it('takes nobody new for a while once many addresses have failed together, but whoever was there before', async () => {
    const username = await person();
    expect((await tryIn(username, PASSWORD, '192.0.2.5')).status).toBe(200);
    for (let time = 0; time < 50; time += 1)
      await tryIn(username, 'wrong', `198.51.100.${String(Math.floor(time / 4) + 1)}`);
    expect((await tryIn(username, PASSWORD, '203.0.113.1')).status).toBe(429);
    expect((await tryIn(username, PASSWORD, '192.0.2.5')).status).toBe(200);
    later(16);
    expect((await tryIn(username, PASSWORD, '203.0.113.1')).status).toBe(200);
  });

  it('forgets failures after a success, and counts those sent at once one by one', async () => {
    const username = await person();
    for (let time = 1; time <= 4; time += 1) await tryIn(username, 'wrong');
    expect((await tryIn(username)).status).toBe(200);
    const together = await Promise.all(Array.from({ length: 8 }, () => tryIn(username, 'wrong')));
    expect(together.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });
});

describe('a session', () => {
  const open = async (): Promise<{
    readonly agent: ReturnType<SeesWorld['anonymous']>;
    readonly csrfToken: string;
    readonly cookie: string;
  }> => {
    const agent = world.anonymous();
    const answer = await agent
      .post(SIGN_IN)
      .send({ username: await person(), password: PASSWORD })
      .expect(200);
    const { csrfToken } = answer.body as { csrfToken: string };
    return { agent, csrfToken, cookie: cookieOf(answer).split(';')[0] ?? '' };
  };

  it('lasts twelve hours by the clock and no longer', async () => {
    const { agent } = await open();
    later(12 * 60 - 1);
    await agent.get(SIGN_IN).expect(200);
    later(1);
    await agent.get(SIGN_IN).expect(401);
  });

  it('ends when its officer signs out, for whoever holds its cookie', async () => {
    const { agent, csrfToken, cookie } = await open();
    await world.anonymous().get(SIGN_IN).set('Cookie', cookie).expect(200);
    await agent.delete(SIGN_IN).expect(403);
    const gone = await agent.delete(SIGN_IN).set('X-CSRF-Token', csrfToken).expect(204);
    expect(cookieOf(gone)).toMatch(/^hujian_session=; .*Expires=Thu, 01 Jan 1970/);
    await world.anonymous().get(SIGN_IN).set('Cookie', cookie).expect(401);
  });

  it('writes only with its own token', async () => {
    const [first, second] = [await open(), await open()];
    const write = (token: string): request.Test =>
      first.agent.post('/api/v1/leads').set('X-CSRF-Token', token).send({});
    expect((await write(second.csrfToken)).body).toMatchObject({ status: 403, code: 'IDENTITY.CSRF' });
    expect((await write(`${first.csrfToken} `.trimEnd().slice(1))).status).toBe(403);
    expect((await write(first.csrfToken)).status).toBe(400);
  });

  it('is not opened or used by a page of another site', async () => {
    const { agent, csrfToken } = await open();
    const from = (headers: Record<string, string>): request.Test =>
      agent
        .post('/api/v1/leads')
        .set({ ...headers, 'X-CSRF-Token': csrfToken })
        .send({});
    expect((await from({ Origin: 'https://evil.example' })).body).toMatchObject({
      code: 'IDENTITY.FOREIGN_SITE',
    });
    await from({ 'Sec-Fetch-Site': 'same-site' }).expect(403);
    await from({ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://behind.a.proxy' }).expect(400);
    await world
      .anonymous()
      .post(SIGN_IN)
      .set('Origin', 'https://evil.example')
      .type('form')
      .send({ username: 'x', password: 'y' })
      .expect(415);
  });
});

describe('a client', () => {
  it('needs its own secret, and no cookie or token besides', async () => {
    const token = await world.token('api-client', 'own');
    const [id = '', secret = ''] = token.split('.');
    const other = (await world.token('portal', null)).split('.');
    const ask = async (bearer: string): Promise<number> =>
      (await world.anonymous().get('/api/v1/catalogue/items').set('Authorization', `Bearer ${bearer}`))
        .status;
    expect(await ask(token)).toBe(200);
    const forged = [
      id,
      `${id}.`,
      `${id}.${secret.slice(1)}`,
      `${id}.${other[1] ?? ''}`,
      `${other[0] ?? ''}.${secret}`,
      `.${secret}`,
      secret,
    ];
    const answers: number[] = [];
    for (const bearer of forged) answers.push(await ask(bearer));
    expect(answers).toEqual(forged.map(() => 401));
    expect(await tablesHolding(world.databaseUrl, [secret])).toEqual([]);
  });
});
