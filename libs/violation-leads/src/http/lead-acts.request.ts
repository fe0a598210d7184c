import { ChoiceField, IdField, TextField } from '#platform/http';

export class ReferLeadRequest {
  @IdField({ title: '移送至机关 · organ it is sent to' })
  readonly toOrganId!: string;

  @TextField({
    title: '移送理由 · why it is sent there',
    min: 2,
    max: 1000,
    example: '行为发生地在重庆市渝中区',
  })
  readonly note!: string;
}

const RETURN_REASONS = [
  'NOT_COMPETENT_ITEM',
  'NOT_COMPETENT_PLACE',
  'INCOMPLETE',
  'FILED_ELSEWHERE',
  'DUPLICATE',
] as const;

export class ReturnLeadRequest {
  @ChoiceField(RETURN_REASONS, { title: '退回原因 · reason code' })
  readonly reasonCode!: string;

  @TextField({ title: '退回说明 · reason', min: 2, max: 1000, example: '行为发生地不在本辖区' })
  readonly reason!: string;
}

const NOT_FILED_REASONS = ['MINOR_CORRECTED', 'NOT_ESTABLISHED', 'LIMITATION', 'OTHER'] as const;

export class CloseLeadRequest {
  @ChoiceField(NOT_FILED_REASONS, { title: '不予立案原因 · reason code' })
  readonly reasonCode!: string;

  @TextField({ title: '不予立案说明 · reason', min: 2, max: 1000, example: '违法事实不成立' })
  readonly reason!: string;
}
