import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Competence } from '#catalogue';
import { createApi } from '#composition';
import { Delivery, Ledger } from '#event-bus';
import { Clock, legalDate, systemContext } from '#kernel';
import { type NewOfficer, RegisterPeople, type Role } from '#identity';
import { createTestDatabase, type TestDatabase } from './postgres/template-database.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }

  moveTo(instant: string): void {
    this.instant = new Date(instant);
  }
}

type Agent = ReturnType<typeof request.agent>;

/** One officer at their desk: every call carries cookie and CSRF token. */
export class Desk {
  constructor(
    private readonly agent: Agent,
    private readonly csrfToken: string,
    readonly officerId: string,
    readonly organId: string,
  ) {}

  get(path: string): request.Test {
    return this.agent.get(path);
  }

  /** What another site could make the browser send: the cookie, but not the token. */
  withoutCsrf(path: string, body: object): request.Test {
    return this.agent.post(path).send(body);
  }

  post(path: string, body: object = {}, version?: number): request.Test {
    const call = this.agent.post(path).set('X-CSRF-Token', this.csrfToken).send(body);
    return version === undefined ? call : call.set('If-Match', `"${String(version)}"`);
  }
}

const PASSWORD = 'test-password-1';
const ALL_ROLES: readonly Role[] = [
  'intake-clerk',
  'handler',
  'unit-head',
  'legal-reviewer',
  'organ-head',
  'publication-officer',
];

/** The whole house on a database of its own, with two regions and an organ in each. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly chengdu: string;
  readonly chongqing: string;
  anonymous(): Agent;
  signIn(username: string): Promise<Desk>;
  drain(): Promise<void>;
  /** Names of the events of one stream, oldest first. */
  eventsOf(stream: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function createWorld(now = '2026-11-20T02:00:00.000Z'): Promise<World> {
  const database = await createTestDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hujian-test-'));
  const clock = new TestClock(new Date(now));
  const app = await createApi(
    {
      host: '127.0.0.1',
      port: 0,
      portalPort: 0,
      databaseUrl: database.url,
      poolSize: 8,
      dataDirectory,
      ledger: { keysDirectory: join(dataDirectory, 'keys', 'ledger'), origin: null },
      demo: false,
      logLevel: 'error',
      secureCookies: false,
      trustedProxies: [],
    },
    'hujian-test',
    clock,
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const organs = await seed(app);
  const server = app.getHttpServer();
  return {
    app,
    database,
    clock,
    ...organs,
    anonymous: () => request.agent(server),
    signIn: (username) => signIn(request.agent(server), username),
    drain: () => app.get(Delivery).drain(),
    eventsOf: async (stream) =>
      (await app.get(Ledger).ofStream(systemContext('test', 'test'), stream)).map((event) => event.type),
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true });
    },
  };
}

async function signIn(agent: Agent, username: string): Promise<Desk> {
  const answer = await agent.post('/api/v1/session').send({ username, password: PASSWORD }).expect(200);
  const session = answer.body as { csrfToken: string; id: string; organ: { id: string } };
  return new Desk(agent, session.csrfToken, session.id, session.organ.id);
}

async function seed(app: NestFastifyApplication): Promise<{ chengdu: string; chongqing: string }> {
  const people = app.get(RegisterPeople);
  const ctx = systemContext('test', 'seed');
  const organ = (
    code: string,
    name: string,
    region: string,
    division: string,
    numberPrefix: string,
  ): Promise<string> =>
    people.organ(ctx, {
      code,
      name,
      nameEn: name,
      region,
      division,
      system: 'market-regulation',
      superiorId: null,
      numberPrefix,
      isDemo: true,
    });
  const chengdu = await organ(
    '11510199MB0000001Y',
    '成都市市场监督管理局（演示）',
    '510000',
    '510100',
    '成演市监',
  );
  const chongqing = await organ(
    '11500199MB00000020',
    '重庆市市场监督管理局（演示）',
    '500000',
    '500000',
    '渝演市监',
  );
  for (const organId of [chengdu, chongqing]) {
    for (const domain of ['food', 'product-quality', 'consumer-price-advertising']) {
      await app
        .get(Competence)
        .grant(ctx, { organId, domain, validFrom: legalDate('2021-07-15'), validTo: null });
    }
  }
  for (const [prefix, organId] of [
    ['cd', chengdu],
    ['cq', chongqing],
  ] as const) {
    for (const officer of officersOf(prefix, organId)) await people.officer(ctx, officer);
  }
  return { chengdu, chongqing };
}

function officersOf(prefix: string, organId: string): readonly NewOfficer[] {
  const certificate = (number: string): NewOfficer['certificate'] => ({
    number,
    from: '2024-01-01',
    to: '2029-12-31',
  });
  return [
    ...ALL_ROLES.map((role) => ({
      username: `${prefix}-${role}`,
      name: `${prefix}-${role}`,
      organId,
      password: PASSWORD,
      roles: [role],
      certificate: certificate(`${prefix}-${role}`),
    })),
    {
      username: `${prefix}-handler-2`,
      name: `${prefix}-handler-2`,
      organId,
      password: PASSWORD,
      roles: ['handler'],
      certificate: certificate(`${prefix}-2`),
    },
  ];
}
