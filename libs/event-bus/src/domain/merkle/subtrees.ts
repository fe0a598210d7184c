/** A complete subtree: 2^height leaves from `index` · 2^height on. Heights and indices are exact at any size. */
export interface Subtree {
  readonly height: number;
  readonly index: bigint;
}

/** Leaves `start` (included) to `end` (not included). */
export type Span = readonly [start: bigint, end: bigint];

/** The largest power of two strictly below `count`, which is at least 2. */
function splitOf(count: bigint): bigint {
  return 1n << BigInt((count - 1n).toString(2).length - 1);
}

/** The spans whose roots form PATH(index, D[size]) of RFC 6962 §2.1.1, from the leaf's sibling up. */
export function inclusionSpans(index: bigint, size: bigint): readonly Span[] {
  if (index < 0n || index >= size)
    throw new RangeError(`No leaf ${String(index)} in a tree of ${String(size)}`);
  const down: Span[] = [];
  let [start, end]: Span = [0n, size];
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    down.push(index < middle ? [middle, end] : [start, middle]);
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return down.reverse();
}

/** The spans whose roots form PROOF(first, D[second]) of RFC 6962 §2.1.2. */
export function consistencySpans(first: bigint, second: bigint): readonly Span[] {
  if (first < 0n || first > second)
    throw new RangeError(`A tree of ${String(second)} cannot extend one of ${String(first)}`);
  if (first === 0n || first === second) return [];
  const down: Span[] = [];
  let [start, end]: Span = [0n, second];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    down.push(first <= middle ? [middle, end] : [start, middle]);
    [start, end] = first <= middle ? [start, middle] : [middle, end];
  }
  // The old root itself is known to the verifier, and left out, only where it is a subtree of the new tree.
  if (start > 0n) down.push([start, end]);
  return down.reverse();
}

/** The complete subtrees a span consists of, largest first. The span begins at a multiple of the largest. */
export function subtreesOf([start, end]: Span): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end;) {
    const height = (end - at).toString(2).length - 1;
    found.push({ height, index: at >> BigInt(height) });
    at += 1n << BigInt(height);
  }
  return found;
}
