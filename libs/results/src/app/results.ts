import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Clock, type Context, type LegalDate, newId } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { ActClaimRepository } from '../data/act-claim.repository.js';
import { ResultRepository } from '../data/result.repository.js';
import {
  decide,
  type Decided,
  type ImportedRecord,
  type Result,
  type ResultDraft,
  revoke,
  type Revocation,
  serve,
  takeIn,
} from '../domain/result.js';

/** A result as other modules read it. */
export type ResultView = Result;

export interface Recorded {
  readonly resultId: string;
  /** The last event appended; readers may wait for it. */
  readonly event: string;
}

export interface ImportOutcome {
  readonly resultId: string;
  readonly decisionKey: string;
  /** False when the same decision had been taken in before: nothing was changed. */
  readonly isNew: boolean;
}

/** The one record of every decision. `record`, `serve` and `revoke` run in the caller's transaction. */
@Injectable()
export class Results {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly results: ResultRepository,
    private readonly claims: ActClaimRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Appends `result.decided`. */
  async record(ctx: Context, draft: ResultDraft): Promise<Recorded> {
    const decided = decide(newId(this.clock.now()), draft);
    await this.results.add(ctx, decided.result);
    return this.append(ctx, decided);
  }

  /** Appends `result.effective`; refuses (409) a result that is not waiting for service. */
  async serve(ctx: Context, resultId: string, servedOn: LegalDate): Promise<Recorded> {
    const decided = serve(await this.results.lock(ctx, resultId), servedOn);
    await this.results.update(ctx, decided.result);
    return this.append(ctx, decided);
  }

  /** Appends `result.revoked` and frees the act: another decision on it may now be made. */
  async revoke(
    ctx: Context,
    resultId: string,
    revocation: {
      readonly code: Revocation;
      readonly reason: string;
      readonly on: LegalDate;
    },
  ): Promise<Recorded & { readonly version: number }> {
    const { code, reason, on } = revocation;
    const decided = revoke(await this.results.lock(ctx, resultId), code, reason, on);
    await this.results.update(ctx, decided.result);
    if (decided.result.caseId !== null)
      await this.claims.release(ctx, decided.result.caseId, this.clock.now());
    return {
      ...(await this.append(ctx, decided)),
      version: decided.result.version,
    };
  }

  /** By id; ids that are unknown are left out. One statement. No check of who asks: that is the caller's. */
  async views(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, ResultView>> {
    const found = ids.length === 0 ? [] : await this.results.byIds(ctx, ids);
    return new Map(found.map((result) => [result.id, result]));
  }

  /** True when a decision of that organ already bears the number, in whatever spelling. */
  async isNumberTaken(ctx: Context, organCode: string, decisionNo: string): Promise<boolean> {
    return this.results.isNumberTaken(ctx, organCode, decisionNo);
  }

  /** Whether any region has penalised the subject for the item: then it is no first violation (APL art. 33). */
  async hasEarlierPenalty(ctx: Context, subjectId: string, itemCode: string): Promise<boolean> {
    return this.results.hasPenalty(ctx, subjectId, itemCode);
  }

  /** Takes in one earlier decision; the same organ and number again changes nothing. */
  async importRecord(ctx: Context, record: ImportedRecord): Promise<ImportOutcome> {
    const [outcome] = await this.importMany(ctx, [record]);
    if (outcome === undefined) throw new Error('importMany answers every row');
    return outcome;
  }

  /**
   * One outcome per row, in the order given, with one statement per table. A decision that stands twice in `records`,
   * or is known already, is taken in once; its rows answer the same id with `isNew: false` after the first.
   */
  async importMany(ctx: Context, records: readonly ImportedRecord[]): Promise<readonly ImportOutcome[]> {
    return this.transactions.run(ctx, async (tx) => {
      const now = this.clock.now();
      const taken = records.map((record) => takeIn(newId(now), record));
      const first = new Map<string, Decided>();
      for (const one of taken) if (!first.has(one.result.decisionKey)) first.set(one.result.decisionKey, one);
      const stored = await this.results.addMissing(
        tx,
        [...first.values()].map((one) => one.result),
      );
      const events = [...first.values()].flatMap((one) =>
        stored.get(one.result.decisionKey) === one.result.id ? one.events : [],
      );
      if (events.length > 0) await this.outbox.append(tx, events);
      return taken.map(({ result: { id, decisionKey } }) => {
        const resultId = stored.get(decisionKey) ?? id;
        return { resultId, decisionKey, isNew: resultId === id };
      });
    });
  }

  private async append(ctx: Context, decided: Decided): Promise<Recorded> {
    return {
      resultId: decided.result.id,
      event: await this.outbox.append(ctx, decided.events),
    };
  }
}
