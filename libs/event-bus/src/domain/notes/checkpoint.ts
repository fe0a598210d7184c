import { HASH_BYTES } from '../merkle/hashing.js';
import { type TreeHead } from '../merkle/verify.js';
import { type VerifierKey } from './note-key.js';
import { openNote } from './signed-note.js';

/** A tree head under the name of its log (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

const SIZE = /^(?:0|[1-9]\d*)$/;

/** The text that is signed. This log writes no extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size.toString()}\n${root.toString('base64')}\n`;
}

/** Null when the text is no checkpoint. Extension lines, which other logs may write, are skipped. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', encoded = '', ...extensions] = text.split('\n');
  const root = Buffer.from(encoded, 'base64');
  const isWhole = extensions.pop() === '' && extensions.every((line) => line !== '');
  if (origin === '' || !SIZE.test(size) || !isWhole) return null;
  if (root.length !== HASH_BYTES || root.toString('base64') !== encoded) return null;
  return { origin, size: BigInt(size), root };
}

/** The checkpoint, if one of these keys signed it and no known signature is wrong. */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): Checkpoint | null {
  const text = openNote(note, keys);
  return text === null ? null : parseCheckpoint(text);
}
