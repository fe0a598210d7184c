import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import { SeesWorld } from '../support/who-sees/world.js';

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

describe('knocking too often', () => {
  it('is refused at sign-in after 20 times a minute from one address, until the minute is over', async () => {
    await person();
    later(0.5);
    for (let time = 1; time <= 20; time += 1)
      expect((await tryIn(`nobody-${String(time)}`)).status).toBe(401);
    const refused = await tryIn('nobody');
    expect(refused.body).toMatchObject({ status: 429, code: 'PLATFORM.TOO_MANY', retryAfter: 30 });
    expect(refused.headers['retry-after']).toBe('30');
    later(0.5);
    expect((await tryIn('nobody')).status).toBe(401);
  });

  it('is counted together by all processes, whichever is asked', async () => {
    await person();
    const other = await world.startAnother();
    try {
      const knock = async (at: typeof other): Promise<number> =>
        (await tryIn('nobody', PASSWORD, '192.0.2.9', at)).status;
      for (let time = 1; time <= 10; time += 1)
        expect([await knock(world.app), await knock(other)]).toEqual([401, 401]);
      expect([await knock(world.app), await knock(other)]).toEqual([429, 429]);
    } finally {
      await other.close();
    }
  });

  it('is refused to each visitor of the portal by itself: 10 reports and 30 questions a minute', async () => {
    await person();
    const token = await world.token('portal', null);
    const knock = async (path: string, visitor: string): Promise<number> =>
      (
        await world
          .anonymous()
          .post(`/api/v1/reports${path}`)
          .set({ Authorization: `Bearer ${token}`, 'X-Hujian-Visitor': visitor })
          .send({})
      ).status;
    const many = async (times: number, path: string, visitor: string): Promise<readonly number[]> => {
      const answers: number[] = [];
      for (let time = 1; time <= times; time += 1) answers.push(await knock(path, visitor));
      return [...new Set(answers)];
    };
    expect(await many(10, '', '192.0.2.1')).toEqual([400]);
    expect(await many(2, '', '192.0.2.1')).toEqual([429]);
    expect(await many(10, '', '192.0.2.2')).toEqual([400]);
    expect(await many(30, '/status', '192.0.2.1')).toEqual([400]);
    expect(await many(1, '/status', '192.0.2.1')).toEqual([429]);
  });

  it('is refused to anyone after 1200 times a minute', async () => {
    const username = await person();
    const agent = world.anonymous();
    await agent.post(SIGN_IN).send({ username, password: PASSWORD }).expect(200);
    const statuses = new Map<number, number>();
    for (let round = 1; round <= 61; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => agent.get('/api/v1/catalogue/vocabularies/none')),
      );
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(429)).toBe(20);
    later(1);
    expect((await agent.get(SIGN_IN)).status).toBe(200);
  }, 60_000);
});
