import { Module } from '@nestjs/common';
import { AssessSubjects } from './app/assess-subjects.js';
import { FindRisk } from './app/find-risk.js';
import { FindRiskOverview } from './app/find-risk-overview.js';
import { RiskRepository } from './data/risk.repository.js';
import { RiskSubscription } from './events/risk-subscription.js';
import { RiskController } from './http/risk.controller.js';

@Module({
  controllers: [RiskController],
  providers: [AssessSubjects, FindRisk, FindRiskOverview, RiskRepository, RiskSubscription],
})
export class CreditRiskModule {}
