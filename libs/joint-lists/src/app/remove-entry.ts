import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { remove } from '../domain/list-entry.js';
import { type Removal } from '../domain/list-reasons.js';
import { ChangeEntry } from './change-entry.js';

/** 移出, with its reason. */
@Injectable()
export class RemoveEntry {
  constructor(
    private readonly change: ChangeEntry,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: Removal; readonly reason: string },
  ): Promise<Written> {
    const { reasonCode, reason } = input;
    return this.change.execute(ctx, { id, version }, (tx, entry) =>
      remove(entry, reasonCode, { on: legalDateOf(this.clock.now()), by: tx.actor.name, reason }),
    );
  }
}
