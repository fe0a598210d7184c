import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, TextField } from '#platform/http';

const LEAD_SOURCES = [
  'INSPECTION',
  'COMPLAINT_REPORT',
  'OTHER_DEPARTMENT',
  'SUPERIOR',
  'ASSISTANCE',
  'MONITORING',
  'MEDIA',
  'OFFSITE_DEVICE',
] as const;

/** What anyone who reports a violation can say of it. */
export class ConductRequest {
  @TextField({
    title: '行为发生地区划 · division where the act took place',
    basis: '行政处罚法 第二十二条',
    min: 6,
    max: 6,
    pattern: /^\d{6}$/,
    example: '510104',
  })
  readonly division!: string;

  @TextField({ title: '具体地点 · place', max: 200, optional: true, example: '锦江区春熙路 1 号' })
  readonly place?: string;

  @TextField({
    title: '涉嫌违法行为 · suspected conduct',
    min: 4,
    max: 2000,
    example: '货架上有超过保质期的食品待售',
  })
  readonly conduct!: string;

  @ChoiceField(['BUSINESS', 'INDIVIDUAL_BUSINESS', 'ORGANISATION'], {
    title: '主体类别 · kind of subject',
    optional: true,
  })
  readonly subjectKind?: 'BUSINESS' | 'INDIVIDUAL_BUSINESS' | 'ORGANISATION';

  @TextField({
    title: '主体名称 · name of the subject',
    min: 2,
    max: 200,
    optional: true,
    example: '蓉城食品（虚构）有限公司',
  })
  readonly subjectName?: string;

  @TextField({
    title: '统一社会信用代码 · unified social credit code (GB 32100)',
    min: 18,
    max: 18,
    optional: true,
    example: '91510199MA6DEMX061',
  })
  readonly subjectCode?: string;

  @TextField({
    title: '监管事项 · supervision item',
    max: 40,
    pattern: /^[A-Z]+-\d{3}$/,
    optional: true,
    example: 'FOOD-001',
  })
  readonly itemCode?: string;

  @DateField({ title: '行为开始日 · first day of the act', optional: true })
  readonly actFrom?: LegalDate;

  @DateField({ title: '行为终了日 · last day of the act', optional: true })
  readonly actTo?: string;
}

export class RegisterLeadRequest extends ConductRequest {
  @ChoiceField(LEAD_SOURCES, { title: '线索来源 · source' })
  readonly source!: string;
}
