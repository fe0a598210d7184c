import { randomBytes } from 'node:crypto';
import { type Context, type NewEvent, type RecordedEvent } from '#kernel';
import { canonicalJson } from './canonical-json.js';
import { fieldsOf, leafEntry, SLOT_BYTES } from './leaf.js';

/** What the outbox and the ledger store of an event. The bytes are made once, here, and never again. */
export interface SealedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly body: Buffer;
  readonly salts: Buffer;
  readonly leaf: Buffer;
}

export interface Stamp {
  readonly id: string;
  readonly streamVersion: number;
  readonly occurredAt: Date;
}

/** Envelope, canonical bytes, one fresh salt per field, leaf entry. A field without a declared class is refused. */
export function sealEvent(ctx: Context, event: NewEvent, stamp: Stamp): SealedEvent {
  assertDeclared(event);
  const body = {
    id: stamp.id,
    type: event.type.name,
    version: event.type.version,
    stream: event.stream,
    streamVersion: stamp.streamVersion,
    region: ctx.actor.region,
    organ: ctx.actor.organ,
    actor: `${ctx.actor.kind}:${ctx.actor.id}`,
    occurredAt: stamp.occurredAt.toISOString(),
    correlation: ctx.correlation,
    data: event.data,
  };
  const salts = randomBytes(fieldsOf(body).length * SLOT_BYTES);
  return {
    id: stamp.id,
    type: body.type,
    stream: body.stream,
    body: Buffer.from(canonicalJson(body), 'utf8'),
    salts,
    leaf: leafEntry(body, salts),
  };
}

/** Reads a stored body back. The number is the ledger's and stands outside the sealed bytes. */
export function recordedEvent(number: string, body: Buffer): RecordedEvent {
  return { number, ...(JSON.parse(body.toString('utf8')) as Omit<RecordedEvent, 'number'>) };
}

function assertDeclared(event: NewEvent): void {
  const undeclared = Object.keys(event.data).find((name) => !(name in event.type.fields));
  if (undeclared !== undefined) throw new Error(`${event.type.name}.${undeclared} has no field class`);
  const missing = Object.keys(event.type.fields).find((name) => !(name in event.data));
  if (missing !== undefined) throw new Error(`${event.type.name}.${missing} was declared but not given`);
}
