import { Injectable } from '@nestjs/common';
import { firstValueFrom, merge, timer } from 'rxjs';
import { SubscriptionRepository } from '../data/subscription.repository.js';
import { WakeUps } from './wake-ups.js';

const LOOK_AGAIN_MS = 50;

/** Lets a reader see its own write: waits until every subscription has passed the event. */
@Injectable()
export class EventWaiter {
  constructor(
    private readonly positions: SubscriptionRepository,
    private readonly wakeUps: WakeUps,
  ) {}

  /** False when the time is over first; the caller then answers with what there is. */
  async until(eventId: string, timeoutMs: number): Promise<boolean> {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      const next = firstValueFrom(merge(this.wakeUps.onCursor, timer(LOOK_AGAIN_MS)));
      if ((await this.positions.hasPassed(eventId)) === true) return true;
      await next;
    }
    return false;
  }
}
