import { Injectable } from '@nestjs/common';
import { firstValueFrom, merge, timer } from 'rxjs';
import { LedgerRepository } from '../data/ledger.repository.js';
import { SubscriptionRepository } from '../data/subscription.repository.js';
import { Subscriptions } from './subscriptions.js';
import { WakeUps } from './wake-ups.js';

const LOOK_AGAIN_MS = 50;

/** Lets a reader see its own write: waits until every subscription of this house has passed the event. */
@Injectable()
export class EventWaiter {
  private running: Promise<bigint> | null = null;
  private following: Promise<bigint> | null = null;

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly positions: SubscriptionRepository,
    private readonly subscriptions: Subscriptions,
    private readonly wakeUps: WakeUps,
  ) {}

  /** False when the time is over first; the caller then answers with what there is. */
  async until(eventId: string, timeoutMs: number): Promise<boolean> {
    const end = Date.now() + timeoutMs;
    let number: string | null = null;
    while (Date.now() < end) {
      const next = firstValueFrom(merge(this.wakeUps.onCursor, timer(LOOK_AGAIN_MS)));
      number ??= await this.ledger.numberOf(eventId);
      if (number !== null && (await this.passed()) >= BigInt(number)) return true;
      await next;
    }
    return false;
  }

  /**
   * One statement at a time, however many wait. Invariant: the answer is no older than the question, so who asks during
   * a look shares the one after it.
   */
  private async passed(): Promise<bigint> {
    if (this.running === null) {
      this.running = this.look().finally(() => {
        this.running = null;
      });
      return this.running;
    }
    this.following ??= this.running
      .catch(() => null)
      .then(() => {
        this.following = null;
        return this.passed();
      });
    return this.following;
  }

  /** A subscription that this house no longer has stands still for ever; nobody waits for it. */
  private async look(): Promise<bigint> {
    const names = this.subscriptions.all().map((subscription) => subscription.name);
    return BigInt((await this.positions.passedBy(names)) ?? Number.MAX_SAFE_INTEGER);
  }
}
