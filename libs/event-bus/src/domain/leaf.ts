import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** Bytes of one salt, and of one commitment: after an erasure the commitment stands where the salt stood. */
export const SLOT_BYTES = 32;

/** First byte of every leaf entry. Another way to make the root would be another tag. */
const LEAF_VERSION = 0x01;

const FIELD_TAG = Buffer.from('hujian/field/v1\0', 'latin1');
const LEAF_NODE = Buffer.from([0x00]);
const INNER_NODE = Buffer.from([0x01]);

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

/**
 * Root over the commitments as the leaves of an RFC 6962 tree (§2.1: leaf and inner nodes hashed apart, split at the
 * largest power of two below n).
 */
export function rootOf(commitments: readonly Buffer[]): Buffer {
  const [first] = commitments;
  if (first === undefined) throw new Error('An event has at least one field');
  if (commitments.length === 1) return createHash('sha256').update(LEAF_NODE).update(first).digest();
  let split = 1;
  while (split * 2 < commitments.length) split *= 2;
  return createHash('sha256')
    .update(INNER_NODE)
    .update(rootOf(commitments.slice(0, split)))
    .update(rootOf(commitments.slice(split)))
    .digest();
}

/** The 33 bytes that the public log holds of an event: version tag and root. */
export function leafEntry(body: Readonly<Record<string, unknown>>, salts: Buffer): Buffer {
  const commitments = fieldsOf(body).map((field, index) => commitment(slot(salts, index), field));
  return Buffer.concat([Buffer.from([LEAF_VERSION]), rootOf(commitments)]);
}

function slot(salts: Buffer, index: number): Buffer {
  return salts.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES);
}
