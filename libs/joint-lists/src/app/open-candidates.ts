import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Clock, type Context, type LegalDate, legalDateOf, newId } from '#kernel';
import { Results, type ResultView } from '#results';
import { ListEntryRepository } from '../data/list-entry.repository.js';
import { type Decided, open } from '../domain/list-entry.js';
import { LISTING_RULES, rulesMet } from '../domain/listing-rules.js';

/** Opens a candidate for each decision whose grounds meet the conditions of the serious list. */
@Injectable()
export class OpenCandidates {
  constructor(
    private readonly entries: ListEntryRepository,
    private readonly results: Results,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Returns what was opened. A decision that opened one before, or has fallen since, opens none. */
  async execute(ctx: Context, resultIds: readonly string[]): Promise<readonly Decided[]> {
    const now = this.clock.now();
    const views = await this.results.views(ctx, resultIds);
    const decided = [...views.values()]
      .filter((result) => result.origin === 'CASE' && result.state === 'EFFECTIVE')
      .flatMap((result) => this.candidateOf(result, newId(now), legalDateOf(now)));
    const added = await this.entries.addMissing(
      ctx,
      decided.map((one) => one.entry),
    );
    return decided.filter((one) => added.has(one.entry.id));
  }

  private candidateOf(result: ResultView, id: string, openedOn: LegalDate): readonly Decided[] {
    const { id: resultId, organId, subjectId, itemCode, decidedOn } = result;
    if (organId === null || subjectId === null || itemCode === null || decidedOn === null) return [];
    const item = this.catalogue.findItem(itemCode);
    const rules = rulesMet(LISTING_RULES, { ...result, decidedOn });
    const ground = item?.seriousListGround ?? null;
    if (item === null || ground === null || rules.length === 0) return [];
    const { decisionNo, subjectName, subjectCode, organName, region, isDemo } = result;
    return [
      open({
        id,
        list: 'SERIOUS',
        ...{ subjectId, subjectName, subjectCode, resultId, decisionNo, decidedOn },
        ...{ itemCode, itemName: item.nameZh, organId, organName, region, isDemo, openedOn },
        ground: ground.articleZh,
        groundConfirmed: ground.confirmed,
        rules: rules.map((rule) => rule.code),
      }),
    ];
  }
}
