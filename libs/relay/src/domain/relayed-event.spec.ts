import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineEvent, newId, type RecordedEvent } from '#kernel';
import { readMessage, subjectOf } from './message.js';
import { carryingOn, chained, relayed, type RelayedEvent, sharedFields } from './relayed-event.js';

const told = defineEvent<{ readonly name: string; readonly secret: string }>('test.told', 1, {
  name: 'public',
  secret: 'internal',
});
const silent = defineEvent<{ readonly n: number }>('test.silent', 1, { n: 'internal' });

function recorded(number: string): RecordedEvent {
  return {
    number,
    id: newId(),
    type: 'test.told',
    version: 1,
    stream: 'test:1',
    streamVersion: 1,
    region: '510000',
    organ: null,
    actor: 'officer:1',
    occurredAt: '2026-11-20T02:00:00.000Z',
    correlation: 'x',
    data: { name: '甲', secret: '乙' },
  };
}

const fields = sharedFields([told, silent]);
const event = (number: string): RelayedEvent => relayed(recorded(number), fields);

describe('what is relayed', () => {
  it('is of types with public or shared fields, and of those fields only', () => {
    expect([...fields.keys()]).toEqual(['test.told']);
    const text = JSON.stringify(event('1'));
    expect(text).toContain('甲');
    expect(text).not.toMatch(/乙|secret|officer|correlation/);
    expect(subjectOf(event('1'))).toBe('hujian.510000.test.told');
    expect(subjectOf({ ...event('1'), region: null })).toBe('hujian.node.test.told');
  });

  it('is read again as it was, and nothing else is read', () => {
    const one = event('7');
    expect(readMessage(JSON.stringify(one), '3')).toEqual({ event: one, previous: '3' });
    const wrong: readonly (readonly [unknown, string])[] = [
      [one, ''],
      [one, '7'],
      [one, '-1'],
      [{ ...one, number: '07' }, '3'],
      [{ ...one, id: 'x' }, '3'],
      [{ ...one, data: [] }, '3'],
      [[one], '3'],
      [null, '3'],
    ];
    for (const [body, previous] of wrong) expect(readMessage(JSON.stringify(body), previous)).toBeNull();
    expect(readMessage('{', '3')).toBeNull();
  });
});

describe('messages that arrive', () => {
  const numbers = ['2', '3', '7', '8', '9', '11'];
  const all = chained(numbers.map(event), '0');

  it('late, twice or mixed come out in order and once; with one missing they are refused', () => {
    const upToLast = fc.constantFrom('0', ...numbers);
    fc.assert(
      fc.property(upToLast, fc.array(fc.constantFrom(...all), { maxLength: 12 }), (last, messages) => {
        const newest = messages.map((one) => Number(one.event.number)).reduce((a, b) => Math.max(a, b), 0);
        const wanted = numbers.filter((one) => Number(one) > Number(last) && Number(one) <= newest);
        const isWhole = wanted.every((one) => messages.some((message) => message.event.number === one));
        const found = carryingOn(last, messages)?.map((one) => one.number) ?? null;
        expect(found).toEqual(isWhole ? wanted : null);
      }),
      { numRuns: 500 },
    );
  });
});
