import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, IdField, PageQuery } from '#platform/http';
import { RISK_CLASSES, type RiskClass } from '../domain/model/risk-model.js';

export class FindRiskRequest extends PageQuery {
  @ChoiceField(RISK_CLASSES, { title: '类别 · class', optional: true, example: 'C' })
  readonly riskClass?: RiskClass;
}

export class ExplainRiskRequest {
  @DateField({ title: '截至 · as of; today when left out', optional: true })
  readonly on?: LegalDate;

  @IdField({ title: '等待该事件生效 · wait for this event first', optional: true })
  readonly after_event?: string;
}
