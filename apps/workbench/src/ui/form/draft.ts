import { useState } from 'react';
import { useSession } from '../../api/session';

export type Values = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly values: Values;
  readonly at: string;
}

const PREFIX = 'hujian.draft.';

/** What was typed is kept in this browser, per officer and form, until it is sent or discarded. */
export function useDraft(key: string): {
  readonly found: Draft | null;
  readonly keptAt: string | null;
  readonly keep: (values: Values) => void;
  readonly discard: () => void;
} {
  const { id } = useSession();
  const place = `${PREFIX}${id}.${key}`;
  const [found] = useState(() => readDraft(place));
  const [keptAt, setKeptAt] = useState<string | null>(found?.at ?? null);
  return {
    found,
    keptAt,
    keep: (values) => {
      const at = new Date().toISOString();
      const texts = Object.entries(values).filter(([, value]) => !(value instanceof File));
      localStorage.setItem(place, JSON.stringify({ values: Object.fromEntries(texts), at }));
      setKeptAt(at);
    },
    discard: () => {
      localStorage.removeItem(place);
      setKeptAt(null);
    },
  };
}

function readDraft(place: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null;
    return kept !== null && typeof kept.values === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** At sign-out nothing of one officer stays for the next who uses the machine. */
export function forgetDrafts(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith(PREFIX)) localStorage.removeItem(place);
}
