import { BooleanField, ChoiceField, IntegerField, ObjectField, TextField } from '#platform/http';
import { SentenceResponse } from './notice-words.response.js';

export class ExemptionResponse {
  @TextField({ title: '不公示原因 · reason code', max: 40, example: 'WARNING_ONLY' })
  readonly code!: string;

  @ObjectField(() => SentenceResponse, { title: '说明 · in words' })
  readonly sentence!: SentenceResponse;

  @TextField({ title: '依据 · basis', max: 500 })
  readonly basis!: string;

  @BooleanField({ title: '依据已核实 · the basis is confirmed' })
  readonly isConfirmed!: boolean;
}

export class DueRulingResponse {
  @TextField({ title: '期限代码 · deadline code', max: 40, example: 'PUBLISH_DUAL' })
  readonly code!: string;

  @ObjectField(() => SentenceResponse, { title: '依据 · basis' })
  readonly basis!: SentenceResponse;

  @ObjectField(() => SentenceResponse, { title: '为何是这一天 · why this date' })
  readonly explanation!: SentenceResponse;

  @BooleanField({ title: '节假日安排未公布，日期待定 · provisional' })
  readonly isProvisional!: boolean;

  @BooleanField({ title: '期限已核实 · the figure is confirmed' })
  readonly isConfirmed!: boolean;
}

export class RulingResponse {
  @TextField({ title: '公示期规则 · period rule', max: 40, example: 'NDRC36_GENERAL' })
  readonly rule!: string;

  @ChoiceField(['MINOR', 'GENERAL', 'SERIOUS'], { title: '失信程度 · severity' })
  readonly severity!: string;

  @ObjectField(() => SentenceResponse, { title: '依据 · basis' })
  readonly basis!: SentenceResponse;

  @BooleanField({ title: '规则已核实 · the rule is confirmed' })
  readonly isConfirmed!: boolean;

  @IntegerField({ title: '最短公示期（月） · shortest period in months', min: 0, max: 120 })
  readonly minMonths!: number;

  @IntegerField({ title: '最长公示期（月） · longest period in months', min: 0, max: 120 })
  readonly maxMonths!: number;

  @ChoiceField(['decision', 'publication'], { title: '起算 · counted from' })
  readonly periodFrom!: string;

  @ObjectField(() => DueRulingResponse, { title: '公示期限 · by when it is due' })
  readonly due!: DueRulingResponse;

  @ObjectField(() => ExemptionResponse, { title: '不公示 · why it is not published', nullable: true })
  readonly exemption!: ExemptionResponse | null;
}
