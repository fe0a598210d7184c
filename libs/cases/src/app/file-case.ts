import { Injectable } from '@nestjs/common';
import { LeadFiling, type LeadForCase } from '#contracts/violation-leads';
import { type Context, type LegalDate, legalDateOf, newId, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { SameActGuard } from '#results';
import { CaseRepository } from '../data/case.repository.js';
import { type Decided } from '../domain/case.js';
import { caseErrors } from '../domain/case.errors.js';
import { ChangeCase } from './change-case.js';
import { type FileCaseInput, FilingDesk, type FilingFacts } from './filing-desk.js';

/** 立案: lead, certificates, competence, limitation and the same-act guard, all in one transaction. */
@Injectable()
export class FileCase {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cases: CaseRepository,
    private readonly leads: LeadFiling,
    private readonly desk: FilingDesk,
    private readonly guard: SameActGuard,
    private readonly change: ChangeCase,
  ) {}

  async execute(ctx: Context, input: FileCaseInput): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const now = this.change.now();
      const id = newId(now);
      const lead = input.leadId === undefined ? null : await this.leads.fileLead(tx, input.leadId, id);
      const decided = await this.desk.write(tx, { ...merge(input, lead), id, today: legalDateOf(now) });
      await this.claim(tx, decided, now);
      await this.cases.add(tx, decided.case);
      return this.change.record(tx, decided);
    });
  }

  private async claim(ctx: Context, { case: filed }: Decided, filedAt: Date): Promise<void> {
    const { id: caseId, subjectId, itemCode, actFrom, actTo, division, organId } = filed;
    await this.guard.claim(ctx, { caseId, subjectId, itemCode, actFrom, actTo, division, organId, filedAt });
  }
}

type SaidByBoth = 'subjectId' | 'itemCode' | 'division' | 'conduct' | 'actFrom';

/**
 * What the filing says goes before what the lead says; what neither says is asked for by name. A party that the
 * public told of is nobody's yet: the filing names it.
 */
function merge(input: FileCaseInput, lead: LeadForCase | null): Omit<FilingFacts, 'id' | 'today'> {
  const isNamed = input.subjectName !== undefined;
  if (isNamed && input.subjectId !== undefined) throw caseErrors.subjectDiffers();
  const said = (field: SaidByBoth): string => {
    const value = input[field] ?? lead?.[field] ?? null;
    if (value === null) throw caseErrors.missing(field === 'subjectId' ? 'subjectName' : field);
    return value;
  };
  const actFrom = said('actFrom') as LegalDate;
  return {
    input,
    lead,
    subjectId: isNamed ? null : said('subjectId'),
    itemCode: said('itemCode'),
    division: said('division'),
    conduct: said('conduct'),
    actFrom,
    actTo: input.actTo ?? (lead?.actTo as LegalDate | null | undefined) ?? actFrom,
  };
}
