import { type LegalDate } from '#kernel';
import { DateField, IdField, TextField } from '#platform/http';

export class HoldHearingRequest {
  @IdField({ title: '听证主持人 · presider, neither handler nor reviewer', basis: '行政处罚法 第六十四条' })
  readonly presiderId!: string;

  @DateField({ title: '通知当事人日 · party notified on', basis: '行政处罚法 第六十四条' })
  readonly noticedOn!: LegalDate;

  @DateField({ title: '举行日 · held on' })
  readonly heldOn!: LegalDate;

  @TextField({ title: '地点 · place', min: 2, max: 200, example: '本机关第一会议室' })
  readonly place!: string;

  @TextField({ title: '听证笔录 · record of the hearing', basis: '行政处罚法 第六十五条', min: 4, max: 8000 })
  readonly record!: string;
}
