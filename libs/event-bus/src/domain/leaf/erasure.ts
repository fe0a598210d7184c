import { canonicalJson } from './canonical-json.js';
import { commitment, SLOT_BYTES } from './leaf.js';
import { bodyOf, type LedgerRow, slotsOf } from './ledger-row.js';

type Erasable = Pick<LedgerRow, 'body' | 'salts' | 'erased'>;

/**
 * The row without these fields: their values leave the body, and their commitments take the place of their salts, so
 * the leaf stays what it was. Null when the row cannot be read or a field is not there.
 */
export function withoutFields(row: Erasable, pointers: readonly string[]): Erasable | null {
  const body = bodyOf(row.body);
  if (body === null) return null;
  const salts = Buffer.from(row.salts);
  const gone: string[] = [];
  for (const [at, field] of slotsOf(body, row.erased ?? []).entries()) {
    if (field === null || !pointers.includes(field[0])) continue;
    commitment(row.salts.subarray(at * SLOT_BYTES, (at + 1) * SLOT_BYTES), field).copy(
      salts,
      at * SLOT_BYTES,
    );
    gone.push(field[0]);
  }
  if (gone.length !== pointers.length) return null;
  const data = Object.entries(body['data'] as object).filter(([name]) => !gone.includes(`/data/${name}`));
  const kept = { ...body, data: Object.fromEntries(data) };
  const erased = [...(row.erased ?? []), ...gone].sort();
  return { body: Buffer.from(canonicalJson(kept), 'utf8'), salts, erased };
}
