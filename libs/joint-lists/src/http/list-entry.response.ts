import { BooleanField, DateField, ListField, ObjectField, TextField } from '#platform/http';
import { ListEntryRowResponse } from './list-entry-row.response.js';

export class ListSentenceResponse {
  @TextField({ title: '中文 · Chinese', max: 500 })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 500 })
  readonly en!: string;
}

export class ListingRuleResponse {
  @TextField({ title: '规则 · rule', max: 40, example: 'HEAVY_FINE' })
  readonly code!: string;

  @ObjectField(() => ListSentenceResponse, { title: '内容 · what it says' })
  readonly name!: ListSentenceResponse;

  @TextField({ title: '依据 · basis', max: 200 })
  readonly basis!: string;

  @BooleanField({ title: '已核实 · confirmed' })
  readonly confirmed!: boolean;
}

export class ListReasonResponse {
  @TextField({ title: '原因 · reason code', max: 40, example: 'BASIS_REVOKED' })
  readonly code!: string;

  @ObjectField(() => ListSentenceResponse, { title: '内容 · what it says' })
  readonly text!: ListSentenceResponse;

  @TextField({ title: '依据 · basis', max: 200 })
  readonly basis!: string;

  @BooleanField({ title: '已核实 · confirmed' })
  readonly confirmed!: boolean;
}

export class ListEntryResponse extends ListEntryRowResponse {
  @DateField({ title: '处罚决定日 · penalty decided on' })
  readonly decidedOn!: string;

  @BooleanField({ title: '列入情形已核实 · ground confirmed', example: false })
  readonly groundConfirmed!: boolean;

  @DateField({ title: '此日之后可以提前移出 · early removal is open after', nullable: true })
  readonly earlyFromOn!: string | null;

  @BooleanField({ title: '期限已核实 · term confirmed', nullable: true, example: false })
  readonly termConfirmed!: boolean | null;

  @DateField({ title: '终结日 · dismissed or removed on', nullable: true })
  readonly closedOn!: string | null;

  @TextField({ title: '决定人 · decided by', max: 100, nullable: true })
  readonly decidedBy!: string | null;

  @TextField({ title: '原因代码 · reason code', max: 40, nullable: true })
  readonly reasonCode!: string | null;

  @TextField({ title: '理由 · reason', max: 1000, nullable: true })
  readonly reason!: string | null;

  @ObjectField(() => ListReasonResponse, { title: '原因 · what the code says', nullable: true })
  readonly reasonTerm!: ListReasonResponse | null;

  @ListField(() => ListingRuleResponse, { title: '符合的规则 · rules the decision meets', max: 20 })
  readonly rules!: readonly ListingRuleResponse[];

  @ListField('text', { title: '可办理 · what may be done now', max: 10, example: ['enter', 'dismiss'] })
  readonly acts!: readonly string[];
}
