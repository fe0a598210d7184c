import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access, type Permission } from '#identity';
import { assertVersion, type Context, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { NoticeRepository } from '../data/notice.repository.js';
import { type Decided, type Notice } from '../domain/notice.js';

/** The frame of every act of an officer on one notice: transaction, lock, reach, version, decision, save, event. */
@Injectable()
export class ChangeNotice {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notices: NoticeRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    ctx: Context,
    change: { readonly id: string; readonly version: number; readonly permission: Permission },
    decide: (ctx: Context, notice: Notice) => Promise<Decided> | Decided,
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const notice = await this.notices.lock(tx, change.id);
      await this.access.require(tx, change.permission, notice.organId);
      assertVersion(notice, change.version);
      const decided = await decide(tx, notice);
      await this.notices.update(tx, decided.notice);
      const event = await this.outbox.append(tx, decided.events);
      return { id: notice.id, version: decided.notice.version, event };
    });
  }
}
