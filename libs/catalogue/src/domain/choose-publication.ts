import { type LegalDate } from '#kernel';
import { catalogueErrors } from './catalogue.errors.js';
import { holdsOn } from './dated.js';
import {
  type PublicationPeriod,
  type PublicationQuestion,
  type PublicationRule,
  type PublicationRules,
  SEVERITIES,
  type Severity,
} from './publication.js';

/** The heaviest class that any of the penalties falls into; a summary-procedure decision is minor whatever it holds. */
export function severityOf(
  rules: PublicationRules,
  penaltyKinds: readonly string[],
  procedure: 'SUMMARY' | 'ORDINARY',
): Severity {
  if (procedure === 'SUMMARY') return 'MINOR';
  const classes = rules.classification.filter((row) => row.kinds.some((kind) => penaltyKinds.includes(kind)));
  return SEVERITIES.findLast((severity) => classes.some((row) => row.severity === severity)) ?? 'MINOR';
}

/**
 * The rule of the day of the decision. Years whose rules knew no class of their own for a severity (before Order 36)
 * fall back to the general one. The due date is the strictest of those that run from the decision (DOMAIN §2.2).
 */
export function choosePublication(rules: PublicationRules, question: PublicationQuestion): PublicationRule {
  const period = periodFor(rules, question, question.severity) ?? periodFor(rules, question, 'GENERAL');
  const due = rules.due
    .filter((row) => row.trigger === 'decision.made' && applies(row, question))
    .toSorted((left, right) => left.dueWorkingDays - right.dueWorkingDays)[0];
  if (period === undefined || due === undefined) throw catalogueErrors.noPublicationRule(question.on);
  return {
    rule: period.code,
    severity: question.severity,
    publishByDefault: period.publishByDefault,
    dueWorkingDays: due.dueWorkingDays,
    deadlineCode: due.deadlineCode,
    minMonths: period.minMonths ?? 0,
    maxMonths: period.maxMonths,
    clockStart: period.clockStart,
    neverEarlyFor: period.earlyStop?.neverFor ?? [],
    exemptions: rules.exemptions.filter((row) => holdsOn(row, question.on)),
    basis: { zh: period.basisZh, en: period.basisEn },
    confirmed: period.confirmed,
  };
}

/** The State's rule before the sector's; within one rule, the row that names the domain before the one that does not. */
function periodFor(
  rules: PublicationRules,
  question: PublicationQuestion,
  severity: Severity,
): PublicationPeriod | undefined {
  return rules.periods
    .filter((row) => row.severity === severity && applies(row, question))
    .toSorted(
      (left, right) => left.precedence - right.precedence || specificity(right) - specificity(left),
    )[0];
}

function specificity(row: PublicationPeriod): number {
  return Number(row.domains !== undefined) + Number(row.organSystems !== undefined);
}

interface Scoped {
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly domains?: readonly string[];
  readonly organSystems?: readonly string[];
}

function applies(row: Scoped, question: PublicationQuestion): boolean {
  return (
    holdsOn(row, question.on) &&
    (row.domains?.includes(question.domain) ?? true) &&
    (row.organSystems?.includes(question.organSystem) ?? true)
  );
}
