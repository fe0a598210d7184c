import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { type Context } from '#kernel';
import { FieldCipher } from '#platform/ciphers';
import { TransactionRunner } from '#platform/database';
import { LeadRepository } from '../../data/lead.repository.js';
import { newQueryCode, queryCodeHash } from '../../domain/query-code.js';
import { REPORTER, type ReporterAsTold, sealable } from '../../domain/reporter.js';
import { LeadDesk, type LeadInput } from '../lead-desk.js';
import { ReportIntake } from './report-intake.js';

export interface ReportInput extends Omit<LeadInput, 'source'>, ReporterAsTold {}

export interface ReportReceipt {
  readonly queryCode: string;
  readonly organName: string;
}

/** A report by the public becomes a lead of the organ that is competent where the act took place. */
@Injectable()
export class RegisterReport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: LeadDesk,
    private readonly leads: LeadRepository,
    private readonly outbox: Outbox,
    private readonly intake: ReportIntake,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * The query code is returned once and stored as a hash: only who reported can follow the report. It is no command
   * that may be sent twice, because the log of commands would keep the code.
   */
  async execute({ command: _, ...ctx }: Context, input: ReportInput): Promise<ReportReceipt> {
    const { reporterName, reporterContact, ...report } = input;
    return this.transactions.run(ctx, async (tx) => {
      const organ = await this.intake.organFor(tx, report);
      const { lead, events } = await this.desk.write(tx, organ.id, {
        ...report,
        source: 'COMPLAINT_REPORT',
        toldBy: 'public',
      });
      const queryCode = newQueryCode();
      const reporter = sealable({ reporterName, reporterContact });
      await this.leads.addReport(tx, {
        queryCodeHash: queryCodeHash(queryCode),
        leadId: lead.id,
        reporter: reporter === null ? null : this.cipher.encrypt(reporter, REPORTER),
        receivedAt: this.intake.now(),
      });
      await this.outbox.append(tx, events);
      return { queryCode, organName: organ.name };
    });
  }
}
