import { TILE_WIDTH, type TilePlace } from './tiles.js';

/** What one address of the public log names: a tile or a bundle of entries, whole or its first `width` members. */
export interface TileAddress extends TilePlace {
  readonly kind: 'tile' | 'entries';
  readonly width: number;
}

const LEVELS = 64;
const FORM = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `0/x001/x234/067.p/12` → level 0, index 1234067, width 12 (C2SP tlog-tiles). Null for any other writing of it. */
export function parseTilePath(path: string): TileAddress | null {
  const [, level = '', index = '', width] = FORM.exec(path) ?? [];
  const address: TileAddress = {
    kind: level === 'entries' ? 'entries' : 'tile',
    level: level === 'entries' ? 0 : Number(level),
    index: BigInt(index.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  // One address for one thing: whatever would be written otherwise, such as groups of leading zeroes, is none.
  return address.level < LEVELS && tilePath(address) === path ? address : null;
}

/** The one address of a tile or bundle, below `/ledger/tile/`. */
export function tilePath({ kind, level, index, width }: TileAddress): string {
  const digits = index.toString();
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  const suffix = width < TILE_WIDTH ? `.p/${String(width)}` : '';
  return `${kind === 'entries' ? 'entries' : String(level)}/${place}${suffix}`;
}
