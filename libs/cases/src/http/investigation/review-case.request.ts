import { ChoiceField, TextField } from '#platform/http';

const OUTCOMES = ['PASSED', 'RETURNED'] as const;

export class ReviewCaseRequest {
  @ChoiceField(OUTCOMES, { title: '审核结论 · outcome of the review', basis: '行政处罚法 第五十八条' })
  readonly outcome!: (typeof OUTCOMES)[number];

  @TextField({
    title: '审核意见 · opinion',
    min: 2,
    max: 4000,
    example: '事实清楚，证据确凿，程序合法，同意处理意见。',
  })
  readonly opinion!: string;
}
