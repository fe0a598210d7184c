import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Clock, type Context, legalDateOf } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { NoticeRepository } from '../data/notice.repository.js';
import { expire } from '../domain/notice.js';
import { NOTICE_STATES, noticeLife } from '../domain/notice-states.js';

const BATCH = 200;
const OPEN = NOTICE_STATES.filter(
  (state) => noticeLife.allows(state, 'expire') || noticeLife.allows(state, 'exempt'),
);

/** 公示期满自动停止公示 (NDRC Order 36). The register itself shows nothing beyond its last day, however late this runs. */
@Injectable()
export class ExpireNotices {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notices: NoticeRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context): Promise<number> {
    const today = legalDateOf(this.clock.now());
    for (let total = 0; ;) {
      const count = await this.transactions.run(ctx, (tx) => this.batch(tx, today));
      total += count;
      if (count < BATCH) return total;
    }
  }

  private async batch(ctx: Context, today: string): Promise<number> {
    const decided = (await this.notices.lockOver(ctx, OPEN, today, BATCH)).map((notice) =>
      expire(notice, today),
    );
    for (const { notice } of decided) await this.notices.update(ctx, notice);
    const events = decided.flatMap((one) => one.events);
    if (events.length > 0) await this.outbox.append(ctx, events);
    return decided.length;
  }
}
