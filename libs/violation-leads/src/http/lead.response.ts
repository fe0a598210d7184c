import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { LEAD_STATES, type LeadState } from '../domain/lead-states.js';
import { REPORTED_BY, type ReportedBy } from '../domain/reporter.js';

export class LeadRowResponse {
  @IdField({ title: '线索 · lead' })
  readonly id!: string;

  @TextField({ title: '线索编号 · lead number', max: 100, example: '川演市监线〔2026〕1号' })
  readonly leadNo!: string;

  @TextField({ title: '来源 · source', max: 40, example: 'INSPECTION' })
  readonly source!: string;

  @ChoiceField(LEAD_STATES, { title: '状态 · state' })
  readonly state!: LeadState;

  @IdField({ title: '承办机关 · organ that holds it' })
  readonly organId!: string;

  @TextField({ title: '承办机关名称 · its name', max: 200 })
  readonly organName!: string;

  @IdField({ title: '移送机关 · organ that sent it', nullable: true })
  readonly senderOrganId!: string | null;

  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '行为发生地 · division of the act', max: 6, example: '510104' })
  readonly division!: string;

  @IdField({ title: '主体 · subject', nullable: true })
  readonly subjectId!: string | null;

  @TextField({ title: '主体名称 · name of the subject', max: 200, nullable: true })
  readonly subjectName!: string | null;

  @TextField({ title: '监管事项 · supervision item', max: 40, nullable: true })
  readonly itemCode!: string | null;

  @TextField({ title: '事项名称 · name of the item', max: 200, nullable: true })
  readonly itemName!: string | null;

  @TextField({ title: '涉嫌违法行为 · suspected conduct', max: 2000 })
  readonly conduct!: string;

  @DateField({ title: '接收日 · received on' })
  readonly receivedOn!: string;

  @DateField({ title: '办理期限 · due on' })
  readonly dueOn!: string;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}

export class LeadTransferResponse {
  @IdField({ title: '移送机关 · from' })
  readonly fromOrganId!: string;

  @IdField({ title: '接收机关 · to' })
  readonly toOrganId!: string;

  @TextField({ title: '移送理由 · note', max: 1000 })
  readonly note!: string;

  @InstantField({ title: '移送时间 · sent at' })
  readonly sentAt!: string;

  @TextField({ title: '答复 · answer', max: 40, nullable: true })
  readonly answer!: string | null;

  @TextField({ title: '答复原因 · reason code', max: 40, nullable: true })
  readonly answerCode!: string | null;

  @TextField({ title: '答复说明 · reason', max: 1000, nullable: true })
  readonly answerNote!: string | null;

  @InstantField({ title: '答复时间 · answered at', nullable: true })
  readonly answeredAt!: string | null;
}

class LeadLimitationResponse {
  @DateField({ title: '追责时效届满日 · limitation runs until', basis: '行政处罚法 第三十六条' })
  readonly endsOn!: string;

  @DateField({
    title: '有危害后果时的届满日 · limitation where there is harm',
    basis: '行政处罚法 第三十六条',
    nullable: true,
  })
  readonly withHarmOn!: string | null;

  @BooleanField({ title: '依据已核实 · the rule is confirmed' })
  readonly isConfirmed!: boolean;
}

export class LeadResponse extends LeadRowResponse {
  @TextField({ title: '具体地点 · place', max: 200, nullable: true })
  readonly place!: string | null;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly subjectCode!: string | null;

  @DateField({ title: '行为开始日 · first day of the act', nullable: true })
  readonly actFrom!: string | null;

  @DateField({ title: '行为终了日 · last day of the act', nullable: true })
  readonly actTo!: string | null;

  @TextField({ title: '退回或不予立案原因 · reason code', max: 40, nullable: true })
  readonly reasonCode!: string | null;

  @TextField({ title: '说明 · reason', max: 1000, nullable: true })
  readonly reason!: string | null;

  @IdField({ title: '由此立案的案件 · case filed from it', nullable: true })
  readonly caseId!: string | null;

  @ChoiceField(REPORTED_BY, {
    title: '公众举报：实名或匿名 · reported by the public, by name or not; null: not by the public',
    nullable: true,
  })
  readonly reporter!: ReportedBy | null;

  @ListField(() => LeadTransferResponse, { title: '移送经过 · transfers', max: 100 })
  readonly transfers!: readonly LeadTransferResponse[];

  @ObjectField(() => LeadLimitationResponse, { title: '追责时效 · limitation', nullable: true })
  readonly limitation!: LeadLimitationResponse | null;

  @ListField('text', {
    title: '当前状态可做的事 · what its state allows',
    max: 10,
    example: ['accept', 'refer'],
  })
  readonly acts!: readonly string[];
}
