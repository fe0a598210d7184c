import { type LegalDate } from '#kernel';
import { DateField, FenField, TextField } from '#platform/http';

export class RecordPaymentRequest {
  @DateField({ title: '缴款日 · paid on' })
  readonly paidOn!: LegalDate;

  @FenField({ title: '金额（分）· amount in fen', basis: '行政处罚法 第六十七条', example: '6000000' })
  readonly amountFen!: string;

  @TextField({ title: '缴款凭证号 · receipt', max: 100, example: '演示凭证0001' })
  readonly receiptNo!: string;
}
