import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { DocumentNumbers } from '#identity';
import { Clock, type Context, legalDateOf, type Written, yearOf } from '#kernel';
import { Results } from '#results';
import { enter } from '../domain/list-entry.js';
import { listEntryLife } from '../domain/list-entry-states.js';
import { ChangeEntry } from './change-entry.js';

/** 列入: the head of the organ that decided the penalty decides, with a reason. */
@Injectable()
export class EnterList {
  constructor(
    private readonly change: ChangeEntry,
    private readonly results: Results,
    private readonly catalogue: Catalogue,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reason: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version }, async (tx, entry) => {
      listEntryLife.next(entry.state, 'enter');
      const on = legalDateOf(this.clock.now());
      const basis = (await this.results.views(tx, [entry.resultId])).get(entry.resultId);
      const due = this.catalogue.due('LIST_SERIOUS_TERM', on);
      const term = {
        entryNo: await this.numbers.next(tx, entry.organId, 'listEntry', yearOf(on)),
        until: due.dueOn,
        earlyFrom: this.catalogue.due('LIST_SERIOUS_EARLY_MIN', on).dueOn,
        confirmed: due.confirmed,
      };
      return enter(entry, basis?.state === 'EFFECTIVE', term, {
        on,
        by: tx.actor.name,
        reason: input.reason,
      });
    });
  }
}
