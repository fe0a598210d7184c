import { HASH_BYTES } from '../../domain/merkle/hashing.js';
import { type Tile, TILE_WIDTH, type TilePlace } from '../../domain/merkle/tiles.js';

/** Eight megabytes: all upper tiles of a ledger of 60 million events. */
const KEPT = 1024;

const keyOf = ({ level, index }: TilePlace): string => `${String(level)}/${String(index)}`;

/**
 * Full tiles above the leaves, which every proof needs and nothing ever changes; the least used go first. So a proof
 * costs the same in a large ledger as in a small one.
 */
export class UpperTiles {
  private readonly kept = new Map<string, Tile>();

  /** The tiles at these places; `read` is asked for those that are not kept. */
  async at(
    places: readonly TilePlace[],
    read: (places: readonly TilePlace[]) => Promise<readonly Tile[]>,
  ): Promise<readonly Tile[]> {
    const known = places.flatMap((place) => this.take(place) ?? []);
    const missing = places.filter((place) => !this.kept.has(keyOf(place)));
    const found = missing.length === 0 ? [] : await read(missing);
    for (const tile of found) this.keep(tile);
    return [...known, ...found];
  }

  private take(place: TilePlace): Tile | undefined {
    const tile = this.kept.get(keyOf(place));
    if (tile !== undefined) {
      this.kept.delete(keyOf(place));
      this.kept.set(keyOf(place), tile);
    }
    return tile;
  }

  private keep(tile: Tile): void {
    if (tile.level === 0 || tile.hashes.length < TILE_WIDTH * HASH_BYTES) return;
    this.kept.set(keyOf(tile), tile);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
