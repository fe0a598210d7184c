import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { dismiss } from '../domain/list-entry.js';
import { type Dismissal } from '../domain/list-reasons.js';
import { ChangeEntry } from './change-entry.js';

/** 不予列入, with its reason. */
@Injectable()
export class DismissCandidate {
  constructor(
    private readonly change: ChangeEntry,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: Dismissal; readonly reason: string },
  ): Promise<Written> {
    const { reasonCode, reason } = input;
    return this.change.execute(ctx, { id, version }, (tx, entry) =>
      dismiss(entry, reasonCode, { on: legalDateOf(this.clock.now()), by: tx.actor.name, reason }),
    );
  }
}
