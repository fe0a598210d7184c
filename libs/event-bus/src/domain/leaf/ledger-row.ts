import { canonicalJson } from './canonical-json.js';
import { commitment, type EventField, fieldsOf, leafOf, SLOT_BYTES } from './leaf.js';

/** One row of the ledger as it is stored. `erased` names the fields whose slot holds a commitment instead of a salt. */
export interface LedgerRow {
  readonly number: string;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly body: Buffer;
  readonly salts: Buffer;
  readonly leaf: Buffer;
  readonly erased: readonly string[] | null;
}

/** The body as a value, or null when its bytes are not the canonical ones of an event. */
export function bodyOf(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    if (typeof value !== 'object' || value === null || !('data' in value)) return null;
    if (typeof value.data !== 'object' || value.data === null) return null;
    return Buffer.from(canonicalJson(value), 'utf8').equals(bytes) ? value : null;
  } catch {
    return null;
  }
}

/** The commitments of a row in the order of its fields; null when slots and fields do not fit each other. */
function commitmentsOf(
  { salts, erased }: Pick<LedgerRow, 'salts' | 'erased'>,
  body: Readonly<Record<string, unknown>>,
): readonly Buffer[] | null {
  const fields = slotsOf(body, erased ?? []);
  if (fields.length * SLOT_BYTES !== salts.length) return null;
  return fields.map((field, at) => {
    const slot = salts.subarray(at * SLOT_BYTES, (at + 1) * SLOT_BYTES);
    return field === null ? slot : commitment(slot, field);
  });
}

/** Every field in its order, null where it was erased. */
export function slotsOf(
  body: Readonly<Record<string, unknown>>,
  erased: readonly string[],
): readonly (EventField | null)[] {
  const kept = fieldsOf(body);
  if (erased.length === 0) return kept;
  const places = [...kept.map((field) => ({ pointer: field[0], field })), ...erased.map(gone)];
  return places.sort((left, right) => (left.pointer < right.pointer ? -1 : 1)).map((place) => place.field);
}

const gone = (pointer: string): { readonly pointer: string; readonly field: null } => ({
  pointer,
  field: null,
});

/** What is wrong with a row whose body can be read, in one clause; null when nothing is. */
export function faultOf(row: LedgerRow, body: Readonly<Record<string, unknown>>): string | null {
  if (body['id'] !== row.eventId) return 'event_id differs from the body';
  if (body['type'] !== row.type) return 'type differs from the body';
  if (body['stream'] !== row.stream) return 'stream differs from the body';
  const commitments = commitmentsOf(row, body);
  if (commitments === null) return 'salts do not fit the fields of the body';
  return leafOf(commitments).equals(row.leaf) ? null : 'leaf does not follow from body and salts';
}
