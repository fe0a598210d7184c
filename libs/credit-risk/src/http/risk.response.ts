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
import { RISK_CLASSES, type RiskClass } from '../domain/model/risk-model.js';
import { ContributionResponse, RiskModelResponse, TurnResponse } from './risk-parts.response.js';

export class RiskSubjectResponse {
  @IdField({ title: '主体 · subject' })
  readonly id!: string;

  @TextField({ title: '主体类别 · kind', max: 40, example: 'BUSINESS' })
  readonly kind!: string;

  @TextField({ title: '名称 · name', max: 200 })
  readonly name!: string;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly code!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;
}

export class CounterfactualResponse {
  @ChoiceField(RISK_CLASSES, { title: '将变为 · class it would become' })
  readonly to!: RiskClass;

  @ListField(() => ContributionResponse, { title: '若无这些 · without these', max: 1000 })
  readonly without!: readonly ContributionResponse[];
}

export class AssessmentResponse {
  @IdField({ title: '评定 · assessment' })
  readonly id!: string;

  @ChoiceField(RISK_CLASSES, { title: '类别 · class' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '分数 · score', min: 0, max: 1000 })
  readonly score!: number;

  @TextField({ title: '模型 · model', max: 40, example: 'hujian-risk-1' })
  readonly model!: string;

  @TextField({ title: '模型摘要 · digest of the model', max: 64 })
  readonly modelHash!: string;

  @DateField({ title: '评定日 · as of' })
  readonly asOf!: string;

  @TextField({ title: '引起评定的事件序号 · number of the event that caused it', max: 20, example: '1024' })
  readonly eventNumber!: string;
}

/** Internal to supervision; never published, never a ground of a list. */
export class RiskResponse {
  @ObjectField(() => RiskSubjectResponse, { title: '主体 · subject' })
  readonly subject!: RiskSubjectResponse;

  @DateField({ title: '截至 · as of' })
  readonly on!: string;

  @ChoiceField(RISK_CLASSES, { title: '类别 · class' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '分数 · score', min: 0, max: 1000 })
  readonly score!: number;

  @ObjectField(() => RiskModelResponse, { title: '模型 · model' })
  readonly model!: RiskModelResponse;

  @ListField(() => ContributionResponse, {
    title: '逐项原因，合计等于分数 · reasons, which add up to the score',
    max: 10_000,
  })
  readonly contributions!: readonly ContributionResponse[];

  @ObjectField(() => TurnResponse, { title: '分数将自行变化 · the score changes by itself', nullable: true })
  readonly nextScore!: TurnResponse | null;

  @ObjectField(() => TurnResponse, { title: '类别将自行变化 · the class changes by itself', nullable: true })
  readonly nextClass!: TurnResponse | null;

  @ListField(() => TurnResponse, {
    title:
      '没有新情况时的分数走势：今天，以及此后每次变化 · the score if nothing happens: today, then every change',
    max: 10_000,
  })
  readonly forecast!: readonly TurnResponse[];

  @ObjectField(() => CounterfactualResponse, {
    title: '怎样会好一类 · what would make the class better',
    nullable: true,
  })
  readonly counterfactual!: CounterfactualResponse | null;

  @ListField(() => AssessmentResponse, { title: '历次评定 · assessments, newest first', max: 20 })
  readonly history!: readonly AssessmentResponse[];
}
