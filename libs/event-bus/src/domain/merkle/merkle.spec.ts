import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingTree } from './growing-tree.js';
import { EMPTY_ROOT, leafHash, rootOfHashes } from './hashing.js';
import { consistencySpans, inclusionSpans } from './subtrees.js';
import { edgePlaces, type Tile, TileReader, tilesUnder } from './tiles.js';
import { isConsistent, isIncluded, type TreeHead } from './verify.js';

interface Vector {
  readonly case: string;
  readonly leafIdx: string;
  readonly treeSize: string;
  readonly root: string | null;
  readonly leafHash: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/inclusion-vectors.json'), 'utf8').replaceAll(
    /"(leafIdx|treeSize)": (\d+)/g,
    '"$1": "$2"',
  ),
) as readonly Vector[];

const bytes = (base64: string | null): Buffer => Buffer.from(base64 ?? '', 'base64');
const leaves = (count: number): readonly Buffer[] =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`entry ${String(at)}`)));

/** The whole tree as tiles, as a store would hold them. */
class TestLog {
  readonly tiles = new Map<string, Tile>();
  private size = 0n;

  append(hashes: readonly Buffer[]): TreeHead {
    const edge = edgePlaces(this.size).map(({ level, index }) => this.tile(level, index));
    const tree = new GrowingTree(this.size, edge);
    tree.append(hashes);
    for (const tile of tree.changed) this.tiles.set(`${String(tile.level)}/${String(tile.index)}`, tile);
    this.size = tree.head.size;
    return tree.head;
  }

  prove(spans: readonly (readonly [bigint, bigint])[]): readonly Buffer[] {
    const reader = new TileReader(tilesUnder(spans).map(({ level, index }) => this.tile(level, index)));
    return spans.map((span) => reader.rootOf(span));
  }

  private tile(level: number, index: bigint): Tile {
    const tile = this.tiles.get(`${String(level)}/${String(index)}`);
    if (tile === undefined) throw new Error(`Tile ${String(level)}/${String(index)} was never written`);
    return tile;
  }
}

describe('inclusion proofs, on the public vectors', () => {
  it.each(vectors)('$case', (vector) => {
    const head = { size: BigInt(vector.treeSize), root: bytes(vector.root) };
    const leaf = { index: BigInt(vector.leafIdx), hash: bytes(vector.leafHash) };
    expect(isIncluded(head, leaf, (vector.proof ?? []).map(bytes))).toBe(!vector.wantErr);
  });
});

describe('a tree that grows in steps', () => {
  it('has the root of RFC 6962 at every size, whatever the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }), (steps) => {
        const all = leaves(steps.reduce((sum, step) => sum + step, 0));
        const log = new TestLog();
        let size = 0;
        for (const step of steps) {
          const head = log.append(all.slice(size, size + step));
          size += step;
          expect(head).toEqual({ size: BigInt(size), root: rootOfHashes(all.slice(0, size)) });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reaches the third level of tiles', () => {
    const all = leaves(65_537);
    const head = new TestLog().append(all);
    expect(head.root).toEqual(rootOfHashes(all));
  });

  it('starts empty', () => {
    expect(new GrowingTree(0n, []).head).toEqual({ size: 0n, root: EMPTY_ROOT });
  });

  it('refuses an edge that lacks a tile', () => {
    expect(() => new GrowingTree(257n, [])).toThrow('The edge lacks tile 0/1');
  });
});

describe('proofs from tiles', () => {
  const all = leaves(1100);
  const log = new TestLog();
  log.append(all);
  const headAt = (size: number): TreeHead => ({ size: BigInt(size), root: rootOfHashes(all.slice(0, size)) });
  const sizes = fc.integer({ min: 1, max: all.length });
  const pairs = fc.tuple(sizes, sizes).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('prove any leaf of any size, and not its neighbour', () => {
    fc.assert(
      fc.property(pairs, ([index, size]) => {
        const at = BigInt(index - 1);
        const path = log.prove(inclusionSpans(at, BigInt(size)));
        const hash = all[index - 1] ?? Buffer.alloc(0);
        expect(isIncluded(headAt(size), { index: at, hash }, path)).toBe(true);
        expect(isIncluded(headAt(size), { index: at ^ 1n, hash }, path)).toBe(false);
      }),
    );
  });

  it('prove any size against any later one, and nothing else', () => {
    fc.assert(
      fc.property(pairs, fc.nat(255), ([first, second], bit) => {
        const path = log.prove(consistencySpans(BigInt(first), BigInt(second)));
        expect(isConsistent(headAt(first), headAt(second), path)).toBe(true);
        const forged = Buffer.from(headAt(first).root);
        forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(isConsistent({ ...headAt(first), root: forged }, headAt(second), path)).toBe(false);
        expect(isConsistent(headAt(first), { ...headAt(second), root: forged }, path)).toBe(false);
      }),
    );
  });

  it('refuse a path that is cut short, too long, or changed in any hash', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ([index, size], which) => {
        const leaf = { index: BigInt(index - 1), hash: all[index - 1] ?? Buffer.alloc(0) };
        const path = log.prove(inclusionSpans(leaf.index, BigInt(size)));
        const changed = path.map((hash, at) => (at === which % path.length ? leafHash(hash) : hash));
        for (const wrong of [[...path, EMPTY_ROOT], path.slice(1), path.slice(0, -1), changed])
          if (path.length > 0) expect(isIncluded(headAt(size), leaf, wrong)).toBe(false);
      }),
    );
  });

  it('join the empty tree to any, with an empty path only', () => {
    const empty = { size: 0n, root: EMPTY_ROOT };
    expect(isConsistent(empty, headAt(3), [])).toBe(true);
    expect(isConsistent(empty, headAt(3), [EMPTY_ROOT])).toBe(false);
    expect(isConsistent({ size: 0n, root: headAt(1).root }, headAt(3), [])).toBe(false);
    expect(isConsistent(headAt(3), headAt(2), [])).toBe(false);
  });

  it('name a leaf or a size that is not there', () => {
    expect(() => inclusionSpans(3n, 3n)).toThrow('No leaf 3 in a tree of 3');
    expect(() => consistencySpans(4n, 3n)).toThrow('A tree of 3 cannot extend one of 4');
  });
});
