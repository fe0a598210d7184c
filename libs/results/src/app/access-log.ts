import { Injectable } from '@nestjs/common';
import { Clock, type Context, newId } from '#kernel';
import { AccessLogRepository } from '../data/access-log.repository.js';

export const PURPOSES = ['CASE_HANDLING', 'SUPERVISION', 'RECOGNITION', 'OTHER'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A question is answered only after it is written down who asked it and what for: one insert per request. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly log: AccessLogRepository,
    private readonly clock: Clock,
  ) {}

  async note(
    ctx: Context,
    entry: { readonly purpose: Purpose; readonly resultId?: string; readonly asked?: object },
  ): Promise<void> {
    const askedAt = this.clock.now();
    const { id: actorId, organ: organId } = ctx.actor;
    const { purpose, resultId = null, asked = {} } = entry;
    await this.log.add(ctx, { id: newId(askedAt), askedAt, actorId, organId, purpose, resultId, asked });
  }
}
