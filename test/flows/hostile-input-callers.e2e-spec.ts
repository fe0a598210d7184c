import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { newId } from '#kernel';
import { type Call } from '../support/hostile/caller.js';
import { each, Trial } from '../support/hostile/trial.js';

const MINUTES = 120_000;

let trial: Trial;

beforeAll(async () => {
  trial = await Trial.open();
}, MINUTES);

afterAll(() => trial.close());

describe('every operation is closed', () => {
  it(
    'to who is not signed in, or shows a token nobody gave out',
    async () => {
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
      await trial.expectRefused(
        each(
          trial.operations.filter(({ isOpen }) => !isOpen),
          () =>
            tokens.map((headers = {}) => ({
              what: JSON.stringify(headers).slice(0, 40),
              call: { headers },
              wanted: { status: 401 },
              by: trial.stranger,
            })),
        ),
      );
    },
    MINUTES,
  );

  it(
    'to who holds no role',
    async () => {
      const guarded = trial.operations.filter(({ isOpen, isForAll }) => !isOpen && !isForAll);
      await trial.expectRefused(
        each(guarded, () => [{ what: 'no role', call: {}, wanted: { status: 403 }, by: trial.roleless }]),
      );
    },
    MINUTES,
  );

  it(
    'to the pages of other sites: without the token, or from a foreign origin',
    async () => {
      const foreign = [
        'https://evil.example',
        'null',
        'http://localhost.evil.example',
        'http://localhost:81',
        'x',
      ];
      await trial.expectRefused(
        each(trial.writes, ({ isOpen }) => [
          ...(isOpen
            ? []
            : [undefined, '', 'x'].map((token) => ({
                what: `token ${String(token)}`,
                call: { headers: { 'x-csrf-token': token } },
                wanted: { status: 403 },
              }))),
          ...foreign.map((origin) => ({
            what: origin,
            call: { headers: { origin } },
            wanted: { status: 403 },
          })),
          ...['cross-site', 'same-site', 'x'].map((site) => ({
            what: site,
            call: { headers: { 'sec-fetch-site': site } },
            wanted: { status: 403 },
          })),
        ]),
      );
    },
    MINUTES,
  );
});
