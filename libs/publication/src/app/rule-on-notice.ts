import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { legalDate } from '#kernel';
import { type NoticeDraft } from '../domain/notice-draft.js';
import { type Exemption, exemptionOf, type Ruling } from '../domain/ruling.js';

/** Reads the press summary's classes (F25, F26), not the order's own annex: shown as unconfirmed until that is at hand. */
const SEVERITY_CLASSES_CONFIRMED = false;

/** Asks the standard what held on the day of the decision, and by when the notice is due. */
@Injectable()
export class RuleOnNotice {
  constructor(private readonly catalogue: Catalogue) {}

  execute(draft: NoticeDraft, organSystem: string): { readonly ruling: Ruling; readonly dueOn: string } {
    const on = legalDate(draft.decidedOn, 'decidedOn');
    const severity = this.catalogue.severityOf(draft.penaltyKinds, draft.procedure);
    const domain = this.catalogue.findItem(draft.itemCode)?.domain ?? '';
    const rule = this.catalogue.publicationRule({ on, severity, domain, organSystem });
    const due = this.catalogue.due(rule.deadlineCode, on);
    const held = rule.exemptions.map((row) => this.exemption(row));
    const isConfirmed = rule.confirmed && SEVERITY_CLASSES_CONFIRMED;
    const period = {
      publishByDefault: rule.publishByDefault,
      rule: rule.rule,
      basis: rule.basis.zh,
      isConfirmed,
    };
    const ruling: Ruling = {
      rule: rule.rule,
      severity: rule.severity,
      basis: rule.basis,
      isConfirmed,
      minMonths: rule.minMonths,
      maxMonths: rule.maxMonths,
      periodFrom: rule.clockStart === 'decision.document_date' ? 'decision' : 'publication',
      due: {
        code: due.code,
        basis: due.basis,
        explanation: due.explanation,
        isProvisional: due.provisional,
        isConfirmed: due.confirmed,
      },
      exemption: exemptionOf(draft, held, period),
    };
    return { ruling, dueOn: due.dueOn };
  }

  private exemption(row: {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly basisZh: string;
  }): Exemption {
    const term = this.catalogue
      .vocabulary('publication-exemptions')
      .find((candidate) => candidate.code === row.code);
    return {
      code: row.code,
      sentence: { zh: row.zh, en: row.en },
      basis: row.basisZh,
      isConfirmed: term?.facts['confirmed'] === true,
    };
  }
}
