import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  IntegerField,
  ListField,
  TextField,
} from '#platform/http';
import { RESULT_ORIGINS, type ResultOrigin, type Revocation, REVOCATIONS } from '../domain/result.js';
import { RESULT_STATES, type ResultState } from '../domain/result-states.js';

export class ResultRowResponse {
  @IdField({ title: '处理结果 · result' })
  readonly id!: string;

  @ChoiceField(RESULT_ORIGINS, { title: '来源 · origin' })
  readonly origin!: ResultOrigin;

  @TextField({
    title: '决定书文号，照原件 · decision number as printed',
    max: 200,
    example: '川演市监罚〔2026〕1号',
  })
  readonly decisionNo!: string;

  @IdField({ title: '作出机关 · deciding organ', nullable: true })
  readonly organId!: string | null;

  @TextField({ title: '作出机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '作出机关代码 · its code', min: 0, max: 40 })
  readonly organCode!: string;

  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @IdField({ title: '主体 · subject', nullable: true })
  readonly subjectId!: string | null;

  @TextField({ title: '主体名称 · name of the subject', max: 200 })
  readonly subjectName!: string;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 40, nullable: true })
  readonly subjectCode!: string | null;

  @TextField({ title: '监管事项 · supervision item', max: 40, nullable: true })
  readonly itemCode!: string | null;

  @TextField({ title: '事项名称 · name of the item', max: 200, nullable: true })
  readonly itemName!: string | null;

  @TextField({ title: '违法行为 · conduct', max: 4000 })
  readonly conduct!: string;

  @TextField({ title: '结论 · outcome: PENALTY or NO_PENALTY_…', max: 60, example: 'PENALTY' })
  readonly outcome!: string;

  @ListField('text', { title: '处罚种类 · kinds of penalty', max: 13, example: ['FINE'] })
  readonly penaltyKinds!: readonly string[];

  @FenField({ title: '罚款（分）· fine in fen' })
  readonly fineFen!: string;

  @FenField({ title: '没收（分）· confiscated in fen' })
  readonly confiscatedFen!: string;

  @TextField({ title: '裁量档次 · discretion band', max: 20, nullable: true, example: 'ORDINARY' })
  readonly band!: string | null;

  @DateField({ title: '行为开始日 · first day of the act', nullable: true })
  readonly actFrom!: string | null;

  @DateField({ title: '行为终了日 · last day of the act', nullable: true })
  readonly actTo!: string | null;

  @DateField({ title: '决定日期 · decided on', nullable: true })
  readonly decidedOn!: string | null;

  @DateField({ title: '生效（送达）日期 · effective (served) on', nullable: true })
  readonly effectiveOn!: string | null;

  @ChoiceField(RESULT_STATES, { title: '状态 · state' })
  readonly state!: ResultState;

  @ChoiceField(REVOCATIONS, { title: '撤销原因 · why it fell', nullable: true })
  readonly reasonCode!: Revocation | null;

  @DateField({ title: '撤销日期 · fell on', nullable: true })
  readonly revokedOn!: string | null;

  @ListField('text', { title: '记录的欠缺 · what the record lacks', max: 20, example: [] })
  readonly flags!: readonly string[];

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}

export class ResultResponse extends ResultRowResponse {
  @TextField({ title: '认定事实 · facts', max: 8000 })
  readonly facts!: string;

  @TextField({ title: '法律依据 · legal basis', max: 4000 })
  readonly basis!: string;

  @TextField({ title: '处理内容 · what was decided', max: 4000 })
  readonly content!: string;

  @TextField({ title: '撤销理由 · reason why it fell', max: 1000, nullable: true })
  readonly reason!: string | null;

  @IdField({ title: '案件，仅本机关可见 · the case, for its own organ', nullable: true })
  readonly caseId!: string | null;
}

/** All that is told of somebody else's case. */
export class SameActResponse {
  @IdField({ title: '案件，仅本机关可见 · the case, for its own organ', nullable: true })
  readonly caseId!: string | null;

  @TextField({ title: '机关 · organ', max: 200 })
  readonly organName!: string;

  @TextField({ title: '监管事项 · supervision item', max: 40 })
  readonly itemCode!: string;

  @TextField({ title: '事项名称 · name of the item', max: 200 })
  readonly itemName!: string;

  @TextField({
    title: '立案时间，或决定日期 · when filed, or decided',
    min: 0,
    max: 30,
    example: '2026-11-20T02:30:00.000Z',
  })
  readonly filedAt!: string;

  @BooleanField({
    title: '行为期间是否可以确定 · false where the record does not say when the act took place',
  })
  readonly isCertain!: boolean;
}
