import { canonicalJson } from './canonical-json.js';
import { commitment, leafOf, SLOT_BYTES } from './leaf.js';
import { bodyOf, type LedgerRow, slotsOf } from './ledger-row.js';

const KIND = 'hujian.disclosure/v1';

/** A field that is shown, with the salt by which anybody can tell that it is the one that was recorded. */
export interface DisclosedField {
  readonly pointer: string;
  readonly value: unknown;
  readonly salt: Buffer;
}

/** An event of which some fields are shown; of the others only their commitments, which say nothing. */
export type Disclosure = readonly (DisclosedField | Buffer)[];

/** Shows the fields at these pointers and no other. What was erased stays a commitment. Null for an unreadable row. */
export function disclose(
  row: Pick<LedgerRow, 'body' | 'salts' | 'erased'>,
  pointers: readonly string[],
): Disclosure | null {
  const body = bodyOf(row.body);
  if (body === null) return null;
  return slotsOf(body, row.erased ?? []).map((field, at) => {
    const slot = row.salts.subarray(at * SLOT_BYTES, (at + 1) * SLOT_BYTES);
    if (field === null) return slot;
    const [pointer, value] = field;
    return pointers.includes(pointer) ? { pointer, value, salt: slot } : commitment(slot, field);
  });
}

/** The leaf entry that a disclosure amounts to: it must be the one in the log. */
export function leafOfDisclosure(disclosure: Disclosure): Buffer {
  return leafOf(
    disclosure.map((slot) =>
      Buffer.isBuffer(slot) ? slot : commitment(slot.salt, [slot.pointer, slot.value]),
    ),
  );
}

/** Canonical JSON: what a proof file carries as its extra data. */
export function formatDisclosure(disclosure: Disclosure): Buffer {
  const slots = disclosure.map((slot) =>
    Buffer.isBuffer(slot) ? slot.toString('base64') : { ...slot, salt: slot.salt.toString('base64') },
  );
  return Buffer.from(canonicalJson({ kind: KIND, slots }), 'utf8');
}

/** Null when the bytes are no disclosure. */
export function parseDisclosure(bytes: Buffer): Disclosure | null {
  const parsed = jsonOf(bytes);
  if (!isRecord(parsed) || parsed['kind'] !== KIND || !Array.isArray(parsed['slots'])) return null;
  const slots = parsed['slots'].map(parseSlot);
  return slots.length > 0 && slots.every((slot) => slot !== null) ? slots : null;
}

function parseSlot(slot: unknown): DisclosedField | Buffer | null {
  if (typeof slot === 'string') return slotBytes(slot);
  if (!isRecord(slot)) return null;
  const { pointer, value, salt } = slot;
  const bytes = slotBytes(salt);
  return typeof pointer === 'string' && value !== undefined && bytes !== null
    ? { pointer, value, salt: bytes }
    : null;
}

function slotBytes(encoded: unknown): Buffer | null {
  const bytes = typeof encoded === 'string' ? Buffer.from(encoded, 'base64') : Buffer.alloc(0);
  return bytes.length === SLOT_BYTES ? bytes : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
