import { Injectable } from '@nestjs/common';
import { DocumentNumbers } from '#identity';
import { Clock, type Context, legalDateOf, type Written, yearOf } from '#kernel';
import { Results } from '#results';
import { approve, type Notice } from '../domain/notice.js';
import { noticeErrors } from '../domain/notice.errors.js';
import { noticeLife } from '../domain/notice-states.js';
import { ChangeNotice } from './change-notice.js';

/** 审核发布: the number is drawn only for what is really published, so the series has no gaps to explain. */
@Injectable()
export class ApproveNotice {
  constructor(
    private readonly change: ChangeNotice,
    private readonly numbers: DocumentNumbers,
    private readonly results: Results,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly alsoMask?: readonly string[] },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'notice.approve' }, async (tx, notice) => {
      noticeLife.next(notice.state, 'approve');
      await this.assertStands(tx, notice);
      const on = legalDateOf(this.clock.now());
      const noticeNo = await this.numbers.next(tx, notice.organId, 'notice', yearOf(on));
      return approve(notice, { officerId: tx.actor.id, on, noticeNo, alsoMask: input.alsoMask ?? [] });
    });
  }

  /** The reaction that takes the notice of a fallen decision out of the queue may not have run yet. */
  private async assertStands(ctx: Context, { resultId, decisionNo }: Notice): Promise<void> {
    const result = (await this.results.views(ctx, [resultId])).get(resultId);
    if (result?.state === 'REVOKED') throw noticeErrors.decisionRevoked(decisionNo);
  }
}
