import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { filter } from 'rxjs';
import { RegisterPeople } from '#identity';
import { systemContext } from '#kernel';
import { type Statement, statementsOf } from '../support/statements.js';
import { createWorld, type Desk, type World } from '../support/world.js';

const LEAD = {
  source: 'INSPECTION',
  conduct: '现场检查发现，货架上有超过保质期的食品在售。',
  division: '510104',
};
/** What rxjs times by; everything else goes on in its own time. */
const ALL_BUT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'setTimeout',
] as const;
const SIGN_OF_LIFE_MS = 25_000;
const TEN_MINUTES_MS = 600_000;

/** The stream as a browser reads it. */
class Stream {
  private text = '';
  private readonly reader;

  constructor(
    readonly answer: Response,
    private readonly hangUp: AbortController,
  ) {
    if (answer.body === null) throw new Error('The answer has no body');
    this.reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next block, which a blank line ends; null when the server has ended the stream. */
  async next(): Promise<string | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      const block = this.text.slice(0, end).trim();
      if (end >= 0) this.text = this.text.slice(end + 2);
      if (end >= 0 && block !== '') return block;
      if (end >= 0) continue;
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.text += value;
    }
  }

  async news(): Promise<unknown> {
    const data = /^data: (.*)$/m.exec((await this.next()) ?? '')?.[1];
    return data === undefined ? null : (JSON.parse(data) as unknown);
  }

  close(): void {
    this.hangUp.abort();
  }
}

describe('live screens', () => {
  let world: World;
  let clerk: Desk;
  let address: string;

  beforeAll(async () => {
    world = await createWorld();
    await world.app.get(RegisterPeople).officer(systemContext('test', 'test'), {
      username: 'cd-operator',
      name: 'cd-operator',
      organId: world.chengdu,
      password: 'test-password-1',
      roles: ['operator'],
      certificate: { number: 'cd-operator', from: '2024-01-01', to: '2029-12-31' },
    });
    await world.app.listen(0, '127.0.0.1');
    address = await world.app.getUrl();
    clerk = await world.signIn('cd-intake-clerk');
  }, 60_000);

  afterEach(() => {
    jest.useRealTimers();
  });

  afterAll(() => world.close());

  async function open(username = 'cd-handler'): Promise<Stream> {
    const signIn = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'test-password-1' }),
    });
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const hangUp = new AbortController();
    const answer = await fetch(`${address}/api/v1/live`, { headers: { cookie }, signal: hangUp.signal });
    return new Stream(answer, hangUp);
  }

  it('are for who may read what is due', async () => {
    expect((await fetch(`${address}/api/v1/live`)).status).toBe(401);
    expect((await open('cd-operator')).answer.status).toBe(403);
  });

  it('tell that a lead was registered, and nothing of it, in an answer that nobody keeps', async () => {
    const stream = await open();
    const place = await stream.news();
    await clerk.post('/api/v1/leads', LEAD).expect(201);
    await world.drain();
    expect(await stream.news()).toEqual({ number: '1', kinds: ['lead'] });
    expect(place).toEqual({ number: '0', kinds: [] });
    const { headers } = stream.answer;
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(headers.get('cache-control')).toContain('no-store');
    expect([headers.get('etag'), headers.get('set-cookie')]).toEqual([null, null]);
    stream.close();
  });

  it('show a sign of life at least every 25 seconds, and end after ten minutes', async () => {
    jest.useFakeTimers({ doNotFake: [...ALL_BUT_INTERVALS] });
    const stream = await open();
    await stream.next();
    await jest.advanceTimersByTimeAsync(SIGN_OF_LIFE_MS);
    expect(await stream.next()).toBe(':');
    await jest.advanceTimersByTimeAsync(TEN_MINUTES_MS);
    let block = await stream.next();
    while (block === ':') block = await stream.next();
    expect(block).toBeNull();
  });

  it('cost nothing once who looked has gone', async () => {
    const beginning = statementsOf(world.app).pipe(
      filter(({ sql, parameters }) => sql.includes('AS kinds') && parameters[0] === null),
    );
    const beginnings: Statement[] = [];
    const counting = beginning.subscribe((statement) => beginnings.push(statement));
    const first = await open();
    await first.next();
    const before = beginnings.length;
    first.close();
    // The loop begins anew when the last listener has gone, which the server learns in its own time.
    while (beginnings.length === before) {
      const next = await open();
      await next.next();
      next.close();
    }
    counting.unsubscribe();
  });

  it('end with the server, properly', async () => {
    const [one, other] = [await open(), await open('cd-organ-head')];
    await one.next();
    await other.next();
    await world.app.close();
    expect([await one.next(), await other.next()]).toEqual([null, null]);
  });
});
