import { type DisclosedField, leafOfDisclosure, parseDisclosure } from '../leaf/disclosure.js';
import { leafHash } from '../merkle/hashing.js';
import { type Checkpoint } from './checkpoint.js';
import { type VerifierKey } from './note-key.js';
import { checkProof, parseProof } from './proof-file.js';

/** What a proof file amounts to, checked offline. */
export type ProofVerdict =
  | {
      readonly holds: true;
      readonly number: bigint;
      readonly checkpoint: Checkpoint;
      readonly fields: readonly DisclosedField[];
    }
  | { readonly holds: false; readonly reason: 'not-a-proof' | 'no-disclosure' | 'not-in-log' };

/** Checks a `.tlog-proof` of this ledger under the keys that the reader trusts. Needs nothing but the file. */
export function checkProofFile(text: string, keys: readonly VerifierKey[]): ProofVerdict {
  const proof = parseProof(text);
  if (proof === null) return { holds: false, reason: 'not-a-proof' };
  const disclosure = proof.extra === null ? null : parseDisclosure(proof.extra);
  if (disclosure === null) return { holds: false, reason: 'no-disclosure' };
  const checkpoint = checkProof(proof, leafHash(leafOfDisclosure(disclosure)), keys);
  if (checkpoint === null) return { holds: false, reason: 'not-in-log' };
  const fields = disclosure.filter((slot): slot is DisclosedField => !Buffer.isBuffer(slot));
  return { holds: true, number: proof.index + 1n, checkpoint, fields };
}
