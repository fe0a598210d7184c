import { defineTransitions } from '#kernel';

export const LIST_ENTRY_STATES = ['CANDIDATE', 'ENTERED', 'DISMISSED', 'REMOVED'] as const;
export type ListEntryState = (typeof LIST_ENTRY_STATES)[number];

export type ListEntryAct = 'enter' | 'dismiss' | 'remove';

/** A rule opens a candidate; only a person enters it (DOMAIN §4.4). */
export const listEntryLife = defineTransitions<ListEntryState, ListEntryAct>({
  code: 'LISTS.STATE',
  initial: 'CANDIDATE',
  final: ['DISMISSED', 'REMOVED'],
  table: {
    CANDIDATE: { enter: 'ENTERED', dismiss: 'DISMISSED' },
    ENTERED: { remove: 'REMOVED' },
    DISMISSED: {},
    REMOVED: {},
  },
});
