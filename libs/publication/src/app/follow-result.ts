import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Outbox } from '#event-bus';
import { type Context, legalDate } from '#kernel';
import { NoticeRepository } from '../data/notice.repository.js';
import { type Decided, type Notice, revoke, serve } from '../domain/notice.js';
import { noticeLife } from '../domain/notice-states.js';

interface Served {
  readonly resultId: string;
  readonly effectiveOn: string;
}

interface Revoked {
  readonly resultId: string;
  readonly reasonCode: string;
  readonly revokedOn: string;
}

/** What happens to a result happens to its notice. Results without one (imported, other regions) are passed over. */
@Injectable()
export class FollowResult {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly catalogue: Catalogue,
    private readonly outbox: Outbox,
  ) {}

  async served(ctx: Context, facts: readonly Served[]): Promise<void> {
    await this.each(ctx, facts, (notice, { effectiveOn }) =>
      noticeLife.allows(notice.state, 'serve') ? serve(notice, effectiveOn) : null,
    );
  }

  async revoked(ctx: Context, facts: readonly Revoked[]): Promise<void> {
    await this.each(ctx, facts, (notice, { reasonCode, revokedOn }) =>
      revoke(notice, reasonCode, revokedOn, this.catalogue.due('WITHDRAW', legalDate(revokedOn)).dueOn),
    );
  }

  private async each<Fact extends { readonly resultId: string }>(
    ctx: Context,
    facts: readonly Fact[],
    decide: (notice: Notice, fact: Fact) => Decided | null,
  ): Promise<void> {
    const factOf = new Map(facts.map((fact) => [fact.resultId, fact]));
    for (const notice of await this.notices.lockByResults(ctx, [...factOf.keys()])) {
      const fact = factOf.get(notice.resultId);
      const decided = fact === undefined ? null : decide(notice, fact);
      if (decided === null) continue;
      await this.notices.update(ctx, decided.notice);
      await this.outbox.append(ctx, decided.events);
    }
  }
}
