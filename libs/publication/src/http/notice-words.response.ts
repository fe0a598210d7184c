import { BooleanField, ChoiceField, IntegerField, ObjectField, TextField } from '#platform/http';
import { type Mark, WORD_FIELDS } from '../domain/masking.js';
import { MARK_REASONS, REASONS } from '../domain/personal-patterns.js';

export class SentenceResponse {
  @TextField({ title: '中文 · Chinese', max: 2000 })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 2000 })
  readonly en!: string;
}

export class NoticeWordsResponse {
  @TextField({ title: '当事人 · party', max: 200 })
  readonly partyName!: string;

  @TextField({ title: '违法行为类型 · conduct', max: 2000 })
  readonly conduct!: string;

  @TextField({ title: '违法事实 · facts', max: 5000 })
  readonly facts!: string;

  @TextField({ title: '处罚依据 · legal basis', max: 2048 })
  readonly basis!: string;

  @TextField({ title: '处罚内容 · what was decided', max: 4000 })
  readonly content!: string;
}

export class MarkResponse {
  @ChoiceField(WORD_FIELDS, { title: '字段 · field' })
  readonly field!: string;

  @IntegerField({ title: '原文起点 · first character in the original', min: 0, max: 10_000 })
  readonly from!: number;

  @IntegerField({ title: '原文终点 · the character after the last', min: 0, max: 10_000 })
  readonly to!: number;

  @ChoiceField(MARK_REASONS, { title: '原因 · reason code' })
  readonly reason!: string;

  @ObjectField(() => SentenceResponse, { title: '原因说明 · the reason in words' })
  readonly sentence!: SentenceResponse;

  @TextField({ title: '依据 · basis', max: 500 })
  readonly basis!: string;

  @BooleanField({ title: '依据已核实 · the basis is confirmed' })
  readonly isConfirmed!: boolean;

  static from(mark: Mark): MarkResponse {
    return { ...mark, ...REASONS[mark.reason] };
  }
}
