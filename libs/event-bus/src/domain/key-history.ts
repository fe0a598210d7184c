import { parseCheckpoint } from './notes/checkpoint.js';
import { parseVerifierKey, type VerifierKey, verifyText } from './notes/note-key.js';
import { parseNote, type SignedNote } from './notes/signed-note.js';
import { type TreeHead } from './merkle/verify.js';
import { keyIntroduced, keyRetired } from './ledger-events.js';

/** The keys of a ledger as its own events tell them, up to some event. */
export interface KeyHistory {
  readonly inUse: readonly VerifierKey[];
  readonly retired: readonly VerifierKey[];
}

export const NO_KEYS: KeyHistory = { inUse: [], retired: [] };

/** The history after one more event; other events than those of keys change nothing. */
export function afterEvent(keys: KeyHistory, body: Readonly<Record<string, unknown>>): KeyHistory {
  const data = body['data'] as Readonly<Record<string, unknown>>;
  if (body['type'] === keyIntroduced.name) {
    const key = parseVerifierKey(String(data['verifierKey']));
    return key === null ? keys : { ...keys, inUse: [...keys.inUse, key] };
  }
  if (body['type'] !== keyRetired.name) return keys;
  const gone = keys.inUse.filter((key) => key.id === data['keyId']);
  return { inUse: keys.inUse.filter((key) => !gone.includes(key)), retired: [...keys.retired, ...gone] };
}

/** What is wrong with the ledger's own checkpoint at this head, in one clause; null when nothing is. */
export function checkpointFault(
  note: string,
  head: TreeHead,
  origin: string | null,
  keys: KeyHistory,
): string | null {
  const parsed = parseNote(note);
  const checkpoint = parsed === null ? null : parseCheckpoint(parsed.text);
  if (parsed === null || checkpoint === null) return 'is no signed checkpoint';
  if (origin !== null && checkpoint.origin !== origin) return `bears the name ${checkpoint.origin}`;
  if (checkpoint.size !== head.size) return `speaks of ${String(checkpoint.size)} events`;
  if (!checkpoint.root.equals(head.root)) return 'has another root than the events before it';
  return signatureFault(parsed, keys.inUse);
}

/** Our own log bears signatures of its own keys only, and all of them must be good. */
function signatureFault(note: SignedNote, keys: readonly VerifierKey[]): string | null {
  for (const { name, id, bytes } of note.signatures) {
    const key = keys.find((candidate) => candidate.name === name && candidate.id === id);
    if (key === undefined) return `is signed with ${id}, which is no key in use`;
    if (!verifyText(key, note.text, bytes)) return `bears a signature of ${id} that is wrong`;
  }
  return null;
}
