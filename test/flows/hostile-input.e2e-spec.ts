import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { each, Trial } from '../support/hostile/trial.js';
import { wrongBodies } from '../support/hostile/values.js';

const MINUTES = 120_000;

let trial: Trial;

beforeAll(async () => {
  trial = await Trial.open();
}, MINUTES);

afterAll(() => trial.close());

describe('every operation refuses, naming the fault and leaving nothing behind,', () => {
  it(
    'bodies in which one field is wrong',
    async () => {
      await trial.expectRefused(
        each(trial.withBody, ({ body }) =>
          wrongBodies(body ?? {}).map(({ what, field, body: wrong }) => ({
            what: `${field}: ${what}`,
            call: { body: wrong },
            wanted: { field, status: 400 },
          })),
        ),
      );
    },
    MINUTES,
  );

  it(
    'bodies that are no JSON object of its kind',
    async () => {
      const broken = [
        '{',
        '{"a":}',
        '[',
        '"',
        'nul',
        '\u0000',
        '',
        '{"a":1}{"b":2}',
        '\ufeff',
        Buffer.from([0xff, 0xfe, 0xfd]),
      ];
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
      const deep = [50_000].flatMap((depth) => [
        '['.repeat(depth) + ']'.repeat(depth),
        `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`,
        `${'{"a":'.repeat(depth / 4)}1${'}'.repeat(depth / 4)}`,
      ]);
      const bodies = [...broken, ...odd, ...poison, ...deep];
      await trial.expectRefused(
        each(trial.writes, ({ isUpload, body }) =>
          isUpload
            ? []
            : bodies
                .filter((text) => body !== null || broken.includes(text))
                .filter((text) => body?.required !== undefined || ![...odd].includes(String(text)))
                .map((text) => ({ what: String(text).slice(0, 40), call: { body: text } })),
        ),
      );
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    MINUTES,
  );

  it(
    'bodies of another type or of more than 1 MiB',
    async () => {
      const types = [
        'text/plain',
        'text/xml',
        'application/x-www-form-urlencoded',
        'application/octet-stream',
        'x',
        'a/b; c=d',
      ];
      const huge = JSON.stringify({ a: 'x'.repeat(1024 * 1024) });
      await trial.expectRefused(
        each(trial.withBody, () => [
          ...types.map((type) => ({
            what: type,
            call: { headers: { 'content-type': type }, body: '{"a":"b"}' },
            wanted: { status: 415 },
          })),
          { what: 'huge', call: { body: huge }, wanted: { status: 413 } },
          {
            what: 'huge form',
            call: { body: huge, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
          },
        ]),
      );
    },
    MINUTES,
  );

  it(
    'bodies that fast-check thinks of',
    async () => {
      const some = trial.withBody.filter(({ body }) => (body?.required ?? []).length > 0);
      const arbitrary = fc.tuple(fc.constantFrom(...some), fc.jsonValue({ maxDepth: 3 }));
      const samples = fc.sample(arbitrary, { numRuns: 400, seed: 20_261_120 });
      await trial.expectRefused(
        samples.map(([operation, value]) => ({
          operation,
          what: JSON.stringify(value).slice(0, 60),
          call: { body: JSON.stringify(value) },
        })),
      );
    },
    MINUTES,
  );
});
