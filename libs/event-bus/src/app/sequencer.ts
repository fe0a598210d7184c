import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { systemContext } from '#kernel';
import { LedgerRepository } from '../data/ledger.repository.js';
import { WakeUps } from './wake-ups.js';

const BATCH = 1000;

/** Moves what has been committed to the outbox into the numbered ledger. Any process may; one at a time does. */
@Injectable()
export class Sequencer {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ledger: LedgerRepository,
    private readonly wakeUps: WakeUps,
  ) {}

  /** True when nothing waits for a number. */
  async isIdle(): Promise<boolean> {
    return this.ledger.outboxIsEmpty();
  }

  /** Returns true when there may be more to do at once. */
  async step(): Promise<boolean> {
    // Looked at first without a lock: numbering nothing would still write to the log, four times a second.
    if (await this.isIdle()) return false;
    const moved = await this.transactions.run(systemContext('event-bus', 'sequencer'), (ctx) =>
      this.ledger.sequence(ctx, BATCH),
    );
    if (moved === null || moved === 0) return false;
    this.wakeUps.ledgerGrew();
    return moved === BATCH;
  }
}
