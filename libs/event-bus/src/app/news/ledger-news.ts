import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  firstValueFrom,
  map,
  merge,
  Observable,
  ReplaySubject,
  share,
  type Subscriber,
  takeUntil,
  timer,
} from 'rxjs';
import { Log } from '#platform/log';
import { NewsRepository, type NewsRow } from '../../data/news.repository.js';
import { Subscriptions } from '../subscriptions.js';
import { WakeUps } from '../wake-ups.js';

/** Polling is the truth; wake-ups make it quick. */
const POLL_MS = 1000;
/** A screen that is drawn anew more often than this is not read. */
const BETWEEN_NEWS_MS = 1000;
/** Every subscription signals for itself, and those of other processes not at all: what is on its way is looked for. */
const BETWEEN_LOOKS_MS = 100;
/** A database that is away is not asked ten times a second. */
const AFTER_FAILURE_MS = 2000;

/** Something happened, and everything that this house makes of it can be read. It says nothing of what it was. */
export interface News {
  /** All subscriptions have passed the events up to this number. */
  readonly number: string;
  /** What the events since the last news are about, by the noun in their type: `lead` of `lead.received`. */
  readonly kinds: readonly string[];
}

/**
 * Follows the ledger for screens. The first of every listener names no kinds: it only says from where on it is told.
 * However many listen, one loop asks the database for them; while nobody listens, none does.
 */
@Injectable()
export class LedgerNews implements OnModuleDestroy {
  /** Replayed, so that a listener who comes while the house closes ends at once. */
  private readonly isOver = new ReplaySubject<void>(1);

  /** Follows the end of the ledger from the first listener to the last. */
  private readonly shared = new Observable<News>((listener) => {
    void this.follow(listener);
  }).pipe(takeUntil(this.isOver), share({ connector: () => new ReplaySubject(1) }));

  readonly news: Observable<News> = this.shared.pipe(
    map((news, index) => (index === 0 ? { ...news, kinds: [] } : news)),
  );

  constructor(
    private readonly repository: NewsRepository,
    private readonly subscriptions: Subscriptions,
    private readonly wakeUps: WakeUps,
    private readonly log: Log,
  ) {}

  /** Before the connections are cut: who listens gets the time to write the end of what they pass on. */
  async onModuleDestroy(): Promise<void> {
    this.isOver.next();
    await nextTurn();
  }

  private async follow(listener: Subscriber<News>): Promise<void> {
    this.wakeUps.listen();
    const isLeft = new ReplaySubject<void>(1);
    listener.add(() => {
      isLeft.next();
    });
    const pause = (ms: number): Promise<unknown> => firstValueFrom(merge(isLeft, timer(ms)));
    let seen: string | null = null;
    while (!listener.closed) {
      // Subscribed before the look: a signal that arrives during it is not lost.
      const signal = firstValueFrom(
        merge(this.wakeUps.onLedger, this.wakeUps.onCursor, isLeft, timer(POLL_MS)),
      );
      const row: NewsRow | null = await this.look(seen).catch((error: unknown) => {
        if (!listener.closed)
          this.log.error('event-bus', 'News could not be read and are looked for again', error);
        return null;
      });
      if (row !== null && isAhead(row.passed, seen)) {
        listener.next({ number: row.passed, kinds: row.kinds });
        seen = row.passed;
      }
      await pause(pauseAfter(row));
      if (row === null || row.passed === row.head) await signal;
    }
  }

  private async look(seen: string | null): Promise<NewsRow> {
    const names = this.subscriptions.all().map((subscription) => subscription.name);
    return this.repository.since(seen, names);
  }
}

/** A subscription that begins anew falls behind what was told already; that is no news. */
function isAhead(passed: string, seen: string | null): boolean {
  return seen === null || BigInt(passed) > BigInt(seen);
}

function pauseAfter(row: NewsRow | null): number {
  if (row === null) return AFTER_FAILURE_MS;
  return row.kinds.length > 0 ? BETWEEN_NEWS_MS : BETWEEN_LOOKS_MS;
}
