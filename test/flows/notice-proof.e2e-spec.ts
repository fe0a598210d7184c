import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { noticePublished } from '#contracts/publication';
import { checkProofFile, formatVerifierKey, Outbox, parseVerifierKey, SigningKeys } from '#event-bus';
import { type NewEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { noticeText, withdrawalOf } from '../support/notice-text.js';
import { createWorld, type World } from '../support/world.js';

const ctx = systemContext('test', 'portal');

describe('the proof of a notice', () => {
  const text = noticeText(1);
  const stream = `notice:${text.noticeId}`;
  const proof = `/api/public/v1/notices/${text.noticeId}/proof`;
  let world: World;
  let portal: NestFastifyApplication;

  beforeAll(async () => {
    world = await createWorld();
    const databaseUrl = await providePortalRole(world.database.url);
    portal = await createPortal({
      databaseUrl,
      apiUrl: 'http://127.0.0.1:1',
      clientToken: 'none',
      logLevel: 'silent',
      clock: world.clock,
    });
    await portal.init();
    await portal.getHttpAdapter().getInstance().ready();
    await append(noticePublished.of(stream, text));
  });

  afterAll(async () => {
    await portal.close();
    await world.close();
  });

  const get = (path: string): request.Test => request(portal.getHttpServer()).get(path);
  const append = async (event: NewEvent): Promise<void> => {
    await world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, [event]));
    await world.drain();
  };

  it('waits for the seal', async () => {
    expect((await get(proof).expect(503)).body).toMatchObject({ code: 'PORTAL.NOT_SEALED' });
    await get('/ledger/checkpoint').expect(404);
  });

  it('shows what was published and nothing else, and holds offline under the key of the ledger', async () => {
    await world.app.get(SigningKeys).prepare();
    await world.drain();
    const file = (
      await get(proof)
        .expect(200)
        .expect('content-disposition', /\.tlog-proof"$/)
    ).text;
    const keys = (await world.app.get(SigningKeys).held()).map(formatVerifierKey).map(parseVerifierKey);
    const trusted = keys.filter((key) => key !== null);
    const verdict = checkProofFile(file, trusted);
    if (!verdict.holds) throw new Error(verdict.reason);
    expect(Object.fromEntries(verdict.fields.map(({ pointer, value }) => [pointer, value]))).toEqual({
      '/type': 'notice.published',
      '/version': 1,
      ...Object.fromEntries(Object.entries(text).map(([name, value]) => [`/data/${name}`, value])),
    });
    expect(checkProofFile(file, [])).toEqual({ holds: false, reason: 'not-in-log' });
    expect(file.endsWith((await get('/ledger/checkpoint').expect(200)).text)).toBe(true);
    const { size } = verdict.checkpoint;
    const tile = await get(`/ledger/tile/0/000.p/${String(size)}`).expect(200);
    expect((tile.body as Buffer).length).toBe(Number(size) * 32);
    await get(`/ledger/tile/0/000.p/${String(size + 1n)}`).expect(404);
    await get('/ledger/tile/0/0').expect(404);
  });

  it('is checked with the keys that portal and API give to everybody', async () => {
    const held = (await world.app.get(SigningKeys).held()).map(formatVerifierKey);
    const file = (await get(proof).expect(200)).text;
    for (const answer of [await get('/ledger/keys'), await world.anonymous().get('/ledger/keys')]) {
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      const lines = answer.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(lines).toEqual(held);
      expect(answer.text).toContain('# 使用中 · in use');
      const keys = lines.map(parseVerifierKey).filter((key) => key !== null);
      expect(checkProofFile(file, keys).holds).toBe(true);
    }
  });

  it('is explained in three steps, in both languages, on the notice and about the site', async () => {
    for (const language of ['', '/en'])
      for (const path of [`${language}/notices/${text.noticeId}`, `${language}/about`]) {
        const page = (await get(path).expect(200)).text;
        const steps = /id="verify"[^]*?<ol>([^]*?)<\/ol>/.exec(page)?.[1] ?? '';
        expect(steps.match(/<li>/g)).toHaveLength(3);
        expect(steps).toContain('.tlog-proof');
        expect(steps).toContain('href="/ledger/keys"');
        expect(steps).toContain('hujian ledger check');
        if (path.includes('notices')) expect(steps).toContain(`href="${proof}"`);
      }
  });

  it('is given out no more once the notice is withdrawn', async () => {
    await append(withdrawalOf(text, world.chengdu, '2026-11-20'));
    expect((await get(proof).expect(404)).body).toMatchObject({ code: 'PORTAL.NO_LONGER_PUBLIC' });
  });
});
