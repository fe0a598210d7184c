import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { Competence } from '#catalogue';
import { createApi } from '#composition';
import { Delivery } from '#event-bus';
import { RegisterPeople, type Role } from '#identity';
import { legalDate, systemContext } from '#kernel';
import { createTestDatabase } from '../postgres/template-database.js';
import { Desk, TestClock } from '../world.js';

/** How far a record's organ is from the organ of who asks. */
export const DISTANCES = ['own', 'below', 'beside', 'far'] as const;
export type Distance = (typeof DISTANCES)[number];

/** A city under its province, a district under the city, a city beside it; other regions: one to see, one to decide. */
const ORGANS = [
  {
    key: 'above',
    code: '11510199MB1000001X',
    name: '川省市场监督管理局（演示）',
    region: '510000',
    division: '510000',
    mark: '川演市监',
    under: null,
  },
  {
    key: 'own',
    code: '11510199MB0000001Y',
    name: '蓉市场监督管理局（演示）',
    region: '510000',
    division: '510100',
    mark: '成演市监',
    under: 'above',
  },
  {
    key: 'below',
    code: '11510199MB2000001W',
    name: '锦江市场监督管理局（演示）',
    region: '510000',
    division: '510104',
    mark: '锦演市监',
    under: 'own',
  },
  {
    key: 'beside',
    code: '11510199MB3000001U',
    name: '绵阳市场监督管理局（演示）',
    region: '510000',
    division: '510700',
    mark: '绵演市监',
    under: 'above',
  },
  {
    key: 'far',
    code: '11500199MB00000020',
    name: '渝市场监督管理局（演示）',
    region: '500000',
    division: '500000',
    mark: '渝演市监',
    under: null,
  },
  {
    key: 'third',
    code: '11520199MB0000001V',
    name: '黔市场监督管理局（演示）',
    region: '520000',
    division: '520000',
    mark: '黔演市监',
    under: null,
  },
] as const;

export type OrganKey = (typeof ORGANS)[number]['key'];

/** A place in each organ's area. */
export const PLACES = { own: '510105', below: '510104', beside: '510703', far: '500103' } as const;

const PASSWORD = 'test-password-1';
const ctx = systemContext('test', 'sees');

/** Anyone who can ask: an officer at a desk, or a client with its key. */
export interface Asker {
  get(path: string): request.Test;
  post(path: string, body?: object, version?: number): request.Test;
}

export class SeesWorld {
  private readonly organs = new Map<OrganKey, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    /** Another process of the same node, as far as the database can tell. Whoever starts it closes it. */
    readonly startAnother: () => Promise<NestFastifyApplication>,
    readonly clock: TestClock,
    readonly databaseUrl: string,
    private readonly dispose: () => Promise<void>,
  ) {}

  static async open(options: { readonly throttle?: boolean } = {}): Promise<SeesWorld> {
    const database = await createTestDatabase();
    const dataDirectory = mkdtempSync(join(tmpdir(), 'hujian-sees-'));
    const clock = new TestClock(new Date('2026-11-20T02:00:00.000Z'));
    const fixed = { host: '127.0.0.1', port: 0, portalPort: 0, poolSize: 8, demo: false } as const;
    const config = {
      ...fixed,
      ...options,
      databaseUrl: database.url,
      dataDirectory,
      ledger: { keysDirectory: join(dataDirectory, 'keys', 'ledger'), origin: null },
      logLevel: 'error',
      secureCookies: false,
      trustedProxies: ['127.0.0.1', '::1', '::ffff:127.0.0.1'],
    } as const;
    const start = async (): Promise<NestFastifyApplication> => {
      const app = await createApi(config, 'hujian-test', clock);
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      return app;
    };
    const app = await start();
    const world = new SeesWorld(app, start, clock, database.url, async () => {
      await app.close();
      await database.drop();
      rmSync(dataDirectory, { recursive: true });
    });
    for (const organ of ORGANS) await world.found(organ);
    return world;
  }

  organ(key: OrganKey): string {
    return this.organs.get(key) ?? '';
  }

  nameOf(key: OrganKey): string {
    return ORGANS.find((organ) => organ.key === key)?.name ?? '';
  }

  regionOf(key: OrganKey): string {
    return ORGANS.find((organ) => organ.key === key)?.region ?? '';
  }

  async officer(username: string, organ: OrganKey, roles: readonly Role[]): Promise<void> {
    const certificate = { number: `no-${username}`, from: '2024-01-01', to: '2029-12-31' };
    const person = {
      username,
      name: username,
      organId: this.organ(organ),
      password: PASSWORD,
      roles,
      certificate,
    };
    await this.app.get(RegisterPeople).officer(ctx, person);
  }

  /** Registers an officer and signs them in. */
  async desk(username: string, organ: OrganKey, roles: readonly Role[]): Promise<Desk> {
    await this.officer(username, organ, roles);
    const agent = request.agent(this.app.getHttpServer());
    const answer = await agent.post('/api/v1/session').send({ username, password: PASSWORD }).expect(200);
    const session = answer.body as { csrfToken: string; id: string; organ: { id: string } };
    return new Desk(agent, session.csrfToken, session.id, session.organ.id);
  }

  /** The key of a program; the portal's belongs to no organ. */
  async token(role: Role, organ: OrganKey | null): Promise<string> {
    const organId = organ === null ? null : this.organ(organ);
    return this.app.get(RegisterPeople).client(ctx, { name: role, organId, roles: [role] });
  }

  async client(role: Role, organ: OrganKey | null): Promise<Asker> {
    const token = await this.token(role, organ);
    const server = this.app.getHttpServer();
    const signed = (call: request.Test): request.Test => call.set('Authorization', `Bearer ${token}`);
    return {
      get: (path) => signed(request(server).get(path)),
      post: (path, body = {}, version) => {
        const call = signed(request(server).post(path)).send(body);
        return version === undefined ? call : call.set('If-Match', `"${String(version)}"`);
      },
    };
  }

  anonymous(app: NestFastifyApplication = this.app): ReturnType<typeof request.agent> {
    return request.agent(app.getHttpServer());
  }

  async drain(): Promise<void> {
    await this.app.get(Delivery).drain();
  }

  close(): Promise<void> {
    return this.dispose();
  }

  private async found(organ: (typeof ORGANS)[number]): Promise<void> {
    const { key, code, name, region, division, mark, under } = organ;
    const superiorId = under === null ? null : this.organ(under);
    const person = {
      code,
      name,
      nameEn: key,
      region,
      division,
      system: 'market-regulation',
      superiorId,
      isDemo: true,
    };
    const id = await this.app.get(RegisterPeople).organ(ctx, { ...person, numberPrefix: mark });
    this.organs.set(key, id);
    const term = { validFrom: legalDate('2021-07-15'), validTo: null };
    for (const domain of ['food', 'product-quality'])
      await this.app.get(Competence).grant(ctx, { organId: id, domain, ...term });
  }
}
