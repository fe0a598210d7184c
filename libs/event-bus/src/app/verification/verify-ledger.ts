import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { PublicLogRepository } from '../../data/seal/public-log.repository.js';
import { type Extent, VerificationRepository } from '../../data/seal/verification.repository.js';
import { type KeyHistory } from '../../domain/key-history.js';
import { FROM_THE_START, LedgerFault, LedgerWalk, type WalkedSoFar } from '../../domain/ledger-walk.js';
import { type Tile, tileCount } from '../../domain/merkle/tiles.js';
import { formatVerifierKey } from '../../domain/notes/note-key.js';
import { SigningKeys } from '../seal/signing-keys.js';

const BATCH = 4096;

export interface VerificationOrder {
  /** Where an interrupted verification stopped. */
  readonly from?: WalkedSoFar;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: bigint, of: bigint) => void;
}

export interface Verification {
  /** Events found in order, and how many of them a checkpoint covers. */
  readonly verified: bigint;
  readonly sealed: bigint;
  /** The first thing that is not as it must be, with its place; null when all is well. */
  readonly fault: string | null;
  /** Set when it was interrupted: go on `from` here. */
  readonly interruptedAt: WalkedSoFar | null;
}

/**
 * Derives every leaf, tile and root again from the stored events and compares it with what is stored, in order, so that
 * the first broken row is the one that is named. Trusts nothing in the database but the bytes of the events, and these
 * only as far as the checkpoint that this node keeps outside it.
 */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ledger: VerificationRepository,
    private readonly log: PublicLogRepository,
    private readonly signing: SigningKeys,
  ) {}

  async execute(order: VerificationOrder = {}): Promise<Verification> {
    return this.transactions.run(systemContext('event-bus', 'verification'), async (ctx) => {
      const extent = await this.ledger.freeze(ctx);
      const [origin, published] = [await this.signing.keptOrigin(ctx), await this.signing.published()];
      const walk = new LedgerWalk(order.from ?? FROM_THE_START, { origin, published, sealed: extent.sealed });
      const answer = (fault: string | null, interruptedAt: WalkedSoFar | null): Verification => ({
        verified: walk.soFar.number,
        sealed: extent.sealed,
        fault,
        interruptedAt,
      });
      try {
        while (await this.batch(ctx, walk)) {
          order.onProgress?.(walk.soFar.number, extent.head);
          if (order.signal?.aborted === true) return answer(null, walk.soFar);
        }
        await this.finish(ctx, walk.soFar, extent);
        if (published !== null && published.size > extent.head)
          throw new LedgerFault(
            `this node has published ${String(published.size)} events, more than it has now`,
          );
        return answer(null, null);
      } catch (error) {
        if (error instanceof LedgerFault) return answer(error.message, null);
        throw error;
      }
    });
  }

  /** False after the last row. */
  private async batch(ctx: Context, walk: LedgerWalk): Promise<boolean> {
    const { number } = walk.soFar;
    const rows = await this.ledger.rowsAfter(ctx, number, BATCH);
    const notes = await this.ledger.notes(ctx, number, number + BigInt(rows.length));
    await this.compareTiles(ctx, walk.pass(rows, notes), 'start');
    return rows.length === BATCH;
  }

  private async compareTiles(ctx: Context, derived: readonly Tile[], how: 'start' | 'exact'): Promise<void> {
    const place = ({ level, index }: Tile): string => `${String(level)}/${String(index)}`;
    const stored = new Map((await this.log.tiles(derived, ctx)).map((tile) => [place(tile), tile.hashes]));
    for (const tile of derived) {
      const hashes = stored.get(place(tile));
      const compared = how === 'exact' ? hashes : hashes?.subarray(0, tile.hashes.length);
      if (compared?.equals(tile.hashes) !== true)
        throw new LedgerFault(`tile ${place(tile)} does not follow from the ledger`);
    }
  }

  /** What only the end shows: the right edge to the byte, no tile and no checkpoint too many, the keys. */
  private async finish(
    ctx: Context,
    walked: WalkedSoFar,
    { head, sealed, checkpoints }: Extent,
  ): Promise<void> {
    if (walked.number !== head)
      throw new LedgerFault(`ledger_head says ${String(head)}, the ledger ends at ${String(walked.number)}`);
    if (sealed > head)
      throw new LedgerFault(`checkpoint ${String(sealed)} lies beyond the end of the ledger`);
    if (checkpoints !== walked.checkpoints)
      throw new LedgerFault(`${String(checkpoints - walked.checkpoints)} checkpoints stand at no event`);
    await this.compareTiles(ctx, walked.sealedEdge, 'exact');
    for (const [level, count] of await this.ledger.tileCounts(ctx))
      if (count !== tileCount(level, sealed))
        throw new LedgerFault(
          `level ${String(level)} has ${String(count)} tiles, not as many as the ledger makes`,
        );
    await this.compareKeys(ctx, walked.keys);
  }

  private async compareKeys(ctx: Context, { inUse, retired }: KeyHistory): Promise<void> {
    const line = (id: string, key: string, isRetired: boolean): string =>
      `${id} ${key}${isRetired ? ' retired' : ''}`;
    const told = new Set([
      ...inUse.map((key) => line(key.id, formatVerifierKey(key), false)),
      ...retired.map((key) => line(key.id, formatVerifierKey(key), true)),
    ]);
    const stored = (await this.log.keys(ctx)).map((key) => line(key.id, key.verifierKey, key.isRetired));
    const odd = stored.find((key) => !told.delete(key)) ?? [...told][0];
    if (odd !== undefined) throw new LedgerFault(`signing_key and the ledger's events disagree: ${odd}`);
  }
}
