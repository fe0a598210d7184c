import { DateField, TextField } from '#platform/http';

export class ReportReceiptResponse {
  @TextField({
    title: '查询码，只显示这一次 · query code, shown this once',
    max: 12,
    example: 'K7M2P9QX4RTW',
  })
  readonly queryCode!: string;

  @TextField({ title: '承办机关 · organ', max: 200 })
  readonly organName!: string;
}

export class ReportStatusResponse {
  @TextField({ title: '线索编号 · lead number', max: 100 })
  readonly leadNo!: string;

  @TextField({ title: '状态 · state', max: 40 })
  readonly state!: string;

  @TextField({ title: '承办机关 · organ', max: 200 })
  readonly organName!: string;

  @DateField({ title: '接收日 · received on' })
  readonly receivedOn!: string;

  @DateField({ title: '办理期限，决定是否立案后无此项 · due on; null once decided', nullable: true })
  readonly dueOn!: string | null;
}

export class ReporterResponse {
  @TextField({ title: '举报人姓名 · name of who reported', max: 100, nullable: true, example: '张三' })
  readonly name!: string | null;

  @TextField({ title: '联系方式 · contact', max: 100, nullable: true, example: '13800000000' })
  readonly contact!: string | null;
}
