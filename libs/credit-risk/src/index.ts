import { AssessmentEntity } from './data/assessment.entity.js';
import { ClassPeriodEntity } from './data/class-period.entity.js';
import { ContributionEntity } from './data/contribution.entity.js';
import { SignalEntity } from './data/signal.entity.js';
import { StandingEntity } from './data/standing.entity.js';

export { CreditRiskModule } from './credit-risk.module.js';

export const CREDIT_RISK_ENTITIES = [
  SignalEntity,
  AssessmentEntity,
  ContributionEntity,
  StandingEntity,
  ClassPeriodEntity,
];
