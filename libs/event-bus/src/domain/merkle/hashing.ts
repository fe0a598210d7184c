import { hash } from 'node:crypto';

/** Bytes of one SHA-256 hash. */
export const HASH_BYTES = 32;

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

/** MTH of the empty list (RFC 6962 §2.1). */
export const EMPTY_ROOT: Buffer = sha256([]);

/** Hash of one entry as a leaf of the tree. */
export function leafHash(entry: Buffer): Buffer {
  return sha256([LEAF, entry]);
}

/** Hash of an inner node; its prefix keeps it apart from every leaf. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256([NODE, left, right]);
}

/** MTH over leaf hashes that are all at hand: split at the largest power of two below their number. */
export function rootOfHashes(hashes: readonly Buffer[]): Buffer {
  const [first, second] = hashes;
  if (first === undefined) return EMPTY_ROOT;
  if (second === undefined) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(rootOfHashes(hashes.slice(0, split)), rootOfHashes(hashes.slice(split)));
}

function sha256(parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
