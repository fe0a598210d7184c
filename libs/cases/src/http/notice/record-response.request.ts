import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, TextField } from '#platform/http';
import { RESPONSES, type ResponseKind } from '../../domain/documents.js';

export class RecordResponseRequest {
  @ChoiceField(RESPONSES, {
    title: '当事人意见 · what the party did',
    basis: '行政处罚法 第四十五条、第六十四条',
  })
  readonly response!: ResponseKind;

  @DateField({ title: '收到日 · received on' })
  readonly receivedOn!: LegalDate;

  @TextField({ title: '陈述、申辩内容 · statement', min: 2, max: 8000, optional: true })
  readonly statement?: string;
}
