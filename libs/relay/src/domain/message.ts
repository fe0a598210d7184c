import { isId } from '#kernel';
import { type ChainedEvent, type RelayedEvent } from './relayed-event.js';

/** Everything that is relayed lies under this; the stream of the same name keeps it. */
export const ROOT = 'hujian';

/** What a message is sent with besides its body, which is the event as JSON. */
export const NUMBER_HEADER = 'Hujian-Number';
export const PREVIOUS_HEADER = 'Hujian-Previous';

/** `hujian.<region>.<type>`, such as `hujian.510000.result.effective`; what no region did is under `node`. */
export function subjectOf({ region, type }: RelayedEvent): string {
  return `${ROOT}.${region ?? 'node'}.${type}`;
}

const NUMBER = /^(0|[1-9]\d{0,18})$/;

/** Null for what is no message of ours: others may write to the same server. */
export function readMessage(body: string, previous: string): ChainedEvent | null {
  const event = jsonOf(body);
  if (!isEvent(event) || !NUMBER.test(previous)) return null;
  return BigInt(previous) < BigInt(event.number) ? { event, previous } : null;
}

function isEvent(value: unknown): value is RelayedEvent {
  if (!isRecord(value)) return false;
  const { number, id, type, stream, data } = value;
  const isNamed = typeof type === 'string' && typeof stream === 'string' && isRecord(data);
  return isNamed && typeof number === 'string' && NUMBER.test(number) && typeof id === 'string' && isId(id);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
