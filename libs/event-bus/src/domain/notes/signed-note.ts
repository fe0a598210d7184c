import { isKeyName, signText, type SigningKey, type VerifierKey, verifyText } from './note-key.js';

/** Text and the signatures under it (C2SP signed-note). The text ends in a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Buffer;
}

/** Longer notes are refused unread: 16 signatures of the largest known kind, and room for the text. */
const MAX_BYTES = 128 * 1024;
const ID_BYTES = 4;
const SIGNATURE_LINE = /^— (?<name>\S+) (?<encoded>[A-Za-z0-9+/]+={0,2})$/u;

/** A text under the signatures of these keys, as it is stored and served. */
export function signNote(text: string, keys: readonly SigningKey[]): string {
  const lines = keys.map((key) => {
    const bytes = Buffer.concat([Buffer.from(key.id, 'hex'), signText(key, text)]);
    return `— ${key.name} ${bytes.toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Null when the text is no signed note. Says nothing of whether a signature is right: see `openNote`. */
export function parseNote(note: string): SignedNote | null {
  if (Buffer.byteLength(note) > MAX_BYTES || /[^\P{Cc}\n]/u.test(note) || /\p{Surrogate}/u.test(note))
    return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (signatures.some((signature) => signature === null)) return null;
  return { text: note.slice(0, end + 1), signatures: signatures.filter((signature) => signature !== null) };
}

/**
 * The text, if at least one of these keys signed it. A known key whose signature is wrong makes the whole note
 * worthless, and null is returned, as it is when no known key signed. Signatures of unknown keys are ignored.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): string | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  const known = parsed.signatures.flatMap((signature) => {
    const key = keys.find((candidate) => candidate.name === signature.name && candidate.id === signature.id);
    return key === undefined ? [] : [verifyText(key, parsed.text, signature.bytes)];
  });
  return known.length > 0 && known.every(Boolean) ? parsed.text : null;
}

function parseSignature(line: string): NoteSignature | null {
  const match = SIGNATURE_LINE.exec(line)?.groups;
  const name = match?.['name'] ?? '';
  const encoded = match?.['encoded'] ?? '';
  const bytes = Buffer.from(encoded, 'base64');
  // One writing only: base64 that decodes to other base64 would let a note be changed without a trace.
  if (!isKeyName(name) || bytes.length <= ID_BYTES || bytes.toString('base64') !== encoded) return null;
  return { name, id: bytes.subarray(0, ID_BYTES).toString('hex'), bytes: bytes.subarray(ID_BYTES) };
}
