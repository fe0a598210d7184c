import { CREDIT_RISK_ENTITIES, CreditRiskModule } from '#credit-risk';
import { type Feature } from './feature.js';

export const creditRisk: Feature = { module: CreditRiskModule, entities: CREDIT_RISK_ENTITIES };
