import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTilePath, tilePath } from './tile-path.js';
import { partialWidth, tileCount } from './tiles.js';

describe('addresses of the public log (C2SP tlog-tiles)', () => {
  it('writes the index of the specification in groups of three', () => {
    expect(tilePath({ kind: 'tile', level: 0, index: 1_234_067n, width: 256 })).toBe('0/x001/x234/067');
    expect(tilePath({ kind: 'entries', level: 0, index: 0n, width: 17 })).toBe('entries/000.p/17');
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tile' as const, 'entries' as const),
        fc.integer({ min: 0, max: 63 }),
        fc.bigInt({ min: 0n, max: 2n ** 63n }),
        fc.integer({ min: 1, max: 256 }),
        (kind, level, index, width) => {
          const address = { kind, level: kind === 'entries' ? 0 : level, index, width };
          expect(parseTilePath(tilePath(address))).toEqual(address);
        },
      ),
    );
  });

  it.each([
    '0/0',
    '0/00',
    '0/x000/001',
    '00/000',
    '64/000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/001/002',
    '0/x001',
    '-1/000',
    '0/000/',
    '/0/000',
    'entries/000.p/',
    'Entries/000',
    '0/١٢٣',
    '0/000.p/256.p/1',
    '',
  ])('refuses %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('counts the tiles of the example of the specification, a tree of 70 000', () => {
    const size = 70_000n;
    expect([tileCount(0, size), partialWidth(0, size)]).toEqual([274n, 112]);
    expect([tileCount(1, size), partialWidth(1, size)]).toEqual([2n, 17]);
    expect([tileCount(2, size), partialWidth(2, size)]).toEqual([1n, 1]);
    expect([tileCount(0, 256n), partialWidth(0, 256n), tileCount(1, 256n)]).toEqual([1n, 0, 1n]);
  });
});
