import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { FAILURE_STATES, type FailureState } from '../../app/operate-ledger.js';

const NAME = /^[a-z][a-z-]*$/;
const NUMBER = /^(0|[1-9]\d{0,14})$/;

export class FindFailuresRequest extends PageQuery {
  @ChoiceField(FAILURE_STATES, { title: '状态 · state', optional: true })
  readonly state?: FailureState;

  @TextField({ title: '订阅 · subscription', max: 60, pattern: NAME, optional: true, example: 'credit-risk' })
  readonly subscription?: string;
}

export class FailureRequest {
  @TextField({ title: '订阅 · subscription', max: 60, pattern: NAME, example: 'credit-risk' })
  readonly subscription!: string;
}

export class SetAsideRequest extends FailureRequest {
  @TextField({ title: '搁置理由 · why it is set aside', min: 2, max: 1000, example: '重复数据，已人工核对' })
  readonly reason!: string;
}

export class FindBalanceRequest {
  @TextField({ title: '起号（不含） · numbers after', max: 15, pattern: NUMBER, example: '0' })
  readonly after!: string;

  @TextField({ title: '止号（含） · up to', max: 15, pattern: NUMBER, example: '1000' })
  readonly upTo!: string;
}
