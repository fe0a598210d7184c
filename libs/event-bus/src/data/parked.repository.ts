import { Injectable } from '@nestjs/common';
import { queryIn } from '#platform/database';
import { type Context } from '#kernel';

export interface FailedEvent {
  readonly number: string;
}

/** What a person changes of events that fail; the runner's own changes are in SubscriptionRepository. */
@Injectable()
export class ParkedRepository {
  /** The event, if it is parked because it failed itself; null when it was handled, set aside or only waits. */
  async failing(ctx: Context, subscription: string, eventId: string): Promise<FailedEvent | null> {
    const [row] = await queryIn<FailedEvent>(
      ctx,
      `SELECT p.number FROM event_bus.parked p JOIN event_bus.ledger l ON l.number = p.number
        WHERE p.subscription = $1 AND l.event_id = $2 AND p.attempts > 0`,
      [subscription, eventId],
    );
    return row ?? null;
  }

  async tryAgain(ctx: Context, subscription: string, number: string): Promise<void> {
    await queryIn(
      ctx,
      `UPDATE event_bus.parked SET attempts = 1, next_attempt_at = now(), dead_at = NULL
        WHERE subscription = $1 AND number = $2`,
      [subscription, number],
    );
  }

  async setAside(
    ctx: Context,
    subscription: string,
    number: string,
    decision: { readonly reason: string; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await queryIn(
      ctx,
      `INSERT INTO event_bus.set_aside (subscription, number, attempts, last_error, reason, set_aside_by, set_aside_at)
       SELECT subscription, number, attempts, last_error, $3, $4, $5 FROM event_bus.parked
        WHERE subscription = $1 AND number = $2`,
      [subscription, number, decision.reason, decision.by, decision.at],
    );
  }
}
