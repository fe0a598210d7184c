import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Clock, legalDateOf } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { Results } from '#results';
import { Subjects } from '#subjects';
import { importFile, type ImportOrder, type ImportSummary } from './import-file.js';
import { rulesOfDay } from './rules-of-day.js';
import { TakeIn } from './take-in.js';

/** Takes in a file of decisions that other systems made, with the rules of today. The same file twice changes nothing. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly results: Results,
    private readonly subjects: Subjects,
    private readonly transactions: TransactionRunner,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async execute(order: ImportOrder): Promise<ImportSummary> {
    const takeIn = new TakeIn(this.results, this.subjects, this.transactions);
    return importFile(order, takeIn, rulesOfDay(this.catalogue, legalDateOf(this.clock.now())));
  }
}
