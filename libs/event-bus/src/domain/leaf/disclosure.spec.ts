import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineEvent, newId, systemContext } from '#kernel';
import { disclose, formatDisclosure, leafOfDisclosure, parseDisclosure } from './disclosure.js';
import { withoutFields } from './erasure.js';
import { bodyOf, faultOf, type LedgerRow } from './ledger-row.js';
import { sealEvent } from './sealed-event.js';

const type = defineEvent<{ readonly name: string; readonly amount: string }>('test.told', 1, {
  name: 'public',
  amount: 'internal',
});

function row(): LedgerRow {
  const stamp = { id: newId(new Date()), streamVersion: 1, occurredAt: new Date() };
  const event = type.of('test:1', { name: '甲', amount: '100' });
  const { id, ...sealed } = sealEvent(systemContext('test', 'test'), event, stamp);
  return { ...sealed, number: '1', eventId: id, erased: null };
}

/** With one field erased. */
function erase(given: LedgerRow, pointer: string): LedgerRow {
  const erased = withoutFields(given, [pointer]);
  if (erased === null) throw new Error(`${pointer} is not there`);
  return { ...given, ...erased };
}

describe('a disclosure', () => {
  const all = ['/type', '/stream', '/data/name', '/data/amount'];

  it('amounts to the leaf whatever it shows, and shows nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(all), (pointers) => {
        const given = row();
        const bytes = formatDisclosure(disclose(given, pointers) ?? []);
        const read = parseDisclosure(bytes) ?? [];
        expect(leafOfDisclosure(read)).toEqual(given.leaf);
        expect(read.flatMap((slot) => (Buffer.isBuffer(slot) ? [] : [slot.pointer])).sort()).toEqual(
          [...pointers].sort(),
        );
        if (!pointers.includes('/data/amount')) expect(bytes.toString('utf8')).not.toContain('/data/amount');
      }),
    );
  });

  it('is another leaf once a value, a salt or the order is changed', () => {
    const given = row();
    const shown = disclose(given, all) ?? [];
    const lie = shown.map((slot) =>
      !Buffer.isBuffer(slot) && slot.pointer === '/data/amount' ? { ...slot, value: '1' } : slot,
    );
    expect(leafOfDisclosure(lie)).not.toEqual(given.leaf);
    expect(leafOfDisclosure([...shown].reverse())).not.toEqual(given.leaf);
    expect(leafOfDisclosure(shown.slice(1))).not.toEqual(given.leaf);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"kind":"hujian.disclosure/v1","slots":[]}',
    '{"kind":"hujian.disclosure/v1","slots":["AA=="]}',
  ])('refuses %j', (text) => {
    expect(parseDisclosure(Buffer.from(text))).toBeNull();
  });
});

describe('a field that was erased', () => {
  it('leaves the leaf and every other proof as they were', () => {
    const given = row();
    const erased = erase(given, '/data/name');
    expect(faultOf(erased, bodyOf(erased.body) ?? {})).toBeNull();
    const shown = disclose(erased, ['/data/name', '/data/amount']) ?? [];
    expect(leafOfDisclosure(shown)).toEqual(given.leaf);
    expect(shown.flatMap((slot) => (Buffer.isBuffer(slot) ? [] : [slot.pointer]))).toEqual(['/data/amount']);
    expect(erased.body.includes('甲')).toBe(false);
  });

  it('cannot be erased again, nor a field that was never there', () => {
    expect(withoutFields(erase(row(), '/data/name'), ['/data/name'])).toBeNull();
    expect(withoutFields(row(), ['/data/address'])).toBeNull();
  });

  it('is noticed when nothing says that it was erased', () => {
    const erased = { ...erase(row(), '/data/name'), erased: null };
    expect(faultOf(erased, bodyOf(erased.body) ?? {})).toBe('salts do not fit the fields of the body');
  });
});
