/** What became of a record. Every record read is exactly one of these. */
const FATES = ['taken', 'known', 'changed', 'refused'] as const;
type Fate = (typeof FATES)[number];

export type Counts = Readonly<Record<Fate | 'read' | 'flagged' | 'warned', number>>;

/** Counts what is read and what became of it, apart from each other, so that their agreement means something. */
export class Tally {
  private readonly counts: Record<keyof Counts, number> = {
    read: 0,
    taken: 0,
    known: 0,
    changed: 0,
    refused: 0,
    flagged: 0,
    warned: 0,
  };

  add(what: keyof Counts): void {
    this.counts[what] += 1;
  }

  get current(): Counts {
    return this.counts;
  }
}

/** True when every record that was read became exactly one thing. */
export function sumsAgree(counts: Counts): boolean {
  return counts.read === FATES.reduce((sum, fate) => sum + counts[fate], 0);
}
