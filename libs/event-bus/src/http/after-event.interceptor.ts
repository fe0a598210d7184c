import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, type Observable, switchMap } from 'rxjs';
import { AppError, isId } from '#kernel';
import { EventWaiter } from '../app/event-waiter.js';

const PATIENCE_MS = 2000;

interface Exchange {
  readonly method: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** `GET …?after_event=<id>`: answers once all reactions to that event are done, so people see their own write. */
@Injectable()
export class AfterEventInterceptor implements NestInterceptor {
  constructor(private readonly waiter: EventWaiter) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Exchange>();
    const eventId = request.query['after_event'];
    if (request.method !== 'GET' || eventId === undefined) return next.handle();
    if (typeof eventId !== 'string' || !isId(eventId)) throw notAnId();
    return from(this.waiter.until(eventId, PATIENCE_MS)).pipe(switchMap(() => next.handle()));
  }
}

function notAnId(): AppError {
  const sentence = {
    zh: 'after_event 应为事件编号（UUID）。',
    en: 'after_event takes the id of an event (UUID).',
  };
  return new AppError('EVENT_BUS.AFTER_EVENT', 'invalid', sentence, {
    faults: [{ field: 'after_event', code: 'format', sentence }],
  });
}
