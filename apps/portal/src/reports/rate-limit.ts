const FORGOTTEN_ABOVE = 20_000;

/** So many acts of one visitor in so long. Kept in memory only and forgotten with the window. */
export class RateLimit {
  private readonly seen = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts the act; false when it is one too many. */
  allows(visitor: string, now: number): boolean {
    const entry = this.seen.get(visitor);
    if (entry !== undefined && entry.until > now) {
      entry.count += 1;
      return entry.count <= this.most;
    }
    if (this.seen.size >= FORGOTTEN_ABOVE) this.forget(now);
    this.seen.set(visitor, { count: 1, until: now + this.windowMs });
    return true;
  }

  private forget(now: number): void {
    for (const [visitor, entry] of this.seen) if (entry.until <= now) this.seen.delete(visitor);
    if (this.seen.size >= FORGOTTEN_ABOVE) this.seen.clear();
  }
}
