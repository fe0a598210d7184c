import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#kernel';
import { pathOf, queryOf } from '../support/hostile/caller.js';
import { type Operation, type Parameter } from '../support/hostile/document.js';
import { each, Trial } from '../support/hostile/trial.js';
import { wrongTexts } from '../support/hostile/values.js';

const MINUTES = 120_000;

let trial: Trial;

beforeAll(async () => {
  trial = await Trial.open();
}, MINUTES);

afterAll(() => trial.close());

describe('every operation refuses, naming the fault and leaving nothing behind,', () => {
  it(
    'ids and codes in its path that cannot be',
    async () => {
      const ids = [
        'x',
        '0',
        '-1',
        'null',
        '%00',
        '%2e%2e%2f',
        '..%2fadmin',
        "'%20OR%201=1",
        `${newId()}%00`,
        newId().toUpperCase(),
        'a'.repeat(300),
        '%zz',
        '%ff',
        '%ed%a0%80',
        newId().replaceAll('-', ''),
      ];
      await trial.expectRefused(
        each(
          trial.operations.filter(({ path }) => path.includes('{')),
          (operation) => ids.map((id) => ({ what: id, call: { path: pathOf(operation, () => id) } })),
        ),
      );
      await trial.expectRefused(
        each(
          trial.operations.filter(({ path }) => path.includes('{id}')),
          (operation) => [
            { what: 'no UUIDv7', call: { path: pathOf(operation, () => 'x') }, wanted: { status: 400 } },
          ],
        ),
      );
    },
    MINUTES,
  );

  it(
    'queries that are wrong, repeated or unknown',
    async () => {
      const wrong = ({ schema }: Parameter): readonly string[] => {
        if (schema.type === 'integer') return ['0', '-1', '101', '1.5', 'x', '', 'NaN', '1e9', ' ', '1,2'];
        // Half a surrogate pair cannot be written in a URL.
        return wrongTexts(schema).filter((text) => text.length < 5000 && !/\p{Surrogate}/u.test(text));
      };
      const repeated = (operation: Operation, name: string, value: string): string =>
        `${queryOf(operation, { [name]: value })}&${name}=${encodeURIComponent(value)}`;
      await trial.expectRefused(
        each(trial.operations, (operation) =>
          operation.parameters
            .filter((parameter) => parameter.in === 'query')
            .flatMap((parameter) => [
              ...wrong(parameter).map((text) => ({
                what: `${parameter.name}=${text.slice(0, 40)}`,
                call: { query: queryOf(operation, { [parameter.name]: text }) },
                wanted: { field: parameter.name, status: 400 },
              })),
              {
                what: `${parameter.name} twice`,
                call: { query: repeated(operation, parameter.name, 'x') },
                wanted: { field: parameter.name },
              },
              {
                what: `${parameter.name}[]`,
                call: { query: `${queryOf(operation) || '?'}&${parameter.name}[a]=1` },
                wanted: { status: 400 },
              },
            ]),
        ),
      );
    },
    MINUTES,
  );

  it(
    'cursors that it did not give out',
    async () => {
      const forge = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const shapes = [
        'leads.by-receipt',
        'cases.by-filing',
        'results.by-day',
        'subjects.by-name',
        'subjects.dossier',
        'catalogue.provisions',
        'oversight.by-due',
        'notices.by-due',
        'recognitions.by-offer',
        'risk.by-since',
        'list-entries.by-opening',
      ];
      const parts: readonly unknown[] = [
        '2026-02-30',
        '2026-11-20',
        newId(),
        '\u0000',
        'x',
        1,
        1.5,
        -1e300,
        null,
        {},
        "2026-03-05T00:00:00(')Z",
        '2026-03-05T00:00:00Z',
      ];
      const keys = fc.sample(
        fc.tuple(fc.constantFrom(...shapes), fc.array(fc.constantFrom(...parts), { maxLength: 3 })),
        { numRuns: 60, seed: 7 },
      );
      const wellFormed = ([, key]: readonly [string, readonly unknown[]]): boolean =>
        key.length === 2 && typeof key[0] === 'string' && (typeof key[1] === 'number' || key[1] === parts[2]);
      const forged = [
        ...keys.filter((key) => !wellFormed(key)).map(([shape, key]) => forge([shape, ...key])),
        ...['abc', '====', '%00', 'null', forge(null), forge([]), forge({}), forge('x')],
      ];
      await trial.expectRefused(
        each(trial.with('cursor'), (operation) =>
          forged
            .filter(
              (cursor) =>
                !cursor.startsWith(forge(['catalogue.provisions']).slice(0, 20)) ||
                operation.id !== 'findProvisions',
            )
            .map((cursor) => ({
              what: cursor,
              call: { query: queryOf(operation, { cursor }) },
              wanted: { field: 'cursor', status: 400 },
            })),
        ),
      );
    },
    MINUTES,
  );

  it(
    'an If-Match that is missing, malformed or stale',
    async () => {
      const malformed = [
        '1',
        '"x"',
        '*',
        '""',
        '"-1"',
        '"1", "2"',
        '"99999999999999999999"',
        'W/1',
        '"１"'.normalize('NFC'),
      ];
      await trial.expectRefused(
        each(trial.with('If-Match'), ({ isUpload }) =>
          isUpload
            ? []
            : [
                {
                  what: 'missing',
                  call: { headers: { 'if-match': undefined } },
                  wanted: { field: 'If-Match', status: 428 },
                },
                ...malformed
                  .filter((text) => /^[\u0020-\u007e]*$/.test(text))
                  .map((text) => ({
                    what: text,
                    call: { headers: { 'if-match': text } },
                    wanted: { field: 'If-Match', status: 400 },
                  })),
              ],
        ),
      );
    },
    MINUTES,
  );

  it(
    'an Idempotency-Key that is malformed',
    async () => {
      const keys = ['', ' ', 'a b', 'x'.repeat(201), 'ключ', 'a\tb', 'é', 'a, b'].map((key) =>
        Buffer.from(key).toString('latin1'),
      );
      await trial.expectRefused(
        each(trial.writes, () =>
          keys.map((key) => ({
            what: `key ${key.slice(0, 10)}`,
            call: { headers: { 'idempotency-key': key } },
            wanted: { field: 'Idempotency-Key', status: 400 },
          })),
        ),
      );
    },
    MINUTES,
  );
});
