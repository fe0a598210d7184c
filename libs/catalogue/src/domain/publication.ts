import { type LegalDate, type Sentence } from '#kernel';
import { type Dated } from './standard.js';

export const SEVERITIES = ['MINOR', 'GENERAL', 'SERIOUS'] as const;
export type Severity = (typeof SEVERITIES)[number];

interface SeverityClass {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
  readonly kinds: readonly string[];
  readonly procedure: 'SUMMARY' | 'ORDINARY';
}

export interface PublicationPeriod extends Dated {
  readonly code: string;
  readonly rule: string;
  /** The State's credit rules (1) go before a sector's (2). */
  readonly precedence: number;
  readonly severity: Severity;
  readonly domains?: readonly string[];
  readonly organSystems?: readonly string[];
  readonly publishByDefault: boolean;
  readonly minMonths: number | null;
  readonly maxMonths: number;
  readonly clockStart: 'decision.document_date' | 'publication.published';
  readonly earlyStop?: {
    readonly allowed: boolean;
    readonly neverFor: readonly string[];
    readonly conditionsZh: string;
  };
  readonly basisZh: string;
  readonly basisEn: string;
  readonly confirmed: boolean;
}

interface PublicationDue extends Dated {
  readonly code: string;
  readonly channel: string;
  readonly organSystems?: readonly string[];
  readonly dueWorkingDays: number;
  readonly trigger: string;
  readonly deadlineCode: string;
  readonly basisZh: string;
  readonly basisEn: string;
}

interface PublicationExemption extends Dated {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly basisZh: string;
}

export interface PublicationRules {
  readonly classification: readonly SeverityClass[];
  readonly periods: readonly PublicationPeriod[];
  readonly due: readonly PublicationDue[];
  readonly exemptions: readonly PublicationExemption[];
}

/** What there is to know of a decision before its publication can be ruled on. */
export interface PublicationQuestion {
  /** The day the decision was made: its rules hold for it, whatever comes later. */
  readonly on: LegalDate;
  readonly severity: Severity;
  readonly domain: string;
  readonly organSystem: string;
}

export interface PublicationRule {
  /** Code of the period row, to be kept with the notice. */
  readonly rule: string;
  readonly severity: Severity;
  readonly publishByDefault: boolean;
  /** The strictest of the limits that run from the decision, and the code of its deadline in the catalogue. */
  readonly dueWorkingDays: number;
  readonly deadlineCode: string;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly clockStart: PublicationPeriod['clockStart'];
  /** Penalty kinds that are never taken down early. */
  readonly neverEarlyFor: readonly string[];
  readonly exemptions: readonly PublicationExemption[];
  readonly basis: Sentence;
  readonly confirmed: boolean;
}
