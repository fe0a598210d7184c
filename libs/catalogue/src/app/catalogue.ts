import { Injectable } from '@nestjs/common';
import {
  type ClockStop,
  type Division,
  type DueDate,
  dueDateWithStops,
  isDivisionCode,
  type LegalDate,
  legalDateOf,
  nationalCalendar,
  provinceOf,
  type Sentence,
} from '#kernel';
import { type Standard, StandardFiles } from '../data/standard-files.js';
import { catalogueErrors } from '../domain/catalogue.errors.js';
import { choosePublication, severityOf } from '../domain/choose-publication.js';
import { holdsOn } from '../domain/dated.js';
import { searchDivisions } from '../domain/search-divisions.js';
import { type PublicationQuestion, type PublicationRule, type Severity } from '../domain/publication.js';
import {
  type Benchmark,
  type DeadlineRule,
  type HearingThreshold,
  type LegalBasis,
  type LimitationRule,
  type PartyKind,
  type SupervisionItem,
  type Term,
} from '../domain/standard.js';

/** A due date of the catalogue: with the row it comes from. `confirmed` false means the figure still wants checking. */
export interface LegalDue extends DueDate {
  readonly code: string;
  readonly basis: Sentence;
  readonly confirmed: boolean;
}

/** The unified supervision standard, held in memory: a few thousand rows that change with a release. */
@Injectable()
export class Catalogue {
  private readonly standard: Standard;

  constructor(files: StandardFiles) {
    this.standard = files.standard;
  }

  /**
   * The item with the bases that hold on the day, and in the region if one is named (else local rules of every region
   * are among them). Ask with the day of the act. Refuses (422) a code it lacks, or one without a basis that day.
   */
  item(code: string, on: LegalDate, region?: string): SupervisionItem {
    const found = this.standard.items.get(code);
    if (found === undefined) throw catalogueErrors.unknownItem(code);
    const bases = found.bases.filter((basis) => holdsOn(basis, on) && holdsIn(basis, region));
    if (bases.length === 0) throw catalogueErrors.itemNotInForce(code, on);
    return { ...found, bases };
  }

  /** By code, whatever the date; null when there is none. For screens that name an item of an old record. */
  findItem(code: string): SupervisionItem | null {
    return this.standard.items.get(code) ?? null;
  }

  items(): readonly SupervisionItem[] {
    return [...this.standard.items.values()];
  }

  /** The region's own benchmark where it has one, else the one for everybody. `on` chooses the version. */
  benchmark(itemCode: string, region: string, on?: LegalDate): Benchmark {
    const item = this.standard.items.get(itemCode);
    if (item === undefined) throw catalogueErrors.unknownItem(itemCode);
    const province = isDivisionCode(region) ? provinceOf(region) : region;
    const own = item.benchmarks.find((row) => row.region === province);
    const named = (own ?? item.benchmarks.find((row) => row.region === '*'))?.set ?? 'STANDARD';
    const versions = this.standard.benchmarks.filter((row) => row.set === named);
    const found = versions.find((row) => on === undefined || holdsOn(row, on)) ?? versions[0];
    if (found === undefined)
      throw new Error(`The catalogue's item ${itemCode} names the benchmark ${named}, which it lacks`);
    return found;
  }

  /** Refuses (422) a code that has no row on the day. */
  deadline(code: string, on: LegalDate): DeadlineRule {
    const found = this.standard.deadlines.get(code)?.find((row) => holdsOn(row, on));
    if (found === undefined) throw catalogueErrors.unknownDeadline(code, on);
    return found;
  }

  /** Every deadline that holds on the day. */
  deadlines(on: LegalDate): readonly DeadlineRule[] {
    return [...this.standard.deadlines.values()].flat().filter((row) => holdsOn(row, on));
  }

  /** By the rule of the trigger's day. A trigger in hours must be an instant. Excluded time is handed in as `stops`. */
  due(code: string, trigger: LegalDate | Date, stops: readonly ClockStop[] = []): LegalDue {
    const rule = this.deadline(code, trigger instanceof Date ? legalDateOf(trigger) : trigger);
    const { length, unit, roll } = rule;
    return {
      ...dueDateWithStops(nationalCalendar(), trigger, { length, unit, roll }, stops),
      code,
      basis: { zh: rule.basisZh, en: rule.basisEn },
      confirmed: rule.confirmed,
    };
  }

  /** As it held on the day, else its latest row. A township or village code answers with its county. Refuses (422). */
  division(code: string, on?: LegalDate): Division {
    const county = code.slice(0, 6);
    const table = this.standard.divisions.table;
    const found = on === undefined ? table.history(county).at(-1) : table.at(county, on);
    if (found === undefined || !isDivisionCode(code)) {
      throw catalogueErrors.unknownDivision(code, on ?? null);
    }
    return found;
  }

  /** The divisions directly below, for choosing a place; what only groups (市辖区) gives way to what it groups. */
  divisionsUnder(parent: string, on: LegalDate): readonly Division[] {
    const { table, kindOf } = this.standard.divisions;
    return table
      .children(parent, on)
      .flatMap((row) => (kindOf(row.code) === 'placeholder' ? table.children(row.code, on) : [row]))
      .filter((row) => kindOf(row.code) === 'unit');
  }

  /** Divisions below `parent` by part of the full name or by the first digits of the code; at most fifty, widest first. */
  searchDivisions(text: string, parent: string, on: LegalDate): readonly Division[] {
    const { table, kindOf } = this.standard.divisions;
    return searchDivisions(table, { text, parent, on })
      .filter((row) => kindOf(row.code) === 'unit')
      .slice(0, 50);
  }

  /** The words of a closed list, in its own order. Refuses (404) an unknown name. */
  vocabulary(name: string): readonly Term[] {
    const found = this.standard.vocabularies.get(name);
    if (found === undefined) throw catalogueErrors.unknownVocabulary(name);
    return found;
  }

  /** One word of a list. Refuses (422) a code it lacks, naming the field it was sent in. */
  term(vocabulary: string, code: string, field: string): Term {
    const found = this.vocabulary(vocabulary).find((row) => row.code === code);
    if (found === undefined) throw catalogueErrors.unknownTerm(vocabulary, code, field);
    return found;
  }

  /** By the law of that day of the act. Refuses (422), naming the field, a day before the first law on penalties. */
  limitation(on: LegalDate, field: 'actFrom' | 'actTo'): LimitationRule {
    const found = this.findLimitation(on);
    if (found === null) throw catalogueErrors.beforeTheLaw(field, on, this.standard.limitations[0]);
    return found;
  }

  /** Null before the first law on penalties. For screens that show an old record. */
  findLimitation(on: LegalDate): LimitationRule | null {
    return this.standard.limitations.find((row) => holdsOn(row, on)) ?? null;
  }

  severityOf(penaltyKinds: readonly string[], procedure: 'SUMMARY' | 'ORDINARY' = 'ORDINARY'): Severity {
    return severityOf(this.standard.publication, penaltyKinds, procedure);
  }

  /** Whether, by when and how long a decision of that day is published. */
  publicationRule(question: PublicationQuestion): PublicationRule {
    return choosePublication(this.standard.publication, question);
  }

  /** The region's and the system's own threshold where there is one, else the general one. */
  hearingThreshold(
    region: string,
    partyKind: PartyKind,
    when: { on?: LegalDate; organSystem?: string } = {},
  ): HearingThreshold {
    const province = provinceOf(region);
    const weight = (row: HearingThreshold): number =>
      Number(row.region !== '*') * 2 + Number(row.organSystem !== '*');
    const [found] = this.standard.hearingThresholds
      .filter((row) => row.partyKind === partyKind && (row.region === '*' || row.region === province))
      .filter((row) => row.organSystem === '*' || row.organSystem === when.organSystem)
      .filter((row) => when.on === undefined || holdsOn(row, when.on))
      .toSorted((left, right) => weight(right) - weight(left));
    if (found === undefined) throw catalogueErrors.noHearingThreshold(region, partyKind);
    return found;
  }
}

function holdsIn(basis: LegalBasis, region: string | undefined): boolean {
  return region === undefined || basis.region === '*' || basis.region === provinceOf(region);
}
