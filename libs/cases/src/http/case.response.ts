import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MapField,
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
  SentenceResponse,
} from './case-documents.response.js';

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

export class CaseStepResponse {
  @IntegerField({ title: '序号 · number', min: 1, max: 2_147_483_647 })
  readonly seq!: number;

  @TextField({ title: '步骤 · step', max: 40, example: 'serveNotice' })
  readonly act!: string;

  @TextField({ title: '记录人 · recorded by', max: 100 })
  readonly actorName!: string;

  @InstantField({ title: '记录时间 · recorded at' })
  readonly recordedAt!: string;

  @DateField({ title: '发生日 · took place on' })
  readonly on!: string;

  @MapField({ title: '内容 · facts of the step' })
  readonly facts!: Readonly<Record<string, unknown>>;
}

export class CaseEvidenceResponse {
  @IdField({ title: '证据 · evidence' })
  readonly id!: string;

  @TextField({ title: '种类 · kind', max: 40, example: 'SITE_RECORD' })
  readonly kind!: string;

  @TextField({ title: '名称 · title', max: 200 })
  readonly title!: string;

  @DateField({ title: '取得日 · collected on' })
  readonly collectedOn!: string;

  @ListField('id', { title: '取证人 · collected by', max: 10 })
  readonly officerIds!: readonly string[];

  @TextField({ title: '文件名 · file name', max: 200 })
  readonly fileName!: string;

  @TextField({ title: '文件类型 · media type', max: 100 })
  readonly mediaType!: string;

  @IntegerField({ title: '字节数 · bytes', min: 1, max: 2_147_483_647 })
  readonly bytes!: number;

  @TextField({ title: 'SHA-256', max: 64 })
  readonly sha256!: string;

  @InstantField({ title: '入卷时间 · added at' })
  readonly addedAt!: string;
}

export class CaseClockResponse {
  @TextField({ title: '期限 · limit', max: 40, example: 'CASE_DECIDE' })
  readonly code!: string;

  @DateField({ title: '届满日 · due on' })
  readonly dueOn!: string;

  @DateField({ title: '完成日 · met on', nullable: true })
  readonly metOn!: string | null;

  @ObjectField(() => SentenceResponse, { title: '计算说明 · why this date' })
  readonly explanation!: SentenceResponse;

  @ObjectField(() => SentenceResponse, { title: '依据 · basis' })
  readonly basis!: SentenceResponse;

  @BooleanField({ title: '数据已核实 · the figure is confirmed' })
  readonly isConfirmed!: boolean;

  @BooleanField({ title: '暂定（节假日未公布）· provisional' })
  readonly isProvisional!: boolean;
}

export class NextActResponse {
  @TextField({ title: '可办理的事项（接口名）· act, named after its route', max: 40, example: 'serveNotice' })
  readonly act!: string;

  @TextField({ title: '所需权限 · permission', max: 40, example: 'case.notify' })
  readonly permission!: string;

  @BooleanField({ title: '您现在可以办理 · you may do it now' })
  readonly isAllowed!: boolean;

  @BooleanField({ title: '下一步 · the step that leads on' })
  readonly isMain!: boolean;

  @ObjectField(() => SentenceResponse, { title: '不能办理的原因 · why not', nullable: true })
  readonly reason!: SentenceResponse | null;

  @TextField({ title: '法律依据 · article', max: 200, nullable: true })
  readonly basis!: string | null;
}

export class CaseDebtResponse {
  @FenField({ title: '罚没款（分）· principal in fen' })
  readonly principalFen!: string;

  @FenField({ title: '加处罚款（分）· surcharge in fen' })
  readonly surchargeFen!: string;

  @FenField({ title: '已缴（分）· paid in fen' })
  readonly paidFen!: string;

  @FenField({ title: '未缴（分）· owed in fen' })
  readonly owedFen!: string;
}

export class CaseOfficerResponse {
  @IdField({ title: '人员 · officer' })
  readonly id!: string;

  @TextField({ title: '姓名 · name', max: 100 })
  readonly name!: string;
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
