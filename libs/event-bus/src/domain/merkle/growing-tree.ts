import { HASH_BYTES, rootOfHashes } from './hashing.js';
import { edgePlaces, hashesIn, type Tile, TILE_WIDTH, TileReader } from './tiles.js';
import { type TreeHead } from './verify.js';

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/**
 * A tree that only grows at its right edge. It holds the partial tiles of the edge, at most one per level, and
 * nothing else: appending costs the same at any size.
 */
export class GrowingTree {
  private readonly edge = new Map<number, Tile>();
  private readonly touched = new Map<string, Tile>();
  private count: bigint;

  /** `edge`: the partial tiles of a tree of `size`, as `edgePlaces` names them. Throws when one is missing. */
  constructor(size: bigint, edge: readonly Tile[]) {
    this.count = size;
    for (const { level, index } of edgePlaces(size)) {
      const tile = edge.find((candidate) => candidate.level === level && candidate.index === index);
      if (tile === undefined) throw new RangeError(`The edge lacks tile ${String(level)}/${String(index)}`);
      this.edge.set(level, tile);
    }
  }

  get head(): TreeHead {
    const whole = new TileReader(this.edgeTiles);
    return { size: this.count, root: whole.rootOf([0n, this.count]) };
  }

  append(leafHashes: readonly Buffer[]): void {
    const pending: Buffer[] = [Buffer.concat(leafHashes)];
    for (let level = 0; level < pending.length; level += 1) {
      const above = this.extend(level, pending[level] ?? Buffer.alloc(0));
      if (above.length > 0) pending.push(above);
    }
    this.count += BigInt(leafHashes.length);
  }

  /** The partial tiles of the right edge: with `size`, all that is needed to go on from here. */
  get edgeTiles(): readonly Tile[] {
    return [...this.edge.values()];
  }

  /** The tiles that are new or wider since the tree was made. */
  get changed(): readonly Tile[] {
    return [...this.touched.values()];
  }

  /** Appends hashes to one level and returns the roots of the tiles this filled, for the level above. */
  private extend(level: number, hashes: Buffer): Buffer {
    const before = this.edge.get(level);
    const bytes = before === undefined ? hashes : Buffer.concat([before.hashes, hashes]);
    let index = before?.index ?? this.nextIndex(level);
    const filled: Buffer[] = [];
    this.edge.delete(level);
    for (let at = 0; at < bytes.length; at += TILE_BYTES, index += 1n) {
      const tile = { level, index, hashes: bytes.subarray(at, at + TILE_BYTES) };
      this.touched.set(`${String(level)}/${String(index)}`, tile);
      if (tile.hashes.length === TILE_BYTES) filled.push(rootOfHashes(hashesIn(tile.hashes)));
      else this.edge.set(level, tile);
    }
    return Buffer.concat(filled);
  }

  /** Without a partial tile the level ends on a full one: the next begins after all full ones. */
  private nextIndex(level: number): bigint {
    return this.count >> BigInt((level + 1) * 8);
  }
}
