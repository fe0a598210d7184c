import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { type NoticeState, NOTICE_STATES } from '../domain/notice-states.js';
import { MarkResponse, NoticeWordsResponse } from './notice-words.response.js';
import { RulingResponse } from './ruling.response.js';

export class NoticeRowResponse {
  @IdField({ title: '公示 · notice' })
  readonly id!: string;

  @IdField({ title: '处理结果 · result' })
  readonly resultId!: string;

  @ChoiceField(NOTICE_STATES, { title: '状态 · state' })
  readonly state!: NoticeState;

  @TextField({
    title: '公示编号 · notice number',
    max: 100,
    nullable: true,
    example: '成演市监示〔2026〕1号',
  })
  readonly noticeNo!: string | null;

  @IdField({ title: '决定机关 · organ' })
  readonly organId!: string;

  @TextField({ title: '机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '当事人 · party', max: 200 })
  readonly partyName!: string;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly partyCode!: string | null;

  @TextField({ title: '决定书文号 · decision number', max: 100 })
  readonly decisionNo!: string;

  @DateField({ title: '决定日期 · decided on' })
  readonly decidedOn!: string;

  @DateField({ title: '办理期限：公示或撤回 · due: publication, then withdrawal' })
  readonly dueOn!: string;

  @BooleanField({ title: '已逾期 · late' })
  readonly isLate!: boolean;

  @DateField({ title: '公示日期 · published on', nullable: true })
  readonly publishedOn!: string | null;

  @DateField({ title: '公示截止日期 · shown until', nullable: true })
  readonly publishedUntil!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}

export class NoticeResponse extends NoticeRowResponse {
  @IdField({ title: '案件 · case' })
  readonly caseId!: string;

  @TextField({ title: '监管事项 · supervision item', max: 40 })
  readonly itemCode!: string;

  @ObjectField(() => NoticeWordsResponse, { title: '原文 · as decided' })
  readonly original!: NoticeWordsResponse;

  @ObjectField(() => NoticeWordsResponse, { title: '公示文本 · as the public will read it' })
  readonly masked!: NoticeWordsResponse;

  @ListField(() => MarkResponse, { title: '遮蔽处 · what was masked, and why', max: 10_000 })
  readonly marks!: readonly MarkResponse[];

  @ListField('text', { title: '处罚种类 · kinds of penalty', max: 20 })
  readonly penaltyKinds!: readonly string[];

  @FenField({ title: '罚款（分） · fine in fen' })
  readonly fineFen!: string;

  @FenField({ title: '没收金额（分） · confiscated in fen' })
  readonly confiscatedFen!: string;

  @ObjectField(() => RulingResponse, { title: '适用规则 · the rules that hold for it' })
  readonly ruling!: RulingResponse;

  @TextField({ title: '不公示原因 · why it is not published', max: 40, nullable: true })
  readonly exemptionCode!: string | null;

  @DateField({ title: '送达日期 · served on', nullable: true })
  readonly servedOn!: string | null;

  @TextField({ title: '标注或撤回原因 · reason code', max: 40, nullable: true })
  readonly reasonCode!: string | null;

  @TextField({ title: '公开的撤回理由 · public reason', max: 500, nullable: true })
  readonly reason!: string | null;

  @DateField({ title: '停止公示日期 · ended on', nullable: true })
  readonly endedOn!: string | null;

  @ListField('text', { title: '当前状态可做的事 · what its state allows', max: 10, example: ['approve'] })
  readonly acts!: readonly string[];
}
