import { Injectable } from '@nestjs/common';
import { byStream, type EventHandler } from '#event-bus';
import { type Context, type RecordedEvent } from '#kernel';
import { KeepClocks } from '../app/keep-clocks.js';
import { type Caused, type ClockChange } from '../domain/clock.js';
import { type ClockRule } from './clock-rule.js';
import { CLOCK_TABLE } from './clock-table.js';

/** What the one subscription of this module does: reads the table, hands the changes of a batch on. */
@Injectable()
export class WatchEvents {
  constructor(private readonly keepClocks: KeepClocks) {}

  handlers(): readonly EventHandler[] {
    return CLOCK_TABLE.map((rule) => this.handler(rule));
  }

  private handler(rule: ClockRule): EventHandler {
    return {
      type: rule.type,
      handle: (ctx: Context, events: readonly RecordedEvent[]) =>
        this.keepClocks.execute(
          ctx,
          events.flatMap((event) => causedBy(event, rule)),
        ),
    };
  }
}

/**
 * By stream; but a result and its notice are one key. Revocation starts what the notice's withdrawal ends, and when
 * one of the two has to wait in the park the other must not overtake it.
 */
export function matterKey(event: RecordedEvent): string {
  const { resultId } = event.data as { readonly resultId?: unknown };
  const isOfResult = /^(result|notice)\./.test(event.type) && typeof resultId === 'string';
  return isOfResult ? `result:${resultId}` : byStream(event);
}

function causedBy(event: RecordedEvent, rule: ClockRule): readonly Caused<ClockChange>[] {
  return rule.changes(event).map((change) => ({ ...change, event: event.number }));
}
