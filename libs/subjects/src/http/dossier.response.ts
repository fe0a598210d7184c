import { DateField, IdField, MapField, TextField } from '#platform/http';

export class DossierLineResponse {
  @IdField({ title: '事件编号 · id of the event' })
  readonly eventId!: string;

  @TextField({ title: '账本序号 · number in the ledger', max: 20, example: '1024' })
  readonly eventNumber!: string;

  @DateField({ title: '日期 · date' })
  readonly occurredOn!: string;

  @TextField({ title: '事件类型 · what happened', max: 60, example: 'result.effective' })
  readonly kind!: string;

  @TextField({ title: '地区 · region', max: 6, nullable: true, example: '510000' })
  readonly region!: string | null;

  @IdField({ title: '机关编号 · organ', nullable: true })
  readonly organId!: string | null;

  @TextField({ title: '机关名称 · name of the organ', max: 200, nullable: true })
  readonly organName!: string | null;

  @IdField({ title: '对方机关编号 · the other organ of a transfer or recognition', nullable: true })
  readonly otherOrganId!: string | null;

  @TextField({ title: '对方机关名称 · its name', max: 200, nullable: true })
  readonly otherOrganName!: string | null;

  @IdField({ title: '记录编号 · id of the lead, case, result, recognition, entry or notice' })
  readonly recordId!: string;

  @TextField({
    title: '记录的文号 · number of the record',
    max: 200,
    nullable: true,
    example: '川演成市监立〔2026〕1号',
  })
  readonly number!: string | null;

  @MapField({ title: '事件内容 · what the event says' })
  readonly facts!: Readonly<Record<string, unknown>>;
}
