import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf } from '#kernel';
import { ListEntryRepository } from '../data/list-entry.repository.js';
import { type Decided, loseBasis } from '../domain/list-entry.js';

/** Carries the fall of decisions to what was listed, or was about to be, because of them. */
@Injectable()
export class LoseBases {
  constructor(
    private readonly entries: ListEntryRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns what changed; a second call for the same results changes nothing. */
  async execute(ctx: Context, resultIds: readonly string[]): Promise<readonly Decided[]> {
    const on = legalDateOf(this.clock.now());
    const decided = (await this.entries.lockOfResults(ctx, resultIds)).flatMap((entry) => {
      const fallen = loseBasis(entry, on);
      return fallen === null ? [] : [fallen];
    });
    await this.entries.updateClosed(
      ctx,
      decided.map((one) => one.entry),
    );
    return decided;
  }
}
