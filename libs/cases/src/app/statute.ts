import { Injectable } from '@nestjs/common';
import { Catalogue, type LegalBasis, type LegalDue, type SupervisionItem } from '#catalogue';
import { addDays, type ClockStop, type LegalDate, provinceOf } from '#kernel';
import { partyKindOf, type SubjectKind } from '#subjects';
import { type Case } from '../domain/case.js';
import { caseErrors } from '../domain/case.errors.js';
import { isPenalty, NO_PENALTY } from '../domain/decision.js';
import { type Limitation } from '../domain/limitation.js';
import { type Threshold } from '../domain/notice.js';
import { type Yardstick } from '../domain/penalty.js';

export interface Measure {
  readonly provisionId: string;
  /** As a decision cites it. */
  readonly basis: string;
  readonly yardstick: Yardstick;
}

/** What the law says of one case: always the rows of the day that counts, never today's by accident. */
@Injectable()
export class Statute {
  constructor(private readonly catalogue: Catalogue) {}

  /** The law of the day of the act (APL art. 37). */
  itemOn(code: string, actTo: LegalDate): SupervisionItem {
    return this.catalogue.item(code, actTo);
  }

  /** Refuses (422) an act that began before there was a law to penalise it by. */
  limitation(actFrom: LegalDate, actTo: LegalDate): Omit<Limitation, 'class'> {
    this.catalogue.limitation(actFrom, 'actFrom');
    return this.catalogue.limitation(actTo, 'actTo');
  }

  /** Names of the kinds of penalty (APL art. 9). */
  penaltyWords(): ReadonlyMap<string, string> {
    return new Map(this.catalogue.vocabulary('penalty-kinds').map((term) => [term.code, term.zh]));
  }

  division(code: string, on: LegalDate): string {
    return this.catalogue.division(code, on).code;
  }

  due(code: string, trigger: LegalDate, stops: readonly ClockStop[] = []): LegalDue {
    return this.catalogue.due(code, trigger, stops);
  }

  /** What the organ's head may add to the ninety days, once. */
  headExtensionDays(on: LegalDate): number {
    return this.catalogue.deadline('CASE_DECIDE', on).extension?.length ?? 0;
  }

  /** The last day to decide, net of stops, with what was added. */
  decideBy(one: Case, stops: readonly ClockStop[]): LegalDate {
    const days = one.extensionDays;
    const due = this.catalogue.due('CASE_DECIDE', one.filedOn, stops).dueOn;
    return addDays(due, days);
  }

  /** The provision chosen, else the first that holds in the region on the day of the act. */
  measure(one: Case, provisionId?: string): Measure {
    const item = this.itemOn(one.itemCode, one.actTo);
    const bases = item.bases.filter((row) => row.region === '*' || row.region === provinceOf(one.region));
    const basis = provisionId === undefined ? bases[0] : bases.find((row) => row.provisionId === provisionId);
    if (basis === undefined) throw caseErrors.provision();
    const benchmark = this.catalogue.benchmark(one.itemCode, one.region, one.actTo);
    return {
      provisionId: basis.provisionId,
      basis: cite(basis),
      yardstick: { fineRules: basis.fineRules, kinds: item.penaltyKinds, benchmark },
    };
  }

  threshold(one: Case, organSystem: string, on: LegalDate): Threshold {
    return this.catalogue.hearingThreshold(one.region, partyKindOf(one.subjectKind as SubjectKind), {
      on,
      organSystem,
    });
  }

  /** Refuses (422) an outcome the law does not know (APL arts. 30–33, 36, 57). */
  assertOutcome(outcome: string, field: string): void {
    const grounds = this.catalogue
      .vocabulary('no-penalty-reasons')
      .map((term) => `${NO_PENALTY}${term.code}`);
    if (!isPenalty(outcome) && !grounds.includes(outcome)) throw caseErrors.outcome(field, outcome);
  }
}

function cite({ law, article, clauseZh }: LegalBasis): string {
  return `《${law}》${article}${clauseZh}`;
}
