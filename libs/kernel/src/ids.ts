import { randomBytes } from 'node:crypto';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TAIL_BITS = 74n;
const TAIL_END = 1n << TAIL_BITS;

let lastMs = 0;
let tail = 0n;

/**
 * A UUIDv7 (RFC 9562 §5.7, §6.2 method 2): later calls in one process give greater ids, also within a millisecond
 * and when `now` goes back. Written here because the kernel imports nothing but node.
 */
export function newId(now: Date = new Date()): string {
  const ms = now.getTime();
  if (ms > lastMs) startAt(ms);
  else tail += 1n + BigInt(randomBytes(4).readUInt32BE());
  if (tail >= TAIL_END) startAt(lastMs + 1);
  return format(BigInt(lastMs), tail);
}

/** True for a UUIDv7 in its one canonical spelling (lower case, hyphens). */
export function isId(text: string): boolean {
  return UUID_V7.test(text);
}

/** The top bit starts at 0, which leaves room for 2^41 ids in one millisecond. */
function startAt(ms: number): void {
  lastMs = ms;
  tail = BigInt(`0x${randomBytes(10).toString('hex')}`) >> 7n;
}

function format(ms: bigint, random: bigint): string {
  const head = (ms << 16n) | 0x7000n | (random >> 62n);
  const rest = (0b10n << 62n) | (random & ((1n << 62n) - 1n));
  const hex = head.toString(16).padStart(16, '0') + rest.toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
