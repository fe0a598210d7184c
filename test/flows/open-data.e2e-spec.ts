import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { noticeExpired, noticePublished } from '#contracts/publication';
import { canonicalJson, Outbox } from '#event-bus';
import { type NewEvent, systemContext } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { providePortalRole, type RegisterEntry } from '#public-register';
import { createPortal } from '../../apps/portal/src/create-portal.js';
import { noticeText, withdrawalOf } from '../support/notice-text.js';
import { createWorld, type World } from '../support/world.js';

const ctx = systemContext('test', 'open-data');

interface Changes {
  readonly head: string;
  readonly upTo: string;
  readonly changes: readonly RegisterEntry[];
}

interface Manifest {
  readonly head: string;
  readonly segments: readonly {
    readonly notices: number;
    readonly lastChange: string;
    readonly ndjson: string;
    readonly csv: string;
  }[];
}

describe('the register as open data', () => {
  let world: World;
  let portal: NestFastifyApplication;
  const texts = Array.from({ length: 12 }, (_, at) => noticeText(at + 1));

  beforeAll(async () => {
    world = await createWorld();
    portal = await createPortal({
      databaseUrl: await providePortalRole(world.database.url),
      apiUrl: 'http://127.0.0.1:1',
      clientToken: 'none',
      logLevel: 'silent',
      clock: world.clock,
    });
    await portal.init();
    await portal.getHttpAdapter().getInstance().ready();
    await append(texts.map((text) => noticePublished.of(`notice:${text.noticeId}`, text)));
  });

  afterAll(async () => {
    await portal.close();
    await world.close();
  });

  const get = (path: string): request.Test => request(portal.getHttpServer()).get(path);
  const append = async (events: readonly NewEvent[]): Promise<void> => {
    await world.app.get(TransactionRunner).run(ctx, (tx) => world.app.get(Outbox).append(tx, events));
    await world.drain();
  };
  const changesAfter = async (after: string, limit: number): Promise<Changes> =>
    (await get(`/api/public/v1/changes?after=${after}&limit=${String(limit)}`).expect(200)).body as Changes;
  const dump = async (): Promise<string> => {
    const manifest = (await get('/api/public/v1/dump').expect(200)).body as Manifest;
    const files: string[] = [];
    for (const { ndjson } of manifest.segments) files.push((await get(ndjson).buffer(true).expect(200)).text);
    return files.join('');
  };

  /** A mirror that asks for so many changes at a time. */
  class Mirror {
    private readonly entries = new Map<string, RegisterEntry>();
    private after = '0';

    constructor(private readonly limit: number) {}

    async follow(): Promise<void> {
      for (let isMore = true; isMore;) {
        const { upTo, head, changes } = await changesAfter(this.after, this.limit);
        for (const entry of changes) this.entries.set(entry.notice.noticeId, entry);
        isMore = upTo !== head;
        this.after = upTo;
      }
    }

    written(): string {
      return [...this.entries.values()]
        .toSorted((left, right) => Number(left.published) - Number(right.published))
        .map((entry) => `${canonicalJson(entry)}\n`)
        .join('');
    }
  }

  it('is followed change by change to what the dump holds, byte for byte, from whatever point', async () => {
    const mirrors = [1, 5, 1000].map((limit) => new Mirror(limit));
    const late = new Mirror(3);
    for (const mirror of mirrors) await mirror.follow();
    expect(mirrors.map((mirror) => mirror.written())).toEqual(mirrors.map(() => mirrors[0]?.written()));
    expect(await dump()).toBe(mirrors[0]?.written());

    const [first, second, third] = texts;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no notices');
    await append([withdrawalOf(first, world.chengdu, '2026-11-20')]);
    for (const mirror of mirrors) await mirror.follow();
    await append([
      noticeExpired.of(`notice:${second.noticeId}`, {
        noticeId: second.noticeId,
        noticeNo: second.noticeNo,
        resultId: second.resultId,
        expiredOn: '2026-11-20',
      }),
      withdrawalOf(third, world.chengdu, '2026-11-20'),
    ]);
    for (const mirror of [...mirrors, late]) await mirror.follow();
    const whole = await dump();
    for (const mirror of [...mirrors, late]) expect(mirror.written()).toBe(whole);
    expect(whole.split('\n')).toHaveLength(texts.length + 1);
    const gone = whole.split('\n').filter((line) => line.includes('"tombstone"'));
    expect(gone).toHaveLength(3);
    for (const line of gone) expect(line).not.toMatch(/partyName|虚构|91510199/);
  });

  it('names each notice once, at its last change', async () => {
    const { changes } = await changesAfter('0', 1000);
    expect(new Set(changes.map(({ notice }) => notice.noticeId)).size).toBe(changes.length);
    expect(changes.slice(-3).map(({ op }) => op)).toEqual(['tombstone', 'tombstone', 'tombstone']);
    const numbers = changes.map(({ number }) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
  });

  it('says which segment was touched, and lets caches ask whether it was', async () => {
    const { head, segments } = (await get('/api/public/v1/dump').expect(200)).body as Manifest;
    expect(segments).toMatchObject([{ notices: texts.length, lastChange: head }]);
    const answer = await get(segments[0]?.ndjson ?? '').expect(200);
    expect(answer.headers).toMatchObject({
      'hujian-head': head,
      'cache-control': expect.stringContaining('s-maxage=5'),
    });
    await get(segments[0]?.ndjson ?? '')
      .set('if-none-match', String(answer.headers['etag']))
      .expect(304);
  });

  it('comes as a table too, of which no cell is a formula', async () => {
    const formula = { ...noticeText(90), conduct: '=HYPERLINK("http://example.org")', partyName: '+1虚构' };
    await append([noticePublished.of(`notice:${formula.noticeId}`, formula)]);
    const { segments } = (await get('/api/public/v1/dump').expect(200)).body as Manifest;
    const { text } = await get(segments[0]?.csv ?? '').expect(200);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    expect(rows).toHaveLength(texts.length + 1);
    const told = rows.find((row) => row['noticeNo'] === formula.noticeNo);
    expect(told).toMatchObject({
      conduct: `'${formula.conduct}`,
      partyName: "'+1虚构",
      op: 'put',
      isDemo: 'true',
    });
    expect(rows.filter((row) => row['op'] === 'tombstone').map((row) => row['partyName'])).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('keeps nothing beyond its last day, whoever comes late to take it down', async () => {
    world.clock.moveTo('2031-01-01T02:00:00.000Z');
    const { changes } = await changesAfter('0', 1000);
    expect(changes.every(({ op }) => op === 'tombstone')).toBe(true);
    expect(await dump()).not.toContain('partyName');
    world.clock.moveTo('2026-11-20T02:00:00.000Z');
  });

  it.each([
    ['changes?after=-1', 400],
    ['changes?after=1e3', 400],
    ['changes?after=99999999999999999999', 400],
    ['changes?limit=0', 400],
    ['changes?limit=1001', 400],
    ['changes?after=%00', 400],
    ['dump/0.xlsx', 404],
    ['dump/999999999.ndjson', 404],
    ['dump/..%2f..%2fetc%2fpasswd', 404],
    ['dump/-1.csv', 404],
  ])('refuses %s', async (path, status) => {
    const answer = await get(`/api/public/v1/${path}`);
    expect(answer.status).toBe(status);
  });

  it('is empty, and says so, after the end', async () => {
    const beyond = '900000000000000000';
    expect(await changesAfter(beyond, 10)).toMatchObject({ upTo: beyond, changes: [] });
  });
});
