import { Global, Module } from '@nestjs/common';
import { AccessLog } from './app/access-log.js';
import { FindResults } from './app/find-results.js';
import { FindSameActs } from './app/find-same-acts.js';
import { Results } from './app/results.js';
import { RevokeResult } from './app/revoke-result.js';
import { SameActGuard } from './app/same-act-guard.js';
import { AccessLogRepository } from './data/access-log.repository.js';
import { ActClaimRepository } from './data/act-claim.repository.js';
import { ResultRepository } from './data/result.repository.js';
import { ResultsController } from './http/results.controller.js';

@Global()
@Module({
  controllers: [ResultsController],
  providers: [
    AccessLog,
    AccessLogRepository,
    ActClaimRepository,
    FindResults,
    FindSameActs,
    ResultRepository,
    Results,
    RevokeResult,
    SameActGuard,
  ],
  exports: [Results, SameActGuard],
})
export class ResultsModule {}
