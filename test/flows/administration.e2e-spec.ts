import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#kernel';
import { SeesWorld } from '../support/who-sees/world.js';

const ORGAN = {
  code: '11510500008412341M',
  name: '泸州市市场监督管理局（演示）',
  nameEn: 'Luzhou Administration for Market Regulation (demo)',
  region: '510000',
  division: '510500',
  system: 'market-regulation',
  numberPrefix: '泸演市监',
};

describe('the administrator', () => {
  let world: SeesWorld;
  let agent: ReturnType<SeesWorld['anonymous']>;
  let send: (path: string, body: object) => Promise<{ status: number; body: Problem & { id: string } }>;

  beforeAll(async () => {
    world = await SeesWorld.open();
    await world.officer('registrar', 'own', ['administrator']);
    agent = world.anonymous();
    const session = await agent
      .post('/api/v1/session')
      .send({ username: 'registrar', password: 'test-password-1' });
    const { csrfToken } = session.body as { csrfToken: string };
    send = async (path, body) => {
      const answer = await agent.post(path).set('X-CSRF-Token', csrfToken).send(body);
      return { status: answer.status, body: answer.body as Problem & { id: string } };
    };
  }, 60_000);

  afterAll(() => world.close());

  it.each([
    ['division', { division: '500100' }, 'IDENTITY.DIVISION_OUTSIDE'],
    ['system', { system: 'no-such-system' }, 'IDENTITY.UNKNOWN_SYSTEM'],
    ['superiorId', { superiorId: '01990000-0000-7000-8000-000000000000' }, 'IDENTITY.UNKNOWN_SUPERIOR'],
    ['code', { code: '11510500008412341Z' }, 'KERNEL.USCC'],
  ])('is told that %s of an organ is wrong, and nothing is written', async (field, change, code) => {
    const { status, body } = await send('/api/v1/organs', { ...ORGAN, ...change });
    expect([status >= 400 && status < 500, body.code, body.errors?.[0]?.field]).toEqual([true, code, field]);
  });

  it('registers an organ and its officers, and no certificate that ends before it begins', async () => {
    const organ = await send('/api/v1/organs', { ...ORGAN, code: '11510500MB0000019D' });
    expect(organ.status).toBe(201);
    const officer = {
      username: 'lz-handler-1',
      name: '演示·周九',
      organId: organ.body.id,
      password: 'correct-horse-battery',
      roles: ['handler'],
    };
    const certificate = { number: '51050001', from: '2026-01-01', to: '2025-12-31' };
    expect((await send('/api/v1/officers', { ...officer, certificate })).body).toMatchObject({
      code: 'IDENTITY.CERTIFICATE_PERIOD',
      errors: [{ field: 'certificate.to' }],
    });
    const valid = { ...certificate, to: '2030-12-31' };
    const together = await Promise.all(
      [1, 2, 3].map(() => send('/api/v1/officers', { ...officer, certificate: valid })),
    );
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const holders = await Promise.all(
      ['lz-handler-2', 'lz-handler-3'].map((username) =>
        send('/api/v1/officers', { ...officer, username, certificate: { ...valid, number: '51050002' } }),
      ),
    );
    expect(holders.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(holders.find(({ status }) => status === 409)?.body.errors).toMatchObject([
      { field: 'certificate.number' },
    ]);
  });

  it('counts a role named twice once', async () => {
    const { organ } = (await agent.get('/api/v1/session')).body as { organ: { id: string } };
    const officer = {
      username: 'twice',
      name: '演示·吴十',
      organId: organ.id,
      password: 'correct-horse-battery',
    };
    expect((await send('/api/v1/officers', { ...officer, roles: ['handler', 'handler'] })).status).toBe(201);
    const listed = await agent.get('/api/v1/officers');
    expect(listed.body).toContainEqual(expect.objectContaining({ name: officer.name, roles: ['handler'] }));
  });

  it('gives one prefix to one organ, and no superior of another area', async () => {
    const code = '11500000MB0000107X';
    const chongqing = { ...ORGAN, code, region: '500000', division: '500000', numberPrefix: '渝演试' };
    const made = await send('/api/v1/organs', chongqing);
    expect(made.status).toBe(201);
    const twice = await send('/api/v1/organs', { ...chongqing, code: '11500000MB0000115Q' });
    expect([twice.status, twice.body.errors?.[0]?.field]).toEqual([409, 'numberPrefix']);
    const below = await send('/api/v1/organs', {
      ...ORGAN,
      code: '11510500MB0000123H',
      superiorId: made.body.id,
    });
    expect([below.body.code, below.body.errors?.[0]?.field]).toEqual([
      'IDENTITY.SUPERIOR_ELSEWHERE',
      'superiorId',
    ]);
  });
});
