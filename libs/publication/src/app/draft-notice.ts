import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Organs } from '#identity';
import { type Context, newId } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { NoticeRepository } from '../data/notice.repository.js';
import { draft } from '../domain/notice.js';
import { type NoticeDraft } from '../domain/notice-draft.js';
import { RuleOnNotice } from './rule-on-notice.js';

@Injectable()
export class DraftNotice {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notices: NoticeRepository,
    private readonly organs: Organs,
    private readonly rules: RuleOnNotice,
    private readonly outbox: Outbox,
  ) {}

  /** Who calls is taken for who decided. */
  async execute(ctx: Context, input: NoticeDraft): Promise<string> {
    const organ = await this.organs.get(input.organId);
    const { ruling, dueOn } = this.rules.execute(input, organ.system);
    const isDemo = input.isDemo || organ.isDemo;
    const decided = draft({ ...input, isDemo }, ruling, {
      id: newId(),
      decidedBy: ctx.actor.id,
      organ,
      dueOn,
    });
    await this.transactions.run(ctx, async (tx) => {
      await this.notices.add(tx, decided.notice);
      await this.outbox.append(tx, decided.events);
    });
    return decided.notice.id;
  }
}
