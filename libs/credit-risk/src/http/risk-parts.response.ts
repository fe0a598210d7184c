import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { CONTRIBUTION_KINDS, type ContributionKind } from '../domain/assess.js';
import { RISK_CLASSES, type RiskClass } from '../domain/model/risk-model.js';

export class RiskSentenceResponse {
  @TextField({ title: '中文 · Chinese', max: 1000 })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 1000 })
  readonly en!: string;
}

export class RiskThresholdResponse {
  @ChoiceField(RISK_CLASSES, { title: '类别 · class', example: 'B' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '起点分 · least points', min: 0, max: 1000 })
  readonly from!: number;
}

export class RiskModelResponse {
  @TextField({ title: '模型 · model', max: 40, example: 'hujian-risk-1' })
  readonly id!: string;

  @TextField({ title: '模型摘要（SHA-256） · digest of the model', max: 64 })
  readonly hash!: string;

  @BooleanField({ title: '分值已核实 · figures confirmed', example: false })
  readonly confirmed!: boolean;

  @ObjectField(() => RiskSentenceResponse, { title: '依据 · basis' })
  readonly basis!: RiskSentenceResponse;

  @ListField(() => RiskThresholdResponse, { title: '类别界限 · thresholds', max: 10 })
  readonly classes!: readonly RiskThresholdResponse[];
}

export class FactorResponse {
  @ChoiceField(['KIND', 'BAND', 'FINE', 'DOMAIN'], { title: '因素 · factor' })
  readonly factor!: string;

  @TextField({ title: '取值 · its value', min: 0, max: 40, example: 'ORDINARY' })
  readonly code!: string;

  @IntegerField({ title: '分值 · points', min: 0, max: 1000 })
  readonly points!: number;
}

export class ContributionResponse {
  @ChoiceField(CONTRIBUTION_KINDS, { title: '原因 · kind of reason' })
  readonly kind!: ContributionKind;

  @IdField({ title: '来源事件 · event it comes from', nullable: true })
  readonly eventId!: string | null;

  @TextField({ title: '事件序号 · number of the event', max: 20, nullable: true, example: '1024' })
  readonly eventNumber!: string | null;

  @IdField({ title: '处理结果或名单 · result or list entry', nullable: true })
  readonly aboutId!: string | null;

  @DateField({ title: '起算日 · counted from', nullable: true })
  readonly since!: string | null;

  @IntegerField({ title: '基础分 · base points', min: -100_000, max: 100_000 })
  readonly base!: number;

  @IntegerField({ title: '剩余千分比 · per mille that is left', min: 0, max: 1000 })
  readonly left!: number;

  @IntegerField({ title: '计分 · points', min: -100_000, max: 100_000 })
  readonly points!: number;

  @ListField(() => FactorResponse, { title: '基础分构成 · factors', max: 10 })
  readonly factors!: readonly FactorResponse[];

  @ObjectField(() => RiskSentenceResponse, { title: '说明 · why' })
  readonly sentence!: RiskSentenceResponse;
}

export class TurnResponse {
  @DateField({ title: '日期 · day' })
  readonly on!: string;

  @ChoiceField(RISK_CLASSES, { title: '届时类别 · class then' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '届时分数 · score then', min: 0, max: 1000 })
  readonly score!: number;
}
