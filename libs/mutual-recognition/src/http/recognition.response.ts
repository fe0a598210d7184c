import { DateField, ListField, ObjectField, TextField } from '#platform/http';
import {
  ChainLinkResponse,
  RecognitionTypeResponse,
  StandardsResponse,
} from './recognition-parts.response.js';
import { RecognitionRowResponse } from './recognition-row.response.js';

export class RecognitionResponse extends RecognitionRowResponse {
  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly subjectCode!: string | null;

  @ListField('text', { title: '附加条件 · conditions', max: 20, example: ['NOT_SUSPENDED'] })
  readonly conditions!: readonly string[];

  @TextField({ title: '条件说明 · conditions in words', max: 1000, nullable: true })
  readonly conditionText!: string | null;

  @TextField({ title: '不予互认原因 · reason code', max: 40, nullable: true })
  readonly reasonCode!: string | null;

  @TextField({ title: '理由 · reason', max: 1000, nullable: true })
  readonly reason!: string | null;

  @TextField({ title: '答复人 · answered by', max: 100, nullable: true })
  readonly answeredBy!: string | null;

  @DateField({ title: '来源失效日 · source fell on', nullable: true })
  readonly sourceRevokedOn!: string | null;

  @DateField({ title: '重新考虑日 · reconsidered on', nullable: true })
  readonly reconsideredOn!: string | null;

  @TextField({ title: '重新考虑的结论 · outcome', max: 20, nullable: true, example: 'WITHDRAWN' })
  readonly outcome!: string | null;

  @ObjectField(() => RecognitionTypeResponse, {
    title: '效力：可以与不得 · effect: what it allows and forbids',
    nullable: true,
  })
  readonly effect!: RecognitionTypeResponse | null;

  @ListField(() => RecognitionTypeResponse, {
    title: '适用于该处理结果的类型 · types that fit the result',
    max: 20,
  })
  readonly types!: readonly RecognitionTypeResponse[];

  @ObjectField(() => StandardsResponse, {
    title: '两地标准对照 · both standards side by side',
    nullable: true,
  })
  readonly standards!: StandardsResponse | null;

  @ListField(() => ChainLinkResponse, {
    title: '互认链：来源、互认机关、效力 · source, recognisers, effects',
    max: 100,
  })
  readonly chain!: readonly ChainLinkResponse[];

  @ListField('text', { title: '可办理 · what may be done now', max: 10, example: ['accept', 'refuse'] })
  readonly acts!: readonly string[];
}
