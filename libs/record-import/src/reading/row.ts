import { type LegalDate, type Sentence } from '#kernel';
import { type ImportedRecord } from '#results';
import { type SubjectDescription } from '#subjects';

export const PROFILES = ['dual-publicity', 'history'] as const;
export type Profile = (typeof PROFILES)[number];

/** One record of the file. `line` is the line of the file on which it begins, as an editor counts. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What could not be read as a record at all; `text` is how it begins. */
export interface BrokenRow {
  readonly line: number;
  readonly text: string;
  readonly broken: Sentence;
}

/** `rule` is V1–V8 of the standard's check list (DOMAIN §2.6), or the name of a check of ours. */
export interface Fault {
  readonly rule: string;
  readonly field: string;
  readonly sentence: Sentence;
}

export interface Understood {
  readonly record: Omit<ImportedRecord, 'subjectId'>;
  /** Null where the record names nobody. */
  readonly party: SubjectDescription | null;
  /** Taken in all the same, and told. */
  readonly warnings: readonly Fault[];
}

/** A row is understood whole, or refused with everything that is wrong with it at once. */
export type Reading = Understood | { readonly faults: readonly Fault[] };

/** What a layout has to ask of the day and of the catalogue. */
export interface Rules {
  readonly today: LegalDate;
  /** Kinds of penalty: the word of the national layout → the catalogue's code. */
  readonly penaltyKinds: ReadonlyMap<string, string>;
  /** The last day on which a decision of that day may still be shown; null where no rule reaches back so far. */
  latestPublication(decidedOn: LegalDate): LegalDate | null;
}

export interface Layout {
  readonly profile: Profile;
  /** True when the first line can only be this layout's. */
  recognises(header: readonly string[]): boolean;
  /** Refuses a header that lacks a column the layout cannot do without. */
  reader(header: readonly string[], rules: Rules): (row: SourceRow) => Reading;
}
