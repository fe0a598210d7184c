import { Module } from '@nestjs/common';
import { Chores } from '#platform/chores';
import { ChangeEntry } from './app/change-entry.js';
import { DismissCandidate } from './app/dismiss-candidate.js';
import { EndTerms } from './app/end-terms.js';
import { EnterList } from './app/enter-list.js';
import { FindEntries } from './app/find-entries.js';
import { LoseBases } from './app/lose-bases.js';
import { OpenCandidates } from './app/open-candidates.js';
import { RemoveEntry } from './app/remove-entry.js';
import { ListEntryRepository } from './data/list-entry.repository.js';
import { ListsSubscription } from './events/lists-subscription.js';
import { ListEntriesController } from './http/list-entries.controller.js';

@Module({
  controllers: [ListEntriesController],
  providers: [
    ChangeEntry,
    DismissCandidate,
    EndTerms,
    EnterList,
    FindEntries,
    ListEntryRepository,
    ListsSubscription,
    LoseBases,
    OpenCandidates,
    RemoveEntry,
  ],
})
export class JointListsModule {
  constructor(chores: Chores, terms: EndTerms) {
    chores.register('joint-lists', (ctx) => terms.execute(ctx));
  }
}
