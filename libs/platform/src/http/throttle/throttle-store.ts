import { type Clock, systemContext } from '#kernel';
import { type Database } from '../../database/index.js';

/** Calls so far in the current minute, this one included, and how many seconds of it are left. */
export interface Hits {
  readonly count: number;
  readonly secondsLeft: number;
}

const MINUTE_MS = 60_000;
const ASKING = systemContext('throttle', '');

const COUNT = `
  INSERT INTO platform.throttle AS t (key, minute, hits) VALUES ($1, $2, 1)
  ON CONFLICT (key) DO UPDATE
     SET hits = CASE WHEN t.minute = excluded.minute THEN t.hits + 1 ELSE 1 END, minute = excluded.minute
  RETURNING hits`;

/**
 * Counts calls in whole minutes. Invariant: a minute's count only grows, in one statement, so that two processes never
 * both let the last call through. Around the turn of a minute twice the limit may pass; for these doors that is fine.
 */
export class ThrottleStore {
  private readonly own = new Map<string, number>();
  private ownMinute = 0;
  private sweptMinute = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  inMemory(key: string): Hits {
    const { minute, secondsLeft } = this.minute();
    if (minute !== this.ownMinute) this.own.clear();
    this.ownMinute = minute;
    const count = (this.own.get(key) ?? 0) + 1;
    this.own.set(key, count);
    return { count, secondsLeft };
  }

  async inDatabase(key: string): Promise<Hits> {
    const { minute, secondsLeft } = this.minute();
    await this.sweep(minute);
    const [row] = await this.database.query<{ hits: number }>(ASKING, COUNT, [key, minute]);
    return { count: row?.hits ?? 1, secondsLeft };
  }

  private minute(): { readonly minute: number; readonly secondsLeft: number } {
    const now = this.clock.now().getTime();
    const minute = Math.floor(now / MINUTE_MS);
    return { minute, secondsLeft: Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000) };
  }

  /** Once per minute and process, with the first knock of that minute. */
  private async sweep(minute: number): Promise<void> {
    if (minute === this.sweptMinute) return;
    this.sweptMinute = minute;
    await this.database.query(ASKING, 'DELETE FROM platform.throttle WHERE minute < $1', [minute]);
  }
}
