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
import { RiskModelResponse } from './risk-parts.response.js';

export class RiskCountResponse {
  @ChoiceField(RISK_CLASSES, { title: '类别 · class' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '主体数 · subjects', min: 0, max: 2_147_483_647 })
  readonly count!: number;
}

export class MoverResponse {
  @IdField({ title: '主体 · subject' })
  readonly subjectId!: string;

  @TextField({ title: '名称 · name', max: 200, nullable: true })
  readonly subjectName!: string | null;

  @ChoiceField(RISK_CLASSES, { title: '原类别 · from' })
  readonly from!: RiskClass;

  @ChoiceField(RISK_CLASSES, { title: '现类别 · to' })
  readonly to!: RiskClass;

  @DateField({ title: '变化日 · on' })
  readonly on!: string;
}

export class RiskRowResponse {
  @IdField({ title: '主体 · subject' })
  readonly subjectId!: string;

  @TextField({ title: '名称 · name', max: 200, nullable: true })
  readonly subjectName!: string | null;

  @TextField({ title: '统一社会信用代码 · unified social credit code', max: 18, nullable: true })
  readonly subjectCode!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @ChoiceField(RISK_CLASSES, { title: '类别 · class' })
  readonly riskClass!: RiskClass;

  @IntegerField({ title: '分数 · score', min: 0, max: 1000 })
  readonly score!: number;

  @BooleanField({
    title: '因列入严重失信名单定为 D，不论分数 · D because of the serious list, whatever the score',
  })
  readonly isListed!: boolean;

  @DateField({ title: '自何日起 · since' })
  readonly since!: string;

  @DateField({ title: '将自行变化之日 · until, by itself', nullable: true })
  readonly until!: string | null;
}

export class RiskOverviewResponse {
  @DateField({ title: '截至 · as of' })
  readonly on!: string;

  @ObjectField(() => RiskModelResponse, { title: '模型 · model' })
  readonly model!: RiskModelResponse;

  @ListField(() => RiskCountResponse, {
    title: '各类主体数（曾经评定的） · subjects by class, of those ever assessed',
    max: 10,
  })
  readonly distribution!: readonly RiskCountResponse[];

  @ListField(() => MoverResponse, { title: '本周类别变化 · classes that changed within seven days', max: 50 })
  readonly movers!: readonly MoverResponse[];

  @ListField(() => RiskRowResponse, { title: '本页 · this page', max: 100 })
  readonly rows!: readonly RiskRowResponse[];

  @TextField({ title: '下一页游标 · cursor of the next page, null on the last', max: 1000, nullable: true })
  readonly next!: string | null;
}
