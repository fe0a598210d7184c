import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { noticePublished, noticeWithdrawn, type NoticeText } from '#contracts/publication';
import { DiscloseEvents } from '#event-bus';
import { Clock, newId, type RecordedEvent, systemContext } from '#kernel';
import { Database, dataSourceOptions, TransactionRunner } from '#platform/database';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/postgres/template-database.js';
import { RegisterRepository } from './register.repository.js';
import { FindPublished, type RegisterQuery } from '../app/find-published.js';
import { ProjectNotices } from '../app/project-notices.js';

const ctx = systemContext('test', 'search');
const SIGNS = ['食', '品', '药', '店', 'A', 'b', '1', '（', '）'];

class Noon extends Clock {
  override now(): Date {
    return new Date('2026-11-20T04:00:00.000Z');
  }
}

describe('search in the register', () => {
  let database: TestDatabase;
  let source: DataSource;
  let register: FindPublished;
  let transactions: TransactionRunner;
  let projection: ProjectNotices;
  const events = fc
    .sample(
      fc.tuple(
        words([...SIGNS, ' ']),
        words(SIGNS),
        fc.constantFrom('510000', '500000'),
        fc.integer({ min: 10, max: 20 }),
      ),
      150,
    )
    .map((row, place) => publishedEvent(row, place + 1));

  beforeAll(async () => {
    database = await createTestDatabase();
    const input = { url: database.url, poolSize: 4, entities: [], migrations: [], applicationName: 'test' };
    source = await new DataSource(dataSourceOptions(input)).initialize();
    transactions = new TransactionRunner(source);
    projection = new ProjectNotices(new RegisterRepository(), new DiscloseEvents(new Database(source)));
    register = new FindPublished(new Database(source), new Noon());
    await apply(events);
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const apply = (run: readonly RecordedEvent[]): Promise<void> =>
    transactions.run(ctx, (tx) => projection.apply(tx, run));

  async function walk(filter: Partial<RegisterQuery>): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<FindPublished['search']>> = await register.search(ctx, {
        ...filter,
        limit: 17,
        ...(cursor === null ? {} : { cursor }),
      });
      ids.push(...page.rows.map((row) => row.noticeId));
      cursor = page.next;
    } while (cursor !== null);
    return ids;
  }

  it('finds what a plain comparison finds, in order, page by page, and counts it', async () => {
    const query = words(SIGNS, 2, 3).filter((q) => /[\p{L}\p{N}]{2}/u.test(q));
    const region = fc.option(fc.constantFrom('510000', '500000'), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(query, region, async (q, chosen) => {
        const filter = chosen === undefined ? { q } : { q, region: chosen };
        const wanted = plainSearch(events, q, chosen);
        expect(await walk(filter)).toEqual(wanted);
        expect(await register.facets(ctx, filter)).toMatchObject({ total: wanted.length, isExact: true });
      }),
      { numRuns: 80 },
    );
  });

  it('filters by period and kind, and counts facets without their own choice', async () => {
    const wanted = events.filter(
      ({ data }) => data.publishedOn >= '2026-11-12' && data.publishedOn <= '2026-11-14',
    );
    expect((await walk({ from: '2026-11-12', to: '2026-11-14' })).length).toBe(wanted.length);
    expect(await walk({ kind: 'WARNING' })).toEqual([]);
    const facets = await register.facets(ctx, { region: '510000' });
    expect(facets.regions.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
    expect(facets.kinds).toEqual([{ code: 'FINE', count: facets.total }]);
  });

  it('takes each event once, however often it comes', async () => {
    const before = [
      await walk({}),
      await register.head(ctx),
      await source.query('SELECT * FROM public_register.bigram ORDER BY 1'),
    ];
    await apply(events.slice(0, 50));
    const after = [
      await walk({}),
      await register.head(ctx),
      await source.query('SELECT * FROM public_register.bigram ORDER BY 1'),
    ];
    expect(after).toEqual(before);
  });

  it('leaves no pair of a text that went', async () => {
    await apply(events.map(({ data }, place) => withdrawnEvent(data, events.length + place + 1)));
    expect(await walk({})).toEqual([]);
    expect(await source.query('SELECT * FROM public_register.bigram')).toEqual([]);
    expect(await register.head(ctx)).toMatchObject({ notices: 0 });
  });
});

function words(signs: readonly string[], minLength = 2, maxLength = 6): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...signs), { minLength, maxLength }).map((list) => list.join(''));
}

function plainSearch(
  events: readonly RecordedEvent<NoticeText>[],
  q: string,
  region: string | undefined,
): string[] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[（〔]/g, '(')
      .replace(/[）〕]/g, ')');
  return events
    .map(({ data }) => data)
    .filter((row) => region === undefined || row.region === region)
    .filter((row) => {
      const texts = [row.partyName, row.decisionNo, row.noticeNo, row.conduct, row.organName].map(plain);
      return plain(q)
        .split(/\s+/)
        .filter(Boolean)
        .every((part) => texts.some((text) => text.includes(part)));
    })
    .sort((left, right) =>
      `${left.publishedOn}${left.noticeId}` < `${right.publishedOn}${right.noticeId}` ? 1 : -1,
    )
    .map((row) => row.noticeId);
}

function publishedEvent(
  [name, conduct, region, day]: [string, string, string, number],
  number: number,
): RecordedEvent<NoticeText> {
  const data: NoticeText = {
    noticeId: newId(),
    noticeNo: `示〔2026〕${String(number)}号`,
    resultId: newId(),
    kind: 'PENALTY',
    partyName: `甲${name}`,
    partyCode: null,
    decisionNo: `罚〔2026〕${String(number)}号`,
    conduct,
    facts: '',
    basis: '',
    penaltyKinds: ['FINE'],
    content: '',
    fineFen: '1',
    confiscatedFen: '0',
    organName: '局',
    organCode: '',
    region,
    division: region,
    decidedOn: '2026-11-01',
    publishedOn: `2026-11-${String(day)}`,
    publishedUntil: '2027-11-01',
    severity: 'GENERAL',
    isDemo: true,
  };
  return recorded(noticePublished.name, number, data);
}

function withdrawnEvent({ noticeId, noticeNo, resultId }: NoticeText, number: number): RecordedEvent {
  const reason = { reasonCode: 'REVOKED', reason: '撤销', withdrawnOn: '2026-11-20' };
  return recorded(noticeWithdrawn.name, number, {
    noticeId,
    noticeNo,
    resultId,
    organId: newId(),
    ...reason,
  });
}

function recorded<Data extends object>(type: string, number: number, data: Data): RecordedEvent<Data> {
  const envelope = {
    id: newId(),
    version: 1,
    stream: 'notice:x',
    streamVersion: 1,
    region: null,
    organ: null,
  };
  return {
    ...envelope,
    type,
    number: String(number),
    actor: 'system:test',
    occurredAt: '',
    correlation: '',
    data,
  };
}
