import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access, type Permission } from '#identity';
import { assertVersion, Clock, type Context, type LegalDate, legalDateOf, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { CaseRepository } from '../data/case.repository.js';
import { assertHandler, type Case, type Decided } from '../domain/case.js';

/** What only the handlers of the case itself may do (APL art. 42), whoever else of the organ has the role. */
const BY_HANDLERS: readonly Permission[] = ['case.investigate', 'case.notify', 'case.serve'];

/** The frame of every change to one case: transaction, lock, reach, version, decision, save, timeline, event. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cases: CaseRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): LegalDate {
    return legalDateOf(this.clock.now());
  }

  async execute(
    ctx: Context,
    change: { readonly id: string; readonly version: number; readonly permission: Permission },
    decide: (ctx: Context, one: Case) => Promise<Decided>,
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const one = await this.cases.lock(tx, change.id);
      await this.access.require(tx, change.permission, one.organId);
      assertVersion(one, change.version);
      if (BY_HANDLERS.includes(change.permission)) assertHandler(one, tx.actor.id);
      const decided = await decide(tx, one);
      await this.cases.update(tx, decided.case);
      return this.record(tx, decided);
    });
  }

  /** The step in the timeline, under the name of who did it, and in the ledger. */
  async record(ctx: Context, decided: Decided, by: Context['actor'] = ctx.actor): Promise<Written> {
    const { id, version } = decided.case;
    await this.cases.addStep(ctx, {
      caseId: id,
      seq: version,
      act: decided.act,
      actorId: by.id,
      actorName: by.name,
      recordedAt: this.clock.now(),
      tookPlaceOn: decided.on,
      facts: decided.facts,
    });
    return { id, version, event: await this.outbox.append(ctx, decided.events) };
  }
}
