import { defineEvent } from '#kernel';

interface Entry {
  readonly entryId: string;
  readonly list: string;
  readonly subjectId: string;
  readonly resultId: string;
  readonly organId: string;
}

const ENTRY = {
  entryId: 'shared',
  list: 'shared',
  subjectId: 'shared',
  resultId: 'shared',
  organId: 'shared',
} as const;

/** The grounds of a decision meet a list's conditions; a person has to decide. Never opened from a score. */
export const listCandidateOpened = defineEvent<
  Entry & { readonly ground: string; readonly openedOn: string }
>('list.candidate_opened', 1, { ...ENTRY, ground: 'shared', openedOn: 'shared' });

export const listCandidateDismissed = defineEvent<
  Entry & { readonly reasonCode: string; readonly dismissedOn: string }
>('list.candidate_dismissed', 1, { ...ENTRY, reasonCode: 'shared', dismissedOn: 'shared' });

/** Entered by decision, until `until` unless removed before. */
export const listEntered = defineEvent<Entry & { readonly enteredOn: string; readonly until: string }>(
  'list.entered',
  1,
  {
    ...ENTRY,
    enteredOn: 'shared',
    until: 'shared',
  },
);

export const listRemoved = defineEvent<Entry & { readonly reasonCode: string; readonly removedOn: string }>(
  'list.removed',
  1,
  {
    ...ENTRY,
    reasonCode: 'shared',
    removedOn: 'shared',
  },
);
