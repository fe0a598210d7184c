import { ChoiceField, ListField, PageQuery, TextField } from '#platform/http';
import { NOTICE_STATES, type NoticeState } from '../domain/notice-states.js';

export class FindNoticesRequest extends PageQuery {
  @ChoiceField(NOTICE_STATES, { title: '状态 · state', optional: true })
  readonly state?: NoticeState;
}

export class ApproveNoticeRequest {
  @ListField('text', {
    title: '审核人另需遮蔽的文字 · texts to mask besides',
    max: 50,
    optional: true,
    example: ['王五'],
  })
  readonly alsoMask?: readonly string[];
}

const WITHDRAWAL_REASONS = [
  'REVOKED',
  'CONFIRMED_ILLEGAL',
  'CONFIRMED_INVALID',
  'CHANGED',
  'PUBLISHED_IN_ERROR',
] as const;

export class WithdrawNoticeRequest {
  @ChoiceField(WITHDRAWAL_REASONS, { title: '撤回原因 · reason code' })
  readonly reasonCode!: string;

  @TextField({
    title: '公开说明的理由，不得写当事人 · public reason; names nobody',
    basis: '行政处罚法 第四十八条',
    min: 4,
    max: 500,
    example: '原行政处罚决定经行政复议予以撤销',
  })
  readonly reason!: string;
}
