import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './ids.js';

describe('ids', () => {
  it('are canonical UUIDv7 that carry the millisecond', () => {
    const id = newId(new Date('2090-01-01T00:00:00.123Z'));
    expect(isId(id)).toBe(true);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2090-01-01T00:00:00.123Z'));
  });

  it('grow with every call, within one millisecond and when the clock goes back', () => {
    const now = new Date('2091-05-05T00:00:00Z');
    const ids = Array.from({ length: 5000 }, () => newId(now));
    ids.push(newId(new Date('2026-01-01T00:00:00Z')));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(5001);
    expect(ids.every(isId)).toBe(true);
  });

  it.each([
    ['version 4', '6f1c2f6e-6d5a-4c1f-8f53-0d7b6d2b8a11'],
    ['wrong variant', '018f1c2f-6d5a-7c1f-cf53-0d7b6d2b8a11'],
    ['upper case', '018F1C2F-6D5A-7C1F-8F53-0D7B6D2B8A11'],
    ['text around it', ' 018f1c2f-6d5a-7c1f-8f53-0d7b6d2b8a11'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isId(text)).toBe(false);
  });
});
