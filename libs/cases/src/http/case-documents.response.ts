import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { RESPONSES, type ResponseKind, SERVICE_METHODS, type ServiceMethod } from '../domain/documents.js';

const TEXT = 8000;

export class SentenceResponse {
  @TextField({ title: '中文 · in Chinese', max: TEXT })
  readonly zh!: string;

  @TextField({ title: '英文 · in English', max: TEXT })
  readonly en!: string;
}

class BenchmarkVersionResponse {
  @TextField({ title: '裁量基准 · benchmark', max: 40, example: 'STANDARD' })
  readonly set!: string;

  @DateField({ title: '版本生效日 · version in force from' })
  readonly validFrom!: string;
}

export class PenaltyResponse {
  @ListField('text', { title: '处罚种类 · kinds', max: 13, example: ['FINE'] })
  readonly kinds!: readonly string[];

  @FenField({ title: '罚款（分）· fine in fen' })
  readonly fineFen!: string;

  @FenField({ title: '没收（分）· confiscated in fen' })
  readonly confiscatedFen!: string;

  @TextField({ title: '处理内容 · what is imposed', max: 2000 })
  readonly content!: string;

  @FenField({ title: '计算基数（分）· base of a multiple', nullable: true })
  readonly baseFen!: string | null;

  @TextField({ title: '减轻理由 · mitigation', max: 1000, nullable: true })
  readonly mitigation!: string | null;

  @TextField({ title: '裁量档次 · band', max: 20, example: 'LIGHTER' })
  readonly band!: string;

  @TextField({ title: '偏离基准的理由 · why it departs from the benchmark', max: 1000, nullable: true })
  readonly bandReason!: string | null;

  @ObjectField(() => BenchmarkVersionResponse, { title: '适用的裁量基准版本 · version applied' })
  readonly benchmark!: BenchmarkVersionResponse;
}

class GroundsResponse {
  @TextField({ title: '认定事实 · facts', max: TEXT })
  readonly facts!: string;

  @TextField({ title: '理由 · reasons', max: TEXT })
  readonly reasons!: string;

  @TextField({ title: '法律依据 · legal basis', max: TEXT })
  readonly basis!: string;
}

export class ProposalResponse extends GroundsResponse {
  @TextField({ title: '拟作结论 · proposed outcome', max: 60 })
  readonly outcome!: string;

  @TextField({ title: '条款编号 · provision', max: 40 })
  readonly provisionId!: string;

  @ObjectField(() => PenaltyResponse, { title: '拟处罚 · proposed penalty', nullable: true })
  readonly penalty!: PenaltyResponse | null;

  @ListField('text', { title: '公示前应隐去的个人信息 · personal values to be masked', max: 100 })
  readonly personalValues!: readonly string[];

  @DateField({ title: '调查终结日 · investigation closed on' })
  readonly closedOn!: string;
}

export class ServiceResponse {
  @ChoiceField(SERVICE_METHODS, { title: '送达方式 · way of service' })
  readonly method!: ServiceMethod;

  @DateField({ title: '送达日 · served on' })
  readonly servedOn!: string;

  @ListField('id', { title: '送达人 · officers who served', max: 10 })
  readonly officerIds!: readonly string[];

  @BooleanField({ title: '有送达确认书 · the party confirmed electronic service' })
  readonly hasConsent!: boolean;

  @DateField({ title: '公告日 · announced on', nullable: true })
  readonly announcedOn!: string | null;
}

export class DecisionServiceResponse extends ServiceResponse {
  @DateField({ title: '缴款期限 · pay by', nullable: true })
  readonly payDueOn!: string | null;
}

export class PriorNoticeResponse extends GroundsResponse {
  @TextField({ title: '告知书文号 · number', max: 100 })
  readonly noticeNo!: string;

  @ObjectField(() => ServiceResponse, { title: '送达 · service' })
  readonly service!: ServiceResponse;

  @ObjectField(() => PenaltyResponse, { title: '拟处罚 · proposed penalty' })
  readonly penalty!: PenaltyResponse;

  @BooleanField({ title: '告知听证权利 · a hearing was offered' })
  readonly hearingOffered!: boolean;

  @DateField({ title: '陈述、申辩期限 · statement until' })
  readonly statementBy!: string;

  @DateField({ title: '要求听证期限 · hearing may be requested until', nullable: true })
  readonly hearingBy!: string | null;
}

export class PartyResponseResponse {
  @ChoiceField(RESPONSES, { title: '当事人意见 · what the party did' })
  readonly kind!: ResponseKind;

  @DateField({ title: '收到日 · received on' })
  readonly receivedOn!: string;

  @TextField({ title: '陈述、申辩 · statement', max: TEXT, nullable: true })
  readonly statement!: string | null;
}

export class HearingResponse {
  @IdField({ title: '听证主持人 · presider' })
  readonly presiderId!: string;

  @TextField({ title: '主持人姓名 · name', max: 100 })
  readonly presiderName!: string;

  @DateField({ title: '通知日 · notified on' })
  readonly noticedOn!: string;

  @DateField({ title: '举行日 · held on' })
  readonly heldOn!: string;

  @TextField({ title: '地点 · place', max: 200 })
  readonly place!: string;

  @TextField({ title: '听证笔录 · record', max: TEXT })
  readonly record!: string;
}

export class RevocationResponse {
  @TextField({ title: '情形 · ground', max: 30, example: 'REVOKED' })
  readonly reasonCode!: string;

  @DateField({ title: '失效日 · fell on' })
  readonly revokedOn!: string;
}

export class DecisionResponse extends GroundsResponse {
  @TextField({ title: '决定书文号 · decision number', max: 100 })
  readonly decisionNo!: string;

  @IdField({ title: '处理结果 · result' })
  readonly resultId!: string;

  @IdField({ title: '公示 · notice handed to publication', nullable: true })
  readonly noticeId!: string | null;

  @TextField({ title: '结论 · outcome', max: 60 })
  readonly outcome!: string;

  @TextField({ title: '处理内容 · content', max: TEXT })
  readonly content!: string;

  @ObjectField(() => PenaltyResponse, { title: '处罚 · penalty', nullable: true })
  readonly penalty!: PenaltyResponse | null;

  @TextField({ title: '复核意见 · how the party’s words were considered', max: TEXT, nullable: true })
  readonly recheck!: string | null;

  @TextField({ title: '集体讨论 · collective discussion', max: TEXT, nullable: true })
  readonly collectiveNote!: string | null;

  @DateField({ title: '决定日 · decided on' })
  readonly decidedOn!: string;

  @TextField({ title: '决定人 · decided by', max: 100 })
  readonly deciderName!: string;

  @IdField({ title: '决定人 · decided by' })
  readonly deciderId!: string;

  @ObjectField(() => RevocationResponse, {
    title: '决定失效（仍有效时无此项）· its fall, absent while it stands',
    optional: true,
  })
  readonly revocation?: RevocationResponse;
}

export class PaymentResponse {
  @DateField({ title: '缴款日 · paid on' })
  readonly paidOn!: string;

  @FenField({ title: '金额（分）· amount in fen' })
  readonly amountFen!: string;

  @TextField({ title: '缴款凭证号 · receipt', max: 100 })
  readonly receiptNo!: string;
}
