import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiDocument } from '#composition';
import { newId } from '#kernel';
import { type Call, Caller, callerWith, pathOf, queryOf } from '../support/hostile-caller.js';
import { type Operation, operationsOf, type Parameter } from '../support/hostile-document.js';
import { Wire } from '../support/hostile-http.js';
import { changed, complaint, fingerprint } from '../support/hostile-judge.js';
import { wrongBodies, wrongTexts } from '../support/hostile-values.js';
import { createWorld, type World } from '../support/world.js';

const MINUTES = 120_000;
const AT_ONCE = 8;

/** A refused sign-in is counted at the officer it named; these calls name none that exists, so nothing may change. */
let world: World;
let wire: Wire;
let caller: Caller;
let stranger: Caller;
let roleless: Caller;
let operations: readonly Operation[];

beforeAll(async () => {
  world = await createWorld();
  wire = new Wire(world.app);
  caller = await callerWith(world, wire, 'everybody');
  roleless = await callerWith(world, wire, 'nobody', []);
  stranger = new Caller(wire, {});
  operations = operationsOf(apiDocument(world.app));
}, MINUTES);

afterAll(async () => {
  const sent = caller.sent + stranger.sent + roleless.sent;
  console.log(`${String(operations.length)} operations, ${String(sent)} hostile requests`);
  wire.close();
  await world.close();
});

interface Attempt {
  readonly operation: Operation;
  readonly what: string;
  readonly call: Call;
  readonly wanted?: { readonly field?: string; readonly status?: number };
  readonly by?: Caller;
}

/** Tries them all and says of each that was not refused as it should be, what happened instead. */
async function failures(attempts: readonly Attempt[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let start = 0; start < attempts.length; start += AT_ONCE) {
    const some = attempts.slice(start, start + AT_ONCE).map(async ({ operation, what, call, wanted, by }) => {
      const said = complaint(await (by ?? caller).send(operation, call), wanted);
      if (said !== null) found.push(`${operation.id} · ${what} · ${said}`);
    });
    await Promise.all(some);
  }
  return found;
}

async function expectRefused(attempts: readonly Attempt[]): Promise<void> {
  expect(attempts.length).toBeGreaterThan(0);
  const before = await fingerprint(world.database.url);
  expect(await failures(attempts)).toEqual([]);
  expect(changed(before, await fingerprint(world.database.url))).toEqual([]);
}

const withBody = (): readonly Operation[] => operations.filter(({ body, isUpload }) => body !== null && !isUpload);
const writes = (): readonly Operation[] => operations.filter(({ method }) => method !== 'GET');
const each = (some: readonly Operation[], attempt: (operation: Operation) => readonly Omit<Attempt, 'operation'>[]): Attempt[] =>
  some.flatMap((operation) => attempt(operation).map((one) => ({ operation, ...one })));
const has = (name: string): ((operation: Operation) => boolean) => (operation) =>
  operation.parameters.some((parameter) => parameter.name === name);

describe('every operation refuses, naming the fault and leaving nothing behind,', () => {
  it('bodies in which one field is wrong', async () => {
    await expectRefused(
      each(withBody(), ({ body }) =>
        wrongBodies(body ?? {}).map(({ what, field, body: wrong }) => ({
          what: `${field}: ${what}`,
          call: { body: wrong },
          wanted: { field, status: 400 },
        })),
      ),
    );
  }, MINUTES);

  it('bodies that are no JSON object of its kind', async () => {
    const broken = ['{', '{"a":}', '[', '"', 'nul', '\u0000', '', '{"a":1}{"b":2}', '\ufeff', Buffer.from([0xff, 0xfe, 0xfd])];
    const odd = ['[]', '[{}]', '1', '"text"', 'true', 'null', '{"a":1e999}'];
    const poison = [
      '{"__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"constructor":1}',
      '{"constructor":"Object"}',
      '{"__proto__":null}',
      '{"a":{"__proto__":{"polluted":true}}}',
      '{"hasOwnProperty":1}',
      '{"then":1}',
    ];
    const deep = [10_000, 250_000].flatMap((depth) => [
      '['.repeat(depth) + ']'.repeat(depth),
      `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      `${'{"a":'.repeat(depth / 4)}1${'}'.repeat(depth / 4)}`,
    ]);
    const bodies = [...broken, ...odd, ...poison, ...deep];
    await expectRefused(
      each(writes(), ({ isUpload, body }) =>
        isUpload
          ? []
          : bodies
              .filter((text) => body !== null || broken.includes(text))
              .filter((text) => body?.required !== undefined || ![...odd].includes(String(text)))
              .map((text) => ({ what: String(text).slice(0, 40), call: { body: text } })),
      ),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, MINUTES);

  it('bodies of another type or of more than 1 MiB', async () => {
    const types = ['text/plain', 'text/xml', 'application/x-www-form-urlencoded', 'application/octet-stream', 'x', 'a/b; c=d'];
    const huge = JSON.stringify({ a: 'x'.repeat(1024 * 1024) });
    await expectRefused(
      each(withBody(), () => [
        ...types.map((type) => ({ what: type, call: { headers: { 'content-type': type }, body: '{"a":"b"}' } })),
        { what: 'huge', call: { body: huge }, wanted: { status: 413 } },
        { what: 'huge form', call: { body: huge, headers: { 'content-type': 'application/x-www-form-urlencoded' } } },
      ]),
    );
  }, MINUTES);

  it('bodies that fast-check thinks of', async () => {
    const some = withBody().filter(({ body }) => (body?.required ?? []).length > 0);
    const arbitrary = fc.tuple(fc.constantFrom(...some), fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }));
    const samples = fc.sample(arbitrary, { numRuns: 400, seed: 20_261_120 });
    await expectRefused(
      samples.map(([operation, value]) => ({ operation, what: JSON.stringify(value).slice(0, 60), call: { body: JSON.stringify(value) } })),
    );
  }, MINUTES);

  it('ids and codes in its path that cannot be', async () => {
    const ids = ['x', '0', '-1', 'null', '%00', '%2e%2e%2f', '..%2fadmin', "'%20OR%201=1", `${newId()}%00`, newId().toUpperCase(), 'a'.repeat(300), '%zz', '%ff', '%ed%a0%80', newId().replaceAll('-', '')];
    await expectRefused(
      each(operations.filter(({ path }) => path.includes('{')), (operation) =>
        ids.map((id) => ({ what: id, call: { path: pathOf(operation, () => id) } })),
      ),
    );
    await expectRefused(
      each(operations.filter(({ path }) => path.includes('{id}')), (operation) => [
        { what: 'no UUIDv7', call: { path: pathOf(operation, () => 'x') }, wanted: { status: 400 } },
      ]),
    );
  }, MINUTES);

  it('queries that are wrong, repeated or unknown', async () => {
    const wrong = ({ schema }: Parameter): readonly string[] => {
      if (schema.type === 'integer') return ['0', '-1', '101', '1.5', 'x', '', 'NaN', '1e9', ' ', '1,2'];
      // Half a surrogate pair cannot be written in a URL.
      return wrongTexts(schema).filter((text) => text.length < 5000 && !/\p{Surrogate}/u.test(text));
    };
    const repeated = (operation: Operation, name: string, value: string): string =>
      `${queryOf(operation, { [name]: value })}&${name}=${encodeURIComponent(value)}`;
    await expectRefused(
      each(operations, (operation) =>
        operation.parameters
          .filter((parameter) => parameter.in === 'query')
          .flatMap((parameter) => [
            ...wrong(parameter).map((text) => ({
              what: `${parameter.name}=${text.slice(0, 40)}`,
              call: { query: queryOf(operation, { [parameter.name]: text }) },
              wanted: { field: parameter.name, status: 400 },
            })),
            { what: `${parameter.name} twice`, call: { query: repeated(operation, parameter.name, 'x') }, wanted: { field: parameter.name } },
            { what: `${parameter.name}[]`, call: { query: `${queryOf(operation) || '?'}&${parameter.name}[a]=1` }, wanted: { status: 400 } },
          ]),
      ),
    );
  }, MINUTES);

  it('cursors that it did not give out', async () => {
    const forge = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const shapes = ['leads.by-receipt', 'cases.by-filing', 'results.by-day', 'subjects.by-name', 'subjects.dossier', 'catalogue.provisions', 'oversight.by-due', 'notices.by-due', 'recognitions.by-offer', 'risk.by-since', 'list-entries.by-opening'];
    const parts: readonly unknown[] = ['2026-02-30', '2026-11-20', newId(), '\u0000', 'x', 1, 1.5, -1e300, null, {}, "2026-03-05T00:00:00(')Z", '2026-03-05T00:00:00Z'];
    const keys = fc.sample(fc.tuple(fc.constantFrom(...shapes), fc.array(fc.constantFrom(...parts), { maxLength: 3 })), { numRuns: 60, seed: 7 });
    const wellFormed = ([, key]: readonly [string, readonly unknown[]]): boolean =>
      key.length === 2 && typeof key[0] === 'string' && (typeof key[1] === 'number' || key[1] === parts[2]);
    const forged = [
      ...keys.filter((key) => !wellFormed(key)).map(([shape, key]) => forge([shape, ...key])),
      ...['abc', '====', '%00', 'null', forge(null), forge([]), forge({}), forge('x')],
    ];
    await expectRefused(
      each(operations.filter(has('cursor')), (operation) =>
        forged
          .filter((cursor) => !cursor.startsWith(forge(['catalogue.provisions']).slice(0, 20)) || operation.id !== 'findProvisions')
          .map((cursor) => ({ what: cursor, call: { query: queryOf(operation, { cursor }) }, wanted: { field: 'cursor', status: 400 } })),
      ),
    );
  }, MINUTES);

  it('an If-Match that is missing, malformed or stale', async () => {
    const malformed = ['1', '"x"', '*', '""', '"-1"', '"1", "2"', '"99999999999999999999"', 'W/1', '"１"'.normalize('NFC')];
    await expectRefused(
      each(operations.filter(has('If-Match')), ({ isUpload }) =>
        isUpload
          ? []
          : [
              { what: 'missing', call: { headers: { 'if-match': undefined } }, wanted: { field: 'If-Match', status: 428 } },
              ...malformed
                .filter((text) => /^[\u0020-\u007e]*$/.test(text))
                .map((text) => ({ what: text, call: { headers: { 'if-match': text } }, wanted: { field: 'If-Match', status: 400 } })),
            ],
      ),
    );
  }, MINUTES);

  it('an Idempotency-Key that is malformed', async () => {
    const keys = ['', ' ', 'a b', 'x'.repeat(201), 'ключ', 'a\tb', 'é', 'a, b'].map((key) => Buffer.from(key).toString('latin1'));
    await expectRefused(
      each(writes(), () => keys.map((key) => ({ what: `key ${key.slice(0, 10)}`, call: { headers: { 'idempotency-key': key } }, wanted: { field: 'Idempotency-Key', status: 400 } }))),
    );
  }, MINUTES);
});

describe('every operation is closed', () => {
  it('to who is not signed in, or shows a token nobody gave out', async () => {
    const tokens: readonly Call['headers'][] = [
      {},
      { cookie: 'hujian_session=x' },
      { cookie: 'hujian_session=%00; hujian_session=..' },
      { cookie: `hujian_session=${'a'.repeat(4000)}` },
      { authorization: 'Bearer x' },
      { authorization: `Bearer ${newId()}.x` },
      { authorization: `Bearer ${newId()}` },
      { authorization: 'Basic YTpi' },
    ];
    await expectRefused(
      each(operations.filter(({ isOpen }) => !isOpen), () =>
        tokens.map((headers = {}) => ({ what: JSON.stringify(headers).slice(0, 40), call: { headers }, wanted: { status: 401 }, by: stranger })),
      ),
    );
  }, MINUTES);

  it('to who holds no role', async () => {
    const guarded = operations.filter(({ isOpen, isForAll }) => !isOpen && !isForAll);
    await expectRefused(each(guarded, () => [{ what: 'no role', call: {}, wanted: { status: 403 }, by: roleless }]));
  }, MINUTES);

  it('to the pages of other sites: without the token, or from a foreign origin', async () => {
    const foreign = ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:81', 'x'];
    await expectRefused(
      each(writes(), ({ isOpen }) => [
        ...(isOpen ? [] : [undefined, '', 'x'].map((token) => ({ what: `token ${String(token)}`, call: { headers: { 'x-csrf-token': token } }, wanted: { status: 403 } }))),
        ...foreign.map((origin) => ({ what: origin, call: { headers: { origin } }, wanted: { status: 403 } })),
        ...['cross-site', 'same-site', 'x'].map((site) => ({ what: site, call: { headers: { 'sec-fetch-site': site } }, wanted: { status: 403 } })),
      ]),
    );
  }, MINUTES);
});
