import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access } from '#identity';
import { type Context } from '#kernel';
import { FieldCipher } from '#platform/ciphers';
import { TransactionRunner } from '#platform/database';
import { LeadRepository } from '../../data/lead.repository.js';
import { readReporter, type Reporter, REPORTER, unsealed } from '../../domain/reporter.js';

/** Tells an officer of the organ that holds the lead who reported it, and the ledger that they were told. */
@Injectable()
export class ReadReporter {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly leads: LeadRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * The lead is locked, so that it cannot be sent on between the question whose it is and the answer. It is no command
   * that may be sent twice: the log of commands would keep the name, and the second look would go unrecorded.
   */
  async execute({ command: _, ...ctx }: Context, leadId: string): Promise<Reporter> {
    return this.transactions.run(ctx, async (tx) => {
      const lead = await this.leads.lock(tx, leadId);
      await this.access.require(tx, 'reporter.read', lead.organId);
      const { sealed, events } = readReporter(lead, await this.leads.findReport(tx, leadId));
      await this.outbox.append(tx, events);
      return unsealed(this.cipher.decrypt(sealed, REPORTER));
    });
  }
}
