import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, IdField, PageQuery, TextField } from '#platform/http';
import { type Purpose, PURPOSES } from '../app/access-log.js';
import { RESULT_ORIGINS, type ResultOrigin } from '../domain/result.js';

export class PurposeRequest {
  @ChoiceField(PURPOSES, { title: '查询目的，留痕 · what for; kept on record' })
  readonly purpose!: Purpose;

  @IdField({ title: '等待该事件生效 · wait for this event first', optional: true })
  readonly after_event?: string;
}

export class FindResultsRequest extends PageQuery {
  @ChoiceField(PURPOSES, { title: '查询目的，留痕 · what for; kept on record' })
  readonly purpose!: Purpose;

  @TextField({
    title: '名称、决定书文号或代码 · name, decision number or code',
    min: 2,
    max: 100,
    optional: true,
  })
  readonly q?: string;

  @TextField({
    title: '地区 · region',
    min: 6,
    max: 6,
    pattern: /^\d{6}$/,
    optional: true,
    example: '500000',
  })
  readonly region?: string;

  @ChoiceField(RESULT_ORIGINS, { title: '来源 · origin', optional: true })
  readonly origin?: ResultOrigin;

  @TextField({ title: '监管事项 · supervision item', max: 40, optional: true, example: 'FOOD-004' })
  readonly itemCode?: string;

  @IdField({ title: '主体 · subject', optional: true })
  readonly subjectId?: string;

  @DateField({ title: '决定日期自 · decided from', optional: true })
  readonly decidedFrom?: string;

  @DateField({ title: '决定日期至 · decided to', optional: true })
  readonly decidedTo?: string;
}

export class FindSameActsRequest {
  @IdField({ title: '主体 · subject' })
  readonly subjectId!: string;

  @TextField({ title: '监管事项 · supervision item', max: 40, example: 'FOOD-004' })
  readonly itemCode!: string;

  @DateField({ title: '行为开始日 · first day of the act' })
  readonly actFrom!: LegalDate;

  @DateField({ title: '行为终了日 · last day of the act' })
  readonly actTo!: LegalDate;
}
