import { Injectable } from '@nestjs/common';
import { Competence } from '#catalogue';
import { type LeadForCase } from '#contracts/violation-leads';
import { DocumentNumbers, Officers, Organs } from '#identity';
import { type Context, type LegalDate, yearOf } from '#kernel';
import { Subjects, type SubjectRef } from '#subjects';
import { type Decided, fileCase } from '../domain/case.js';
import { caseErrors } from '../domain/case.errors.js';
import { Statute } from './statute.js';

export interface FileCaseInput {
  readonly leadId?: string;
  readonly subjectId?: string;
  readonly subjectKind?: 'BUSINESS' | 'INDIVIDUAL_BUSINESS' | 'ORGANISATION';
  readonly subjectName?: string;
  readonly subjectCode?: string;
  readonly itemCode?: string;
  readonly division?: string;
  readonly actFrom?: LegalDate;
  readonly actTo?: LegalDate;
  readonly discoveredOn?: LegalDate;
  readonly harm?: string;
  readonly conduct?: string;
  readonly officerIds: readonly string[];
}

export interface FilingFacts {
  readonly id: string;
  readonly today: LegalDate;
  readonly input: FileCaseInput;
  readonly lead: LeadForCase | null;
  /** Null when the subject is named instead. */
  readonly subjectId: string | null;
  readonly itemCode: string;
  readonly division: string;
  readonly conduct: string;
  readonly actFrom: LegalDate;
  readonly actTo: LegalDate;
}

/** Writes a case down for the actor's organ. The transaction, the lead and the act's claim are the caller's. */
@Injectable()
export class FilingDesk {
  constructor(
    private readonly statute: Statute,
    private readonly competence: Competence,
    private readonly officers: Officers,
    private readonly subjects: Subjects,
    private readonly organs: Organs,
    private readonly numbers: DocumentNumbers,
  ) {}

  async write(ctx: Context, filing: FilingFacts): Promise<Decided> {
    const { id, today, input, lead, itemCode, conduct, actFrom, actTo } = filing;
    const organ = await this.organs.get(ctx.actor.organ ?? '');
    const { years, yearsWithHarm } = this.statute.limitation(actFrom, actTo);
    const item = this.statute.itemOn(itemCode, actTo);
    const division = this.statute.division(filing.division, today);
    await this.assertCompetent(ctx, organ.id, { itemCode, division, on: today });
    const officers = await this.officers.requireCertified(ctx, input.officerIds, organ.id, today);
    const subject = await this.subjectOf(ctx, filing, organ.isDemo);
    return fileCase({
      id,
      caseNo: await this.numbers.next(ctx, organ.id, 'case', yearOf(today)),
      leadId: lead?.leadId ?? null,
      leadNo: lead?.leadNo ?? null,
      organId: organ.id,
      organName: organ.name,
      region: organ.region,
      division,
      subjectId: subject.id,
      subjectKind: subject.kind,
      subjectName: subject.name,
      subjectCode: subject.code,
      itemCode,
      itemName: item.nameZh,
      limitation: { class: item.limitationClass, years, yearsWithHarm },
      conduct,
      actFrom,
      actTo,
      discoveredOn: input.discoveredOn ?? discoveryOf(lead, actFrom) ?? today,
      harm: input.harm ?? null,
      officerIds: officers.map((officer) => officer.id),
      filedOn: today,
      decideDueOn: this.statute.due('CASE_DECIDE', today).dueOn,
      isDemo: organ.isDemo || subject.isDemo,
    });
  }

  private async assertCompetent(
    ctx: Context,
    organId: string,
    place: { readonly itemCode: string; readonly division: string; readonly on: LegalDate },
  ): Promise<void> {
    const verdict = await this.competence.mayAct(ctx, organId, place);
    if (verdict.allowed) return;
    throw caseErrors.notCompetent(verdict.code === 'OUTSIDE_AREA' ? 'division' : 'itemCode', verdict.reason);
  }

  private async subjectOf(
    ctx: Context,
    { subjectId, input }: FilingFacts,
    isDemo: boolean,
  ): Promise<SubjectRef> {
    if (subjectId !== null) return this.subjects.get(ctx, subjectId);
    const { subjectKind: kind = 'BUSINESS', subjectName: name = '', subjectCode: code } = input;
    return this.subjects.resolve(ctx, {
      kind,
      name,
      ...(code === undefined ? {} : { code }),
      source: 'manual',
      isDemo,
    });
  }
}

/** The day its lead came in, unless the act as now known began later. */
function discoveryOf(lead: LeadForCase | null, actFrom: LegalDate): LegalDate | null {
  const receivedOn = lead?.receivedOn as LegalDate | undefined;
  return receivedOn === undefined || receivedOn < actFrom ? null : receivedOn;
}
