import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from './errors.js';
import { newId } from './ids.js';
import { defineCursor, mapPage, pageOf } from './pages.js';

const BY_DUE = defineCursor('leads.by-due', ['instant', 'id']);
const BY_NAME = defineCursor('subjects.by-name', ['text', 'number', 'date']);
const key = ['2026-03-05T15:59:59.999Z', newId()] as const;

function refusal(decode: () => unknown): unknown {
  try {
    decode();
  } catch (error) {
    return error instanceof AppError ? [error.code, error.kind, error.details.faults?.[0]?.field] : error;
  }
  return 'accepted';
}

const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('cursors', () => {
  it('come back as they went', () => {
    expect(BY_DUE.decode(BY_DUE.encode(key))).toEqual(key);
    expect(BY_DUE.decode(undefined)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), fc.integer(), (text, number) => {
        const own = [text, number, '2026-03-05'] as const;
        expect(BY_NAME.decode(BY_NAME.encode(own))).toEqual(own);
      }),
    );
  });

  it.each([
    ['of another list', BY_NAME.encode(['a', 1, '2026-03-05'])],
    ['with another id', json(['leads.by-due', key[0], '1 OR 1=1'])],
    ['with an object for a value', json(['leads.by-due', { $gt: '' }, key[1]])],
    ['with a missing part', json(['leads.by-due', key[0]])],
    ['with a surplus part', json(['leads.by-due', ...key, 1])],
    ['that is no list', json({ 0: 'leads.by-due' })],
    ['that is no JSON', 'abc'],
    ['with signs around it', `${BY_DUE.encode(key)}==`],
    ['that is empty', ''],
    ['with a remark in its instant', json(['leads.by-due', "2026-03-05T00:00:00(')Z", key[1]])],
    ['with a day that does not exist', json(['leads.by-due', '2026-02-30T00:00:00Z', key[1]])],
    ['with the year 0', json(['leads.by-due', '0000-01-01T00:00:00Z', key[1]])],
    ['that is huge', json(['leads.by-due', 'x'.repeat(5000), key[1]])],
  ])('refuses one %s', (_, text) => {
    expect(refusal(() => BY_DUE.decode(text))).toEqual(['KERNEL.CURSOR', 'invalid', 'cursor']);
  });

  it.each([
    ['NUL in a text', ['a\u0000b', 1, '2026-03-05']],
    ['a broken number', ['a', 1.5, '2026-03-05']],
    ['a number beyond all counting', ['a', 1e300, '2026-03-05']],
  ])('refuses one with %s, which the database could not compare', (_, forged) => {
    const text = json(['subjects.by-name', ...forged]);
    expect(refusal(() => BY_NAME.decode(text))).toEqual(['KERNEL.CURSOR', 'invalid', 'cursor']);
  });

  it('refuses any text that was not made here', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(refusal(() => BY_DUE.decode(text)))));
  });
});

describe('pages', () => {
  const keyOf = (row: number): string => `after-${String(row)}`;

  it('has a next cursor only when a surplus row was read', () => {
    expect(pageOf([1, 2, 3], 2, keyOf)).toEqual({ rows: [1, 2], next: 'after-2' });
    expect(pageOf([1, 2], 2, keyOf)).toEqual({ rows: [1, 2], next: null });
    expect(pageOf([], 2, keyOf)).toEqual({ rows: [], next: null });
  });

  it('keeps its cursor when its rows change', () => {
    expect(mapPage(pageOf([1, 2, 3], 2, keyOf), String)).toEqual({ rows: ['1', '2'], next: 'after-2' });
  });
});
