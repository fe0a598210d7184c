import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { PublicLogRepository } from '../../data/seal/public-log.repository.js';
import { SealRepository } from '../../data/seal/seal.repository.js';
import { ledgerErrors } from '../../domain/ledger.errors.js';
import { GrowingTree } from '../../domain/merkle/growing-tree.js';
import { leafHash } from '../../domain/merkle/hashing.js';
import { edgePlaces } from '../../domain/merkle/tiles.js';
import { type TreeHead } from '../../domain/merkle/verify.js';
import { type Checkpoint, checkpointText } from '../../domain/notes/checkpoint.js';
import { signNote } from '../../domain/notes/signed-note.js';
import { SigningKeys } from './signing-keys.js';

/** Events under one checkpoint at most: 32 full tiles, and well under a second of work. */
const BATCH = 8192;

/**
 * Puts numbered events under a signed tree head.
 *
 * Invariant: one process at a time, under a lock that no business transaction takes. The note is kept outside the
 * database before the transaction that publishes it commits, so the node never forgets a checkpoint that somebody may
 * have seen; and since the same events give the same root, a crash in between is made good by sealing again.
 */
@Injectable()
export class Sealer {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly keys: SigningKeys,
    private readonly log: PublicLogRepository,
    private readonly seal: SealRepository,
  ) {}

  /** One checkpoint over what is new. Returns true when there may be more to do at once. */
  async step(): Promise<boolean> {
    if (!(await this.seal.isBehind())) return false;
    if ((await this.keys.held()).length === 0) return false;
    const sealed = await this.transactions.run(systemContext('event-bus', 'sealer'), (ctx) =>
      this.extend(ctx),
    );
    return sealed === BATCH;
  }

  private async extend(ctx: Context): Promise<number> {
    if (!(await this.seal.takeLock(ctx))) return 0;
    const size = (await this.log.latestCheckpoint(ctx))?.size ?? 0n;
    const published = await this.keys.published();
    const leaves = await this.seal.leavesFrom(ctx, size, batchUpTo(published, size));
    refuseToForget(published, size, leaves.length);
    if (leaves.length === 0) return 0;
    const tree = new GrowingTree(size, await this.log.tiles(edgePlaces(size), ctx));
    tree.append(leaves.map(leafHash));
    const { head } = tree;
    refuseToRewrite(published, head);
    const keys = await this.keys.signers(ctx, head.size);
    if (keys.length === 0) return 0;
    const note = signNote(checkpointText({ origin: keys[0]?.name ?? '', ...head }), keys);
    await this.seal.writeTiles(ctx, tree.changed);
    await this.seal.writeCheckpoint(ctx, head.size, note);
    await this.keys.folder.publish(note);
    return leaves.length;
  }
}

/** An older database under a newer publication: what is missing was seen by others. */
function refuseToForget(published: Checkpoint | null, size: bigint, found: number): void {
  const held = size + BigInt(found);
  if (published !== null && published.size > held && found < BATCH)
    throw ledgerErrors.behindItself(published.size, held);
}

function refuseToRewrite(published: Checkpoint | null, head: TreeHead): void {
  if (published?.size === head.size && !published.root.equals(head.root))
    throw ledgerErrors.otherHistory(head.size);
}

/** Stops at the size that was published, where the roots must agree, before it goes beyond. */
function batchUpTo(published: Checkpoint | null, size: bigint): number {
  if (published === null || published.size <= size) return BATCH;
  const missing = published.size - size;
  return missing < BigInt(BATCH) ? Number(missing) : BATCH;
}
