import { defineEvent } from '#kernel';

/** What the ledger records of itself: which keys may sign its checkpoints, and from which event on. */
export const LEDGER_STREAM = 'ledger:keys';

/** From here on checkpoints are signed with this key too. `verifierKey` is the line that verifiers are told. */
export const keyIntroduced = defineEvent<{ readonly keyId: string; readonly verifierKey: string }>(
  'ledger.key_introduced',
  1,
  { keyId: 'public', verifierKey: 'public' },
);

/** No checkpoint after this event is signed with the key; earlier signatures stay good. */
export const keyRetired = defineEvent<{ readonly keyId: string }>('ledger.key_retired', 1, {
  keyId: 'public',
});

/** Personal values of an earlier event of this stream were destroyed. Its leaf and every other proof stay as they were. */
export const fieldsErased = defineEvent<{
  readonly eventId: string;
  readonly fields: readonly string[];
  readonly reason: string;
}>('ledger.fields_erased', 1, { eventId: 'shared', fields: 'shared', reason: 'shared' });

/** One subscription will never handle that event: a person decided so, and said why. What waited behind it goes on. */
export const eventSetAside = defineEvent<{
  readonly eventId: string;
  readonly subscription: string;
  readonly reason: string;
}>('ledger.event_set_aside', 1, { eventId: 'shared', subscription: 'shared', reason: 'shared' });

export const LEDGER_EVENTS = [keyIntroduced, keyRetired, fieldsErased, eventSetAside] as const;
