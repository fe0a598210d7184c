import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashing.js';

/** What a log claims of its tree at one size. */
export interface TreeHead {
  readonly size: bigint;
  readonly root: Buffer;
}

/**
 * The way from one leaf to the root: `inner` levels on which the node may be a left child, then `border` levels on
 * which it is the right edge of the tree and has only left siblings. Together they are the only right path length.
 */
interface Climb {
  readonly inner: number;
  readonly border: number;
}

/** True when `path` proves that the leaf stands at `index` of the tree (RFC 9162 §2.1.3.2). Never throws. */
export function isIncluded(
  head: TreeHead,
  leaf: { readonly index: bigint; readonly hash: Buffer },
  path: readonly Buffer[],
): boolean {
  if (leaf.index < 0n || leaf.index >= head.size || !areHashes(leaf.hash, head.root, ...path)) return false;
  const { inner, border } = climbOf(leaf.index, head.size);
  if (path.length !== inner + border) return false;
  const below = path.slice(0, inner).reduce((hash, sibling, level) => {
    return isRight(leaf.index, level) ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }, leaf.hash);
  return alongEdge(below, path.slice(inner)).equals(head.root);
}

/** True when `path` proves that `later` only appended to `earlier` (RFC 9162 §2.1.4.2). Never throws. */
export function isConsistent(earlier: TreeHead, later: TreeHead, path: readonly Buffer[]): boolean {
  if (earlier.size > later.size || !areHashes(earlier.root, later.root, ...path)) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0n) return path.length === 0 && earlier.root.equals(EMPTY_ROOT);
  return growsInto(earlier, later, path);
}

/** Climbs from the last complete subtree of the earlier tree, towards both roots at once. */
function growsInto(earlier: TreeHead, later: TreeHead, path: readonly Buffer[]): boolean {
  const shift = trailingZeros(earlier.size);
  // A tree that is one complete subtree is its own start: the verifier knows it, so the path leaves it out.
  const isComplete = earlier.size === 1n << BigInt(shift);
  const [start, ...rest] = isComplete ? [earlier.root, ...path] : path;
  const { inner, border } = climbOf(earlier.size - 1n, later.size);
  const levels = inner - shift;
  if (start === undefined || rest.length !== levels + border) return false;
  const position = (earlier.size - 1n) >> BigInt(shift);
  let [before, after] = [start, start];
  for (const [level, sibling] of rest.slice(0, levels).entries()) {
    if (isRight(position, level)) before = nodeHash(sibling, before);
    after = isRight(position, level) ? nodeHash(sibling, after) : nodeHash(after, sibling);
  }
  const edge = rest.slice(levels);
  return alongEdge(before, edge).equals(earlier.root) && alongEdge(after, edge).equals(later.root);
}

function climbOf(index: bigint, size: bigint): Climb {
  const inner = bits(index ^ (size - 1n)).length;
  return { inner, border: [...bits(index >> BigInt(inner))].filter((bit) => bit === '1').length };
}

const alongEdge = (start: Buffer, siblings: readonly Buffer[]): Buffer =>
  siblings.reduce((hash, sibling) => nodeHash(sibling, hash), start);

const areHashes = (...hashes: readonly Buffer[]): boolean =>
  hashes.every((hash) => hash.length === HASH_BYTES);

const isRight = (position: bigint, level: number): boolean => ((position >> BigInt(level)) & 1n) === 1n;

const bits = (value: bigint): string => (value === 0n ? '' : value.toString(2));

const trailingZeros = (value: bigint): number =>
  value.toString(2).length - value.toString(2).lastIndexOf('1') - 1;
