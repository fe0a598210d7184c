import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { type NoticeDraft } from '../domain/notice-draft.js';
import { DraftNotice } from './draft-notice.js';

/** The shared service of DESIGN §6. */
@Injectable()
export class Publication {
  constructor(private readonly drafting: DraftNotice) {}

  /** Inside the deciding transaction: if this fails, the decision fails. Returns the id of the notice. */
  async draft(ctx: Context, notice: NoticeDraft): Promise<string> {
    return this.drafting.execute(ctx, notice);
  }
}
