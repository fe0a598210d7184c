import { BooleanField, ChoiceField, DateField, IdField, IntegerField, TextField } from '#platform/http';
import { LIST_ENTRY_STATES, type ListEntryState } from '../domain/list-entry-states.js';

export class ListEntryRowResponse {
  @IdField({ title: '名单记录 · list entry' })
  readonly id!: string;

  @TextField({
    title: '列入决定文号 · number of the entry',
    max: 100,
    nullable: true,
    example: '成演市监列〔2026〕1号',
  })
  readonly entryNo!: string | null;

  @TextField({ title: '名单 · list', max: 20, example: 'SERIOUS' })
  readonly list!: string;

  @ChoiceField(LIST_ENTRY_STATES, { title: '状态 · state' })
  readonly state!: ListEntryState;

  @IdField({ title: '主体 · subject' })
  readonly subjectId!: string;

  @TextField({ title: '主体名称 · name of the subject', max: 200 })
  readonly subjectName!: string;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly subjectCode!: string | null;

  @IdField({ title: '处理结果 · result it rests on' })
  readonly resultId!: string;

  @TextField({ title: '决定书文号 · decision number', max: 100 })
  readonly decisionNo!: string;

  @TextField({ title: '监管事项 · supervision item', max: 40, example: 'FOOD-004' })
  readonly itemCode!: string;

  @TextField({ title: '事项名称 · name of the item', max: 200 })
  readonly itemName!: string;

  @IdField({ title: '决定机关 · organ that decides' })
  readonly organId!: string;

  @TextField({ title: '决定机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '列入情形 · ground of the list', max: 200 })
  readonly ground!: string;

  @TextField({ title: '列入情形（英文）· ground in English', max: 200 })
  readonly groundEn!: string;

  @DateField({ title: '提出日 · opened on' })
  readonly openedOn!: string;

  @DateField({ title: '列入日 · entered on', nullable: true })
  readonly enteredOn!: string | null;

  @DateField({ title: '列入期限 · last day of the term', nullable: true })
  readonly untilOn!: string | null;

  @BooleanField({ title: '列入生效中 · in force today' })
  readonly isInForce!: boolean;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}
