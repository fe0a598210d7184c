import { FenField, ListField, TextField } from '#platform/http';

const BANDS = /^(MINOR|LIGHTER|ORDINARY|HEAVIER|SEVERE)$/;

/** A penalty as asked for; a decision may leave out what stays as it was noticed. */
export class PenaltyRequest {
  @ListField('text', {
    title: '处罚种类 · kinds of penalty',
    basis: '行政处罚法 第九条',
    min: 1,
    max: 13,
    optional: true,
    example: ['FINE'],
  })
  readonly penaltyKinds?: readonly string[];

  @FenField({ title: '罚款（分）· fine in fen', optional: true, example: '6000000' })
  readonly fineFen?: string;

  @FenField({ title: '没收（分）· confiscated in fen', optional: true, example: '0' })
  readonly confiscatedFen?: string;

  @TextField({
    title: '处理内容 · what is imposed',
    basis: '行政处罚法 第五十九条',
    min: 2,
    max: 2000,
    optional: true,
    example: '罚款60000元',
  })
  readonly content?: string;

  @FenField({
    title: '罚款的计算基数（分）：货值金额、违法所得 · what a multiple is counted on',
    optional: true,
    example: '186000',
  })
  readonly baseFen?: string;

  @TextField({
    title: '减轻处罚的理由 · why below the legal range',
    basis: '行政处罚法 第三十二条',
    min: 4,
    max: 1000,
    optional: true,
  })
  readonly mitigation?: string;

  @TextField({
    title: '裁量档次，不填则按基准 · band; by the benchmark when left out',
    basis: '行政处罚法 第三十四条',
    max: 20,
    pattern: BANDS,
    optional: true,
    example: 'LIGHTER',
  })
  readonly band?: string;

  @TextField({
    title: '偏离裁量基准的理由 · why the band departs from the benchmark',
    min: 4,
    max: 1000,
    optional: true,
  })
  readonly bandReason?: string;
}
