import { type RecordedEvent } from '#kernel';
import { type Subscription } from './subscription.js';

/** One of the `partitions` parts of a subscription; each has a cursor of its own. */
export interface Partition {
  readonly partition: number;
  readonly partitions: number;
}

/** More would only read the ledger more often than there are cores to handle it. */
export const MAX_PARTITIONS = 64;

/** True for events that this part handles. All events of a key are of one part, which keeps their order. */
export function isOf(
  { partition, partitions }: Partition,
  key: Subscription['key'],
  event: RecordedEvent,
): boolean {
  return partitions === 1 || fnv1a(key(event)) % partitions === partition;
}

/** FNV-1a, 32 bits, over UTF-16 code units: the same in every process and every version, and quick. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
