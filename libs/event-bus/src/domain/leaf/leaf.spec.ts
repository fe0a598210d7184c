import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { commitment, fieldsOf, leafEntry, leafOf, SLOT_BYTES } from './leaf.js';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of §3.2.2 and §3.2.3 to the byte', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 code units, not by code points', () => {
    expect(
      canonicalJson({
        '\u20ac': 1,
        '\r': 2,
        '\ufb33': 3,
        '1': 4,
        '\ud83d\ude00': 5,
        '\u0080': 6,
        '\u00f6': 7,
      }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('refuses what JSON cannot carry', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, '\ud800']) {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    }
  });

  it('gives the same bytes for the same value in any order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });
});

describe('the leaf of an event', () => {
  const body = { type: 'lead.received', stream: 'lead:1', data: { leadId: '1', organId: '2' } };

  it('commits to every member of the envelope and of the data, in order of pointer', () => {
    expect(fieldsOf(body).map(([pointer]) => pointer)).toEqual([
      '/data/leadId',
      '/data/organId',
      '/stream',
      '/type',
    ]);
  });

  it('is a version byte and the RFC 6962 root over the commitments', () => {
    const salts = Buffer.alloc(4 * SLOT_BYTES, 7);
    const [a, b, c, d] = fieldsOf(body).map((field, index) =>
      commitment(salts.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES), field),
    );
    const leaf = (hash: Buffer | undefined): Buffer => sha256(Buffer.from([0]), hash ?? Buffer.alloc(0));
    const node = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.from([1]), left, right);
    const root = node(node(leaf(a), leaf(b)), node(leaf(c), leaf(d)));
    expect(leafEntry(body, salts)).toEqual(Buffer.concat([Buffer.from([1]), root]));
  });

  it('splits an uneven tree at the largest power of two below its size', () => {
    const [a, b, c] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte));
    const leaf = (hash: Buffer | undefined): Buffer => sha256(Buffer.from([0]), hash ?? Buffer.alloc(0));
    const left = sha256(Buffer.from([1]), leaf(a), leaf(b));
    const root = sha256(Buffer.from([1]), left, leaf(c));
    expect(leafOf([a, b, c].map((hash) => hash ?? Buffer.alloc(0)))).toEqual(
      Buffer.concat([Buffer.from([1]), root]),
    );
  });

  it('changes with any value, any name and any salt', () => {
    const salts = Buffer.alloc(4 * SLOT_BYTES, 7);
    const otherSalts = Buffer.from(salts);
    otherSalts[40] = 8;
    const original = leafEntry(body, salts);
    expect(leafEntry({ ...body, data: { ...body.data, organId: '3' } }, salts)).not.toEqual(original);
    expect(
      leafEntry({ type: body.type, stream: body.stream, data: { leadId: '1', organID: '2' } }, salts),
    ).not.toEqual(original);
    expect(leafEntry(body, otherSalts)).not.toEqual(original);
  });
});
