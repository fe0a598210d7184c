import {
  BooleanField,
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
import { SentenceResponse } from './case-documents.response.js';

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

  @FenField({ title: '应退（分）· to be given back in fen' })
  readonly refundFen!: string;
}

export class CaseOfficerResponse {
  @IdField({ title: '人员 · officer' })
  readonly id!: string;

  @TextField({ title: '姓名 · name', max: 100 })
  readonly name!: string;
}
