import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { leafHash, rootOfHashes } from '../merkle/hashing.js';

/** Bytes of one salt, and of one commitment: after an erasure the commitment stands where the salt stood. */
export const SLOT_BYTES = 32;

/** First byte of every leaf entry. Another way to make the root would be another tag. */
const LEAF_VERSION = 0x01;

const FIELD_TAG = Buffer.from('hujian/field/v1\0', 'latin1');

/** `[pointer, value]` in order of pointer: every envelope member and every member of `data` is one field. */
export type EventField = readonly [pointer: string, value: unknown];

/** The fields of an event's canonical body, in the order in which salts and commitments stand. */
export function fieldsOf(body: Readonly<Record<string, unknown>>): readonly EventField[] {
  const { data, ...envelope } = body;
  const fields: EventField[] = Object.entries(envelope).map(([name, value]) => [`/${name}`, value]);
  for (const [name, value] of Object.entries(data as object)) fields.push([`/data/${name}`, value]);
  return fields.sort(([left], [right]) => (left < right ? -1 : 1));
}

/** A hiding, binding commitment to one field: without the salt nothing is learnt, not even by guessing the value. */
export function commitment(salt: Buffer, [pointer, value]: EventField): Buffer {
  return createHash('sha256')
    .update(FIELD_TAG)
    .update(salt)
    .update(canonicalJson([pointer, value]))
    .digest();
}

/** The 33 bytes that the public log holds of an event: version tag and root. */
export function leafEntry(body: Readonly<Record<string, unknown>>, salts: Buffer): Buffer {
  return leafOf(fieldsOf(body).map((field, index) => commitment(slot(salts, index), field)));
}

/** The leaf entry over commitments alone: all that somebody needs who was shown only some of the fields. */
export function leafOf(commitments: readonly Buffer[]): Buffer {
  if (commitments.length === 0) throw new RangeError('An event has at least one field');
  return Buffer.concat([Buffer.from([LEAF_VERSION]), rootOfHashes(commitments.map(leafHash))]);
}

function slot(salts: Buffer, index: number): Buffer {
  return salts.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES);
}
