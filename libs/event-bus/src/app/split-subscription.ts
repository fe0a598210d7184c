import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { type Place, SubscriptionRepository } from '../data/subscription.repository.js';
import { ledgerErrors } from '../domain/ledger.errors.js';
import { MAX_PARTITIONS } from '../domain/partition.js';
import { Subscriptions } from './subscriptions.js';

/**
 * Splits a subscription into parts, or joins them. Parts may stand at different events, and a new part takes keys from
 * several old ones, so all first run on to the event that the quickest has passed. Invariant: parts are only ever
 * replaced where all of them stand at one event, so no event is passed over or delivered twice.
 */
@Injectable()
export class SplitSubscription {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly positions: SubscriptionRepository,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** True when it is done already; else whoever delivers the subscription does it, within moments. */
  async execute(ctx: Context, name: string, into: number): Promise<boolean> {
    const known = this.subscriptions.all();
    const subscription = known.find((one) => one.name === name);
    if (subscription === undefined) throw ledgerErrors.unknownSubscription(name, known);
    if (subscription.isDivisible !== true) throw ledgerErrors.indivisible(name);
    if (!Number.isInteger(into) || into < 1 || into > MAX_PARTITIONS)
      throw ledgerErrors.partitions(MAX_PARTITIONS);
    await this.positions.ensure([name]);
    return this.transactions.run(ctx, async (tx) =>
      this.replaceOrWait(tx, name, await this.positions.takeWhole(tx, name), into),
    );
  }

  /** Called where every part has reached the end that was set to it. Returns true when it split. */
  async finish(name: string, seen: readonly Place[]): Promise<boolean> {
    if (!seen.some(({ splitInto }) => splitInto !== null)) return false;
    return this.transactions.run(systemContext(name, 'split'), async (tx) => {
      const places = await this.positions.takeWhole(tx, name);
      const into = places[0]?.splitInto ?? null;
      return into !== null && this.replaceOrWait(tx, name, places, into);
    });
  }

  private async replaceOrWait(
    tx: Context,
    name: string,
    places: readonly Place[],
    into: number,
  ): Promise<boolean> {
    const cursors = places.map(({ cursor }) => BigInt(cursor));
    const furthest = cursors.reduce((one, other) => (one > other ? one : other), 0n);
    if (cursors.every((cursor) => cursor === furthest)) {
      await this.positions.replace(tx, name, into, furthest.toString());
      return true;
    }
    await this.positions.wantSplit(tx, name, into, furthest.toString());
    return false;
  }
}
