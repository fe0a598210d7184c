import { HASH_BYTES } from '../merkle/hashing.js';
import { isIncluded } from '../merkle/verify.js';
import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { type VerifierKey } from './note-key.js';

/** An entry's place in the log with all that is needed to check it offline (C2SP tlog-proof). */
export interface LogProof {
  /** Nobody vouches for it: what it says must be checked against the entry. */
  readonly extra: Buffer | null;
  readonly index: bigint;
  readonly path: readonly Buffer[];
  /** The signed checkpoint, to the byte. */
  readonly checkpoint: string;
}

const HEAD = /^c2sp\.org\/tlog-proof@v1\n(?:extra (\S*)\n)?index (0|[1-9]\d{0,19})((?:\n\S+)*)$/;
/** More than any tree that fits a 64-bit size needs. */
const MAX_PATH = 64;

export function formatProof({ extra, index, path, checkpoint }: LogProof): string {
  const lines = [
    'c2sp.org/tlog-proof@v1',
    ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index.toString()}`,
    ...path.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Null when the text is not a proof file. */
export function parseProof(text: string): LogProof | null {
  const end = text.indexOf('\n\n');
  const [, encoded, index, hashes = ''] = HEAD.exec(text.slice(0, Math.max(end, 0))) ?? [];
  const extra = encoded === undefined ? null : decode(encoded);
  const path = hashesOf(hashes.split('\n').slice(1));
  if (index === undefined || path === null || (encoded !== undefined && extra === null)) return null;
  return { extra, index: BigInt(index), path, checkpoint: text.slice(end + 2) };
}

function hashesOf(lines: readonly string[]): readonly Buffer[] | null {
  const hashes = lines.map(decode).filter((hash) => hash?.length === HASH_BYTES);
  return hashes.length === lines.length && lines.length <= MAX_PATH
    ? hashes.filter((hash) => hash !== null)
    : null;
}

/** The checkpoint that vouches for the leaf, or null when the proof does not hold for it under these keys. */
export function checkProof(
  proof: LogProof,
  leafHash: Buffer,
  keys: readonly VerifierKey[],
): Checkpoint | null {
  const checkpoint = openCheckpoint(proof.checkpoint, keys);
  if (checkpoint === null) return null;
  return isIncluded(checkpoint, { index: proof.index, hash: leafHash }, proof.path) ? checkpoint : null;
}

function decode(encoded: string): Buffer | null {
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded ? bytes : null;
}
