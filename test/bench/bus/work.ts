import { defineEvent } from '#kernel';

export const SUBSCRIBERS = ['first', 'second', 'third', 'fourth'] as const;

export interface Rates {
  readonly publish_per_s: number;
  readonly delivered_per_s: number;
}

/** About as large as the events of this house are. */
export const benchEvent = defineEvent<{ readonly n: number; readonly matter: string; readonly on: string }>(
  'bench.noted',
  1,
  { n: 'internal', matter: 'internal', on: 'internal' },
);

export const MATTER = '01990000-0000-7000-8000-000000000000';

/** The floor's event: the bytes of such an event, made once. */
export const EVENT_BODY = Buffer.from(
  JSON.stringify({
    actor: 'system:bench',
    correlation: 'bench',
    data: { matter: MATTER, n: 1, on: '2026-11-25' },
    id: MATTER,
    occurredAt: '2026-11-25T00:00:00.000Z',
    organ: null,
    region: null,
    stream: 'bench:1',
    streamVersion: 1,
    type: 'bench.noted',
    version: 1,
  }),
);

/** Seconds that the work took. */
export async function pacedBy(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
