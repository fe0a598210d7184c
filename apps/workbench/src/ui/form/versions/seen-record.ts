import { useState } from 'react';

/** A record as one looked at it: the fields a person would compare, already in words. */
export interface SeenRecord {
  readonly version: number;
  readonly fields: readonly (readonly [label: string, value: string])[];
  /** Whether what one is about to do can still be done to it. */
  readonly isStillOpen: boolean;
}

/**
 * The record as it was when the form was opened, and whether it has changed since. A form is about what its reader
 * saw: a version that arrives in the background is compared before anything is sent on it.
 */
export function useSeen(record: SeenRecord | undefined): {
  readonly seen: SeenRecord | undefined;
  readonly isStale: boolean;
  readonly compared: () => void;
} {
  const [seen, setSeen] = useState(record);
  return {
    seen,
    isStale: record?.version !== seen?.version,
    compared: () => {
      setSeen(record);
    },
  };
}
