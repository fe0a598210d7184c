import { ChoiceField, TextField } from '#platform/http';
import { type Dismissal, DISMISSALS, type Removal, REMOVALS } from '../domain/list-reasons.js';

export class EnterListRequest {
  @TextField({
    title: '列入理由 · why it is entered',
    basis: '市场监督管理严重违法失信名单管理办法',
    min: 2,
    max: 1000,
    example: '性质恶劣、情节严重、社会危害较大',
  })
  readonly reason!: string;
}

export class DismissCandidateRequest {
  @ChoiceField(DISMISSALS, { title: '不予列入原因 · reason code' })
  readonly reasonCode!: Dismissal;

  @TextField({ title: '不予列入说明 · reason', min: 2, max: 1000, example: '有证据证明没有主观故意' })
  readonly reason!: string;
}

export class RemoveEntryRequest {
  @ChoiceField(REMOVALS, { title: '移出原因 · reason code', example: 'WRONG_ENTRY' })
  readonly reasonCode!: Removal;

  @TextField({ title: '移出说明 · reason', min: 2, max: 1000, example: '列入主体有误' })
  readonly reason!: string;
}
