import { ChoiceField, IdField, ListField, TextField } from '#platform/http';
import { type ReconsiderOutcome } from '../domain/recognition.js';
import { RECOGNITION_TYPES } from '../domain/recognition-type.js';

export class AcceptRecognitionRequest {
  @ChoiceField(RECOGNITION_TYPES, {
    title: '互认类型 · type of recognition',
    basis: '优化营商环境条例 第五十七条',
    example: 'R5',
  })
  readonly recognitionType!: string;

  @ListField('text', {
    title: '附加条件 · conditions',
    max: 20,
    optional: true,
    example: ['NOT_SUSPENDED'],
  })
  readonly conditions?: string[];

  @TextField({
    title: '条件说明 · conditions in words',
    min: 2,
    max: 1000,
    optional: true,
    example: '复议期满后再用于管理',
  })
  readonly conditionText?: string;
}

export class RecogniseResultRequest extends AcceptRecognitionRequest {
  @IdField({ title: '处理结果 · result' })
  readonly resultId!: string;
}

export class RefuseRecognitionRequest {
  @TextField({
    title: '不予互认原因 · reason for refusing',
    max: 40,
    pattern: /^[A-Z_]+$/,
    example: 'STANDARD_DIFFERS',
  })
  readonly reasonCode!: string;

  @TextField({
    title: '不予互认说明 · reason',
    min: 2,
    max: 1000,
    optional: true,
    example: '两地裁量幅度不同',
  })
  readonly reason?: string;
}

export class ReconsiderRecognitionRequest {
  @ChoiceField(['WITHDRAWN', 'MAINTAINED'], { title: '重新考虑的结论 · outcome' })
  readonly outcome!: ReconsiderOutcome;

  @TextField({ title: '理由 · reason', min: 2, max: 1000, example: '来源决定已被撤销' })
  readonly reason!: string;
}
