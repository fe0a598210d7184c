import { defineEvent } from '#kernel';

interface Offer {
  readonly recognitionId: string;
  readonly resultId: string;
  readonly subjectId: string;
  readonly sourceOrganId: string;
  /** The organ of the other region that is asked. */
  readonly organId: string;
}

const OFFER = {
  recognitionId: 'shared',
  resultId: 'shared',
  subjectId: 'shared',
  sourceOrganId: 'shared',
  organId: 'shared',
} as const;

/** An effective result lies before an organ of another region, which answers it. */
export const recognitionOffered = defineEvent<Offer & { readonly offeredOn: string }>(
  'recognition.offered',
  1,
  {
    ...OFFER,
    offeredOn: 'shared',
  },
);

/** Recognised for the named type (R1–R8, DOMAIN §5.5), with or without conditions. */
export const recognitionAccepted = defineEvent<
  Offer & { readonly recognitionType: string; readonly conditional: boolean; readonly answeredOn: string }
>('recognition.accepted', 1, {
  ...OFFER,
  recognitionType: 'shared',
  conditional: 'shared',
  answeredOn: 'shared',
});

export const recognitionRefused = defineEvent<
  Offer & { readonly reasonCode: string; readonly answeredOn: string }
>('recognition.refused', 1, { ...OFFER, reasonCode: 'shared', answeredOn: 'shared' });

/** The source fell; a recogniser that had accepted must reconsider what it built on it. */
export const recognitionSourceRevoked = defineEvent<
  Offer & { readonly wasAccepted: boolean; readonly revokedOn: string }
>('recognition.source_revoked', 1, { ...OFFER, wasAccepted: 'shared', revokedOn: 'shared' });

/** The recogniser looked again at a fallen source: WITHDRAWN, or MAINTAINED where the type may outlive the decision. */
export const recognitionReconsidered = defineEvent<
  Offer & { readonly outcome: 'WITHDRAWN' | 'MAINTAINED'; readonly reconsideredOn: string }
>('recognition.reconsidered', 1, { ...OFFER, outcome: 'shared', reconsideredOn: 'shared' });
