import { type EventType } from '#kernel';

export interface RelayOptions {
  /** `nats://user:password@host:4222`, several with commas; null: nothing is relayed. */
  readonly url: string | null;
  /** Every type that the ledger holds, with the classes of its fields. */
  readonly types: readonly EventType<object>[];
}

export const RELAY_OPTIONS = Symbol('RelayOptions');
