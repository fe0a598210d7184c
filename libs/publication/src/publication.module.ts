import { Global, Module } from '@nestjs/common';
import { Chores } from '#platform/chores';
import { ApproveNotice } from './app/approve-notice.js';
import { ChangeNotice } from './app/change-notice.js';
import { DraftNotice } from './app/draft-notice.js';
import { ExpireNotices } from './app/expire-notices.js';
import { FindNotices } from './app/find-notices.js';
import { FollowResult } from './app/follow-result.js';
import { Publication } from './app/publication.js';
import { RuleOnNotice } from './app/rule-on-notice.js';
import { WithdrawNotice } from './app/withdraw-notice.js';
import { NoticeRepository } from './data/notice.repository.js';
import { OnResult } from './events/on-result.js';
import { NoticesController } from './http/notices.controller.js';

@Global()
@Module({
  controllers: [NoticesController],
  providers: [
    ApproveNotice,
    ChangeNotice,
    DraftNotice,
    ExpireNotices,
    FindNotices,
    FollowResult,
    NoticeRepository,
    OnResult,
    Publication,
    RuleOnNotice,
    WithdrawNotice,
  ],
  exports: [Publication],
})
export class PublicationModule {
  constructor(chores: Chores, expiring: ExpireNotices) {
    chores.register('publication', (ctx) => expiring.execute(ctx));
  }
}
