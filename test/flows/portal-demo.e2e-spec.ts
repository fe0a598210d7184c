import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { noticePublished } from '#contracts/publication';
import { Outbox } from '#event-bus';
import { systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { noticeText } from '../support/notice-text.js';
import { createWorld, type World } from '../support/world.js';

const ctx = systemContext('test', 'portal-demo');
const PAGES = ['/', '/notices?q=nothing', '/about', '/credit-repair', '/report', '/report/follow'];

describe('a node with the demo world', () => {
  let world: World;
  let portal: NestFastifyApplication;

  beforeAll(async () => {
    world = await createWorld();
    const databaseUrl = await providePortalRole(world.database.url);
    // Nothing is reported here, so that no office system has to answer.
    const office = { apiUrl: 'http://127.0.0.1:9', clientToken: 'none' };
    portal = await createPortal({ databaseUrl, ...office, logLevel: 'silent', clock: world.clock });
    await portal.init();
    await portal.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await portal.close();
    await world.close();
  });

  const publish = async (isDemo: boolean): Promise<void> => {
    const text = noticeText(isDemo ? 2 : 1, { isDemo });
    const event = noticePublished.of(`notice:${text.noticeId}`, text);
    await world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, [event]));
    await world.drain();
  };
  const page = async (path: string, status = 200): Promise<string> =>
    (await request(portal.getHttpServer()).get(path).expect(status)).text;

  it('says so on every page of the portal, and on none before its first demo notice', async () => {
    const banner = 'class="demo"';
    await publish(false);
    for (const path of PAGES) expect(await page(path)).not.toContain(banner);
    await publish(true);
    for (const path of PAGES)
      for (const address of [path, `/en${path}`]) expect(await page(address)).toContain(banner);
    expect(await page('/nowhere', 404)).toContain(banner);
  });

  it('says so to the workbench before anybody has signed in', async () => {
    const answer = await world.anonymous().get('/api/v1/node').expect(200);
    expect(answer.body).toEqual({ isDemo: true });
  });
});
