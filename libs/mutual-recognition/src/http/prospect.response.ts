import { BooleanField, IdField, ListField, ObjectField, TextField } from '#platform/http';
import { RecognitionTypeResponse, TwoLanguagesResponse } from './recognition-parts.response.js';

export class ProspectResponse {
  @IdField({ title: '处理结果 · result' })
  readonly resultId!: string;

  @BooleanField({ title: '本机关可以互认 · your organ may recognise it' })
  readonly isOpen!: boolean;

  @ObjectField(() => TwoLanguagesResponse, { title: '不能互认的原因 · why not', nullable: true })
  readonly reason!: TwoLanguagesResponse | null;

  @TextField({ title: '依据 · article', max: 200, nullable: true })
  readonly basis!: string | null;

  @IdField({ title: '本机关已有的互认 · recognition your organ has of it already', nullable: true })
  readonly recognitionId!: string | null;

  @ListField(() => RecognitionTypeResponse, {
    title: '适用于该处理结果的类型 · types that fit the result',
    max: 20,
  })
  readonly types!: readonly RecognitionTypeResponse[];
}
