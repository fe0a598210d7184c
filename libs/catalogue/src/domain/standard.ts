import { type DivisionTable, type Fen, type LegalDate } from '#kernel';

/** The party as the penalty rules tell parties apart (thresholds, ranges). */
export const PARTY_KINDS = ['LEGAL_PERSON', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A row that holds from `validFrom` up to, but not including, `validTo`. */
export interface Dated {
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
}

/** One way in which a provision states its fine, as printed and, where it can be, as figures. */
export interface FineRule {
  readonly kind: 'RANGE' | 'MULTIPLE' | 'UNSTATED';
  readonly printedZh?: string;
  readonly whenZh?: string;
  readonly min?: Fen;
  readonly max?: Fen;
  /** MULTIPLE: what is multiplied, from `low` to `high` times. */
  readonly baseZh?: string;
  readonly low?: number;
  readonly high?: number;
  readonly per?: string;
}

/** The provision that forbids a conduct and sets its penalty. `region` is `*` where it holds everywhere. */
export interface LegalBasis extends Dated {
  readonly provisionId: string;
  readonly law: string;
  readonly article: string;
  readonly clauseZh: string;
  readonly level: 'LAW' | 'ADMINISTRATIVE_REGULATION' | 'DEPARTMENT_RULE' | 'LOCAL_REGULATION';
  readonly region: string;
  readonly scopeZh?: string;
  readonly quoteZh: string;
  readonly validFromConfirmed: boolean;
  readonly fineMin: Fen | null;
  readonly fineMax: Fen | null;
  readonly fineRules: readonly FineRule[];
}

/** 监管事项: one kind of violation, the same in every region, with the provisions it rests on. */
export interface SupervisionItem {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly domain: string;
  readonly conductZh: string;
  /** The system of organs that usually handles it; `organSystems` are all that may. */
  readonly organSystem: string;
  readonly organSystems: readonly string[];
  readonly partyKinds: readonly PartyKind[];
  /** LIFE_HEALTH_FINANCE: five years where there is harm (APL art. 36). */
  readonly limitationClass: 'ORDINARY' | 'LIFE_HEALTH_FINANCE';
  readonly penaltyKinds: readonly string[];
  /** The ground of the list of serious violations and dishonesty that this conduct may meet, if any. */
  readonly seriousListGround: SeriousListGround | null;
  readonly bases: readonly LegalBasis[];
  readonly benchmarks: readonly { readonly region: string; readonly set: string }[];
}

export interface SeriousListGround {
  readonly articleZh: string;
  readonly articleEn: string;
  readonly article: number;
  readonly fieldZh: string;
  readonly fieldEn: string;
  readonly confirmed: boolean;
}

/** 裁量档次: the share of the legal range that belongs to the circumstances. MINOR has none: no penalty. */
export interface BenchmarkBand {
  readonly band: 'MINOR' | 'LIGHTER' | 'ORDINARY' | 'HEAVIER' | 'SEVERE';
  readonly zh: string;
  readonly en: string;
  readonly fromPct: number | null;
  readonly toPct: number | null;
  readonly outcome: 'NO_PENALTY' | 'FINE';
  readonly factorsZh: string;
}

/** A region's discretion benchmark (APL art. 34). `set` and `validFrom` name the version that a decision used. */
export interface Benchmark extends Dated {
  readonly set: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unconfirmed: boolean;
  readonly bands: readonly BenchmarkBand[];
}

export interface DeadlineRule extends Dated {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly trigger: string;
  readonly length: number;
  readonly unit: 'HOUR' | 'WD' | 'CD' | 'MONTH' | 'YEAR';
  readonly who: 'organ' | 'party';
  readonly roll: 'forward' | 'none';
  readonly extension: DeadlineExtension | null;
  /** Codes of the vocabulary `clock-stops` whose time does not count. */
  readonly stops: readonly string[];
  readonly basisZh: string;
  readonly basisEn: string;
  /** False where the figure was taken from a secondary source or set by this platform; screens say so. */
  readonly confirmed: boolean;
  readonly unitUnconfirmed: boolean;
  readonly noteZh?: string;
}

interface DeadlineExtension {
  readonly length: number | null;
  readonly unit: 'WD' | 'CD' | null;
  readonly byZh: string;
  readonly byEn: string;
}

/** How long an act may stay undiscovered before it can no longer be penalised, by the law of the day it ended. */
export interface LimitationRule extends Dated {
  readonly years: number;
  /** Where the item touches life, health or financial safety and there is harm. */
  readonly yearsWithHarm: number;
  readonly basisZh: string;
  readonly basisEn: string;
  readonly confirmed: boolean;
}

/** From which amount the party must be offered a hearing (APL art. 63), and the penalties that always call for one. */
export interface HearingThreshold extends Dated {
  readonly region: string;
  readonly organSystem: string;
  readonly partyKind: PartyKind;
  readonly fine: Fen;
  readonly confiscation: Fen;
  readonly kinds: readonly string[];
  readonly basisZh: string;
  readonly confirmed: boolean;
}

/** One word of a closed vocabulary. `facts` are whatever else its file says of it, in camel case. */
export interface Term {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The person who chooses it must say why in words. */
  readonly noteRequired: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** `unit` is a real division; `placeholder` (市辖区) only groups; `statistical` is a zone without organs of its own. */
export type DivisionKind = 'unit' | 'placeholder' | 'statistical';

export interface Divisions {
  readonly table: DivisionTable;
  readonly kindOf: (code: string) => DivisionKind;
}
