import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { DocumentNumbers, Organs } from '#identity';
import { assertUscc, Clock, type Context, type LegalDate, legalDateOf, newId } from '#kernel';
import { Subjects } from '#subjects';
import { LeadRepository } from '../data/lead.repository.js';
import { leadErrors } from '../domain/lead.errors.js';
import { type Lead, receive } from '../domain/lead.js';

export interface LeadInput {
  readonly source: string;
  readonly division: string;
  readonly place?: string;
  readonly conduct: string;
  readonly subjectKind?: 'BUSINESS' | 'INDIVIDUAL_BUSINESS' | 'ORGANISATION';
  readonly subjectName?: string;
  readonly subjectCode?: string;
  readonly itemCode?: string;
  readonly actFrom?: LegalDate;
  readonly actTo?: string;
}

/** Who answers for what the lead says of its subject. */
interface Told {
  readonly toldBy: 'officer' | 'public';
}

/** Writes a lead down for one organ. The transaction and the right to do it are the caller's. */
@Injectable()
export class LeadDesk {
  constructor(
    private readonly leads: LeadRepository,
    private readonly catalogue: Catalogue,
    private readonly subjects: Subjects,
    private readonly numbers: DocumentNumbers,
    private readonly organs: Organs,
    private readonly clock: Clock,
  ) {}

  async write(ctx: Context, organId: string, input: LeadInput & Told): Promise<ReturnType<typeof receive>> {
    const today = legalDateOf(this.clock.now());
    const organ = await this.organs.get(organId);
    const division = this.catalogue.division(input.division, today);
    const item = input.itemCode === undefined ? null : this.catalogue.item(input.itemCode, today);
    const subject = await this.subjectOf(ctx, input, organ.isDemo);
    const decided = receive({
      id: newId(),
      leadNo: await this.numbers.next(ctx, organId, 'lead', Number(today.slice(0, 4))),
      source: input.source,
      organId,
      organName: organ.name,
      region: organ.region,
      division: division.code,
      place: input.place ?? null,
      ...subject,
      itemCode: item?.code ?? null,
      itemName: item?.nameZh ?? null,
      conduct: input.conduct,
      ...this.actPeriodOf(input),
      receivedOn: today,
      dueOn: this.catalogue.due('LEAD_VERIFY', today).dueOn,
      isDemo: organ.isDemo,
    });
    await this.leads.add(ctx, decided.lead);
    return decided;
  }

  private actPeriodOf({ actFrom, actTo = actFrom }: LeadInput): Pick<Lead, 'actFrom' | 'actTo'> {
    if (actFrom !== undefined) this.catalogue.limitation(actFrom, 'actFrom');
    return { actFrom: actFrom ?? null, actTo: actTo ?? null };
  }

  /**
   * Whom an officer names is written down as a subject. What the public tells stays on the lead: anyone could else name
   * a company for every region.
   */
  private async subjectOf(
    ctx: Context,
    input: LeadInput & Told,
    isDemo: boolean,
  ): Promise<Pick<Lead, 'subjectId' | 'subjectName' | 'subjectCode'>> {
    const { subjectName: name, subjectCode, subjectKind: kind = 'BUSINESS' } = input;
    if (name === undefined && subjectCode !== undefined) throw leadErrors.nameMissing();
    if (name === undefined) return { subjectId: null, subjectName: null, subjectCode: null };
    const code = subjectCode === undefined ? null : assertUscc(subjectCode, 'subjectCode');
    const described = { kind, name, code, source: 'manual', isDemo } as const;
    const subject =
      input.toldBy === 'public'
        ? await this.subjects.recognise(ctx, described)
        : await this.subjects.resolve(ctx, described);
    if (subject === null) return { subjectId: null, subjectName: name, subjectCode: code };
    return { subjectId: subject.id, subjectName: subject.name, subjectCode: subject.code };
  }
}
