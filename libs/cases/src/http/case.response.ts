import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { CASE_STATES, type CaseState } from '../domain/case-states.js';
import {
  DecisionResponse,
  DecisionServiceResponse,
  HearingResponse,
  PartyResponseResponse,
  PaymentResponse,
  PriorNoticeResponse,
  ProposalResponse,
} from './case-documents.response.js';
import {
  CaseClockResponse,
  CaseDebtResponse,
  CaseEvidenceResponse,
  CaseOfficerResponse,
  CaseStepResponse,
  NextActResponse,
} from './case-record.response.js';

export class CaseRowResponse {
  @IdField({ title: '案件 · case' })
  readonly id!: string;

  @TextField({ title: '案号 · case number, one for life', max: 100, example: '川演市监立〔2026〕1号' })
  readonly caseNo!: string;

  @ChoiceField(CASE_STATES, { title: '状态 · state' })
  readonly state!: CaseState;

  @IdField({ title: '办案机关 · organ' })
  readonly organId!: string;

  @TextField({ title: '办案机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '行为发生地 · division of the act', max: 12, example: '510104' })
  readonly division!: string;

  @IdField({ title: '当事人 · party, as a subject' })
  readonly subjectId!: string;

  @TextField({ title: '当事人名称 · name of the party', max: 200 })
  readonly subjectName!: string;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly subjectCode!: string | null;

  @TextField({ title: '监管事项 · supervision item', max: 40, example: 'FOOD-004' })
  readonly itemCode!: string;

  @TextField({ title: '事项名称 · name of the item', max: 200 })
  readonly itemName!: string;

  @TextField({ title: '涉嫌违法行为 · suspected conduct', max: 2000 })
  readonly conduct!: string;

  @DateField({ title: '立案日 · filed on' })
  readonly filedOn!: string;

  @TextField({ title: '当前期限 · clock that runs', max: 40, nullable: true, example: 'CASE_DECIDE' })
  readonly dueCode!: string | null;

  @DateField({ title: '当前期限届满日 · due on', nullable: true })
  readonly dueOn!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}

export class CaseResponse extends CaseRowResponse {
  @IdField({ title: '来源线索 · lead', nullable: true })
  readonly leadId!: string | null;

  @TextField({ title: '线索编号 · lead number', max: 100, nullable: true })
  readonly leadNo!: string | null;

  @TextField({ title: '当事人类别 · kind of party', max: 40 })
  readonly subjectKind!: string;

  @DateField({ title: '行为开始日 · first day of the act' })
  readonly actFrom!: string;

  @DateField({ title: '行为终了日 · last day of the act' })
  readonly actTo!: string;

  @DateField({ title: '发现日 · discovered on' })
  readonly discoveredOn!: string;

  @TextField({ title: '危害后果 · harm', max: 1000, nullable: true })
  readonly harm!: string | null;

  @DateField({ title: '追责时效届满日 · limitation runs until' })
  readonly limitationOn!: string;

  @ListField('id', { title: '办案人员 · handlers', max: 100 })
  readonly officerIds!: readonly string[];

  @ListField('id', { title: '审核人员 · reviewers', max: 100 })
  readonly reviewerIds!: readonly string[];

  @ListField(() => CaseOfficerResponse, { title: '人员姓名 · names', max: 100 })
  readonly officers!: readonly CaseOfficerResponse[];

  @DateField({ title: '办案期限 · decide by' })
  readonly decideDueOn!: string;

  @IntegerField({ title: '延长天数 · days added by extension', min: 0, max: 10_000 })
  readonly extensionDays!: number;

  @ObjectField(() => ProposalResponse, { title: '调查终结意见 · proposal', nullable: true })
  readonly proposal!: ProposalResponse | null;

  @ObjectField(() => PriorNoticeResponse, { title: '告知 · prior notice', nullable: true })
  readonly notice!: PriorNoticeResponse | null;

  @ObjectField(() => PartyResponseResponse, { title: '当事人意见 · response', nullable: true })
  readonly response!: PartyResponseResponse | null;

  @ObjectField(() => HearingResponse, { title: '听证 · hearing', nullable: true })
  readonly hearing!: HearingResponse | null;

  @ObjectField(() => DecisionResponse, { title: '决定 · decision', nullable: true })
  readonly decision!: DecisionResponse | null;

  @ObjectField(() => DecisionServiceResponse, { title: '送达 · service', nullable: true })
  readonly service!: DecisionServiceResponse | null;

  @ListField(() => PaymentResponse, { title: '缴款 · payments', max: 100 })
  readonly payments!: readonly PaymentResponse[];

  @ObjectField(() => CaseDebtResponse, { title: '应缴 · money owed' })
  readonly debt!: CaseDebtResponse;

  @DateField({ title: '结案日 · closed on', nullable: true })
  readonly closedOn!: string | null;

  @ListField(() => CaseStepResponse, { title: '全过程记录 · timeline', max: 1000 })
  readonly steps!: readonly CaseStepResponse[];

  @ListField(() => CaseEvidenceResponse, { title: '证据 · evidence', max: 1000 })
  readonly evidence!: readonly CaseEvidenceResponse[];

  @ListField(() => CaseClockResponse, { title: '期限 · clocks', max: 20 })
  readonly clocks!: readonly CaseClockResponse[];

  @ListField(() => NextActResponse, { title: '可办理的事项 · what can be done', max: 20 })
  readonly acts!: readonly NextActResponse[];
}
