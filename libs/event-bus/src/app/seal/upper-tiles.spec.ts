import { describe, expect, it } from '@jest/globals';
import { type Tile, type TilePlace } from '../../domain/merkle/tiles.js';
import { UpperTiles } from './upper-tiles.js';

const FULL = 8192;

function store(width = FULL): {
  readonly read: (places: readonly TilePlace[]) => Promise<readonly Tile[]>;
  asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    read: (places) => {
      asked.push(...places.map(({ level, index }) => `${String(level)}/${String(index)}`));
      return Promise.resolve(
        places.map((place) => ({ ...place, hashes: Buffer.alloc(width, Number(place.index)) })),
      );
    },
  };
}

describe('full tiles above the leaves', () => {
  it('are read once; leaves and tiles that still grow each time', async () => {
    const [tiles, { read, asked }] = [new UpperTiles(), store()];
    const places = [
      { level: 0, index: 7n },
      { level: 1, index: 3n },
    ];
    for (let time = 0; time < 2; time += 1) {
      const found = await tiles.at(places, read);
      expect(found.map(({ level, hashes }) => [level, hashes[0]]).sort()).toEqual([
        [0, 7],
        [1, 3],
      ]);
    }
    expect(asked).toEqual(['0/7', '1/3', '0/7']);
    const growing = store(32);
    for (let time = 0; time < 2; time += 1) await tiles.at([{ level: 2, index: 0n }], growing.read);
    expect(growing.asked).toEqual(['2/0', '2/0']);
  });

  it('make room for others, those first that were not used for longest', async () => {
    const [tiles, { read, asked }] = [new UpperTiles(), store()];
    for (let index = 0n; index < 1024n; index += 1n) await tiles.at([{ level: 1, index }], read);
    await tiles.at([{ level: 1, index: 0n }], read);
    await tiles.at([{ level: 1, index: 2000n }], read);
    asked.length = 0;
    await tiles.at(
      [
        { level: 1, index: 0n },
        { level: 1, index: 1n },
      ],
      read,
    );
    expect(asked).toEqual(['1/1']);
  });
});
