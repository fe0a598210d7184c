import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { withdraw } from '../domain/notice.js';
import { ChangeNotice } from './change-notice.js';

/** 撤回公示: within three working days of the decision's fall, saying publicly why (APL art. 48). */
@Injectable()
export class WithdrawNotice {
  constructor(
    private readonly change: ChangeNotice,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: string; readonly reason: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'notice.withdraw' }, (_tx, notice) =>
      withdraw(notice, { code: input.reasonCode, text: input.reason, on: legalDateOf(this.clock.now()) }),
    );
  }
}
