import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, IdField, ListField, TextField } from '#platform/http';

const KINDS = ['BUSINESS', 'INDIVIDUAL_BUSINESS', 'ORGANISATION'] as const;

export class FileCaseRequest {
  @IdField({
    title: '由此线索立案，未填的各项取自线索 · lead it is filed from; what is left out is taken from it',
    optional: true,
  })
  readonly leadId?: string;

  @IdField({ title: '当事人（主体编号）· party, as a subject', optional: true })
  readonly subjectId?: string;

  @ChoiceField(KINDS, { title: '当事人类别 · kind of party', optional: true })
  readonly subjectKind?: (typeof KINDS)[number];

  @TextField({
    title: '当事人名称 · name of the party',
    min: 2,
    max: 200,
    optional: true,
    example: '蓉城食品（虚构）有限公司',
  })
  readonly subjectName?: string;

  @TextField({
    title: '统一社会信用代码 · unified social credit code',
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
    example: 'FOOD-004',
  })
  readonly itemCode?: string;

  @TextField({
    title: '违法行为发生地区划 · division where the act took place',
    basis: '行政处罚法 第二十二条',
    min: 6,
    max: 12,
    pattern: /^\d{6}(\d{3}){0,2}$/,
    optional: true,
    example: '510104',
  })
  readonly division?: string;

  @DateField({ title: '行为开始日 · first day of the act', optional: true })
  readonly actFrom?: LegalDate;

  @DateField({ title: '行为终了日 · last day of the act', basis: '行政处罚法 第三十六条', optional: true })
  readonly actTo?: LegalDate;

  @DateField({
    title: '发现日，不填为立案日 · discovered on; the day of filing when left out',
    basis: '行政处罚法 第三十六条',
    optional: true,
  })
  readonly discoveredOn?: LegalDate;

  @TextField({
    title: '对公民生命健康安全、金融安全的危害后果 · harm to life, health or financial safety',
    basis: '行政处罚法 第三十六条',
    min: 2,
    max: 1000,
    optional: true,
  })
  readonly harm?: string;

  @TextField({
    title: '涉嫌违法行为 · suspected conduct',
    min: 4,
    max: 2000,
    optional: true,
    example: '销售超过保质期的食品',
  })
  readonly conduct?: string;

  @ListField('id', {
    title: '办案人员，两名以上 · handlers, two or more',
    basis: '行政处罚法 第四十二条',
    min: 2,
    max: 10,
  })
  readonly officerIds!: readonly string[];
}
