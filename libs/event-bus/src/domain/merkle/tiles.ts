import { EMPTY_ROOT, HASH_BYTES, nodeHash, rootOfHashes } from './hashing.js';
import { type Span, type Subtree, subtreesOf } from './subtrees.js';

/** Levels of the tree in one tile, and hashes in a full one (C2SP tlog-tiles). */
const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;

/** Where a tile stands: level 0 holds leaf hashes, every level above the roots of full tiles below. */
export interface TilePlace {
  readonly level: number;
  readonly index: bigint;
}

/** A tile from its first hash on: at most `TILE_WIDTH` hashes of `HASH_BYTES`, back to back. */
export interface Tile extends TilePlace {
  readonly hashes: Buffer;
}

/** How many hashes the last tile of a level has in a tree of `size`; 0 when the last one is full or none exists. */
export function partialWidth(level: number, size: bigint): number {
  return Number((size >> BigInt(level * TILE_HEIGHT)) % BigInt(TILE_WIDTH));
}

/** How many tiles of a level a tree of `size` has begun. */
export function tileCount(level: number, size: bigint): bigint {
  const hashes = size >> BigInt(level * TILE_HEIGHT);
  return (hashes + BigInt(TILE_WIDTH - 1)) / BigInt(TILE_WIDTH);
}

/** The partial tiles at the right edge of a tree of `size`, lowest level first. */
export function edgePlaces(size: bigint): readonly TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0; size >> BigInt(level * TILE_HEIGHT) > 0n; level += 1)
    if (partialWidth(level, size) > 0) places.push({ level, index: tileCount(level, size) - 1n });
  return places;
}

/** The tiles that hold the hashes below these spans. */
export function tilesUnder(spans: readonly Span[]): readonly TilePlace[] {
  const places = new Map<string, TilePlace>();
  for (const subtree of spans.flatMap(subtreesOf)) {
    const place = placeOf(subtree);
    places.set(keyOf(place), place);
  }
  return [...places.values()];
}

function placeOf({ height, index }: Subtree): TilePlace {
  const level = Math.floor(height / TILE_HEIGHT);
  return { level, index: (index << BigInt(height % TILE_HEIGHT)) >> BigInt(TILE_HEIGHT) };
}

const keyOf = ({ level, index }: TilePlace): string => `${String(level)}/${String(index)}`;

/** Reads roots of spans from the tiles that were loaded for them. */
export class TileReader {
  private readonly tiles: ReadonlyMap<string, Buffer>;

  constructor(tiles: readonly Tile[]) {
    this.tiles = new Map(tiles.map((tile) => [keyOf(tile), tile.hashes]));
  }

  /** Root of a span; throws a `RangeError` when a tile that it needs is missing or too narrow. */
  rootOf(span: Span): Buffer {
    const roots = subtreesOf(span).map((subtree) => this.subtreeRoot(subtree));
    return foldRight(roots);
  }

  private subtreeRoot(subtree: Subtree): Buffer {
    const place = placeOf(subtree);
    const width = 1 << (subtree.height % TILE_HEIGHT);
    const first = Number((subtree.index * BigInt(width)) % BigInt(TILE_WIDTH));
    const hashes = this.tiles.get(keyOf(place))?.subarray(first * HASH_BYTES, (first + width) * HASH_BYTES);
    if (hashes?.length !== width * HASH_BYTES)
      throw new RangeError(`Tile ${keyOf(place)} is missing or too narrow`);
    return rootOfHashes(hashesIn(hashes));
  }
}

/** Cuts a tile into its hashes. */
export function hashesIn(tile: Buffer): readonly Buffer[] {
  return Array.from({ length: tile.length / HASH_BYTES }, (_, at) =>
    tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

/** Roots of neighbouring subtrees, largest first, become the root over all of them. */
function foldRight(roots: readonly Buffer[]): Buffer {
  return roots.length === 0 ? EMPTY_ROOT : roots.reduceRight((right, left) => nodeHash(left, right));
}
