import { Module } from '@nestjs/common';
import { Chores } from '#platform/chores';
import { ChangeCase } from './app/change-case.js';
import { DecideCase } from './app/decision/decide-case.js';
import { ExtendCase } from './app/decision/extend-case.js';
import { IssueDecision } from './app/decision/issue-decision.js';
import { CloseCase } from './app/execution/close-case.js';
import { FollowRevocation } from './app/execution/follow-revocation.js';
import { RecordPayment } from './app/execution/record-payment.js';
import { ServeDecision } from './app/execution/serve-decision.js';
import { FileCase } from './app/file-case.js';
import { FilingDesk } from './app/filing-desk.js';
import { FindCase } from './app/find-case.js';
import { FindCases } from './app/find-cases.js';
import { AddEvidence } from './app/investigation/add-evidence.js';
import { CloseInvestigation } from './app/investigation/close-investigation.js';
import { OpenEvidence } from './app/investigation/open-evidence.js';
import { ReviewCase } from './app/investigation/review-case.js';
import { SweepFiles } from './app/investigation/sweep-files.js';
import { HoldHearing } from './app/notice/hold-hearing.js';
import { RecordResponse } from './app/notice/record-response.js';
import { ServeNotice } from './app/notice/serve-notice.js';
import { ServiceDesk } from './app/service-desk.js';
import { StandingDecision } from './app/execution/standing-decision.js';
import { Statute } from './app/statute.js';
import { CaseRepository } from './data/case.repository.js';
import { OnRevocation } from './events/on-revocation.js';
import { CasesController } from './http/cases.controller.js';
import { DecisionController } from './http/decision/decision.controller.js';
import { InvestigationController } from './http/investigation/investigation.controller.js';
import { NoticeController } from './http/notice/notice.controller.js';

@Module({
  controllers: [CasesController, InvestigationController, NoticeController, DecisionController],
  providers: [
    ...[CaseRepository, ChangeCase, FilingDesk, ServiceDesk, StandingDecision, Statute],
    ...[FileCase, FindCase, FindCases],
    ...[AddEvidence, CloseInvestigation, OpenEvidence, ReviewCase, SweepFiles],
    ...[ServeNotice, RecordResponse, HoldHearing],
    ...[DecideCase, ExtendCase, IssueDecision],
    ...[ServeDecision, RecordPayment, CloseCase, FollowRevocation, OnRevocation],
  ],
})
export class CasesModule {
  constructor(chores: Chores, sweeping: SweepFiles) {
    // A sweep is whole in one call: it never asks to be called again.
    chores.register('cases', (ctx) => sweeping.execute(ctx).then(() => 0));
  }
}
