import { leadReporterRead } from '#contracts/violation-leads';
import { type NewEvent } from '#kernel';
import { leadErrors } from './lead.errors.js';
import { type Lead, streamOf } from './lead.js';

/** The column that it is sealed for. */
export const REPORTER = 'violation_leads.report.reporter';

/** Who reported a violation, as far as they said. */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
}

/** All that a lead tells of it: whether there is somebody to ask. */
export const REPORTED_BY = ['NAMED', 'ANONYMOUS'] as const;
export type ReportedBy = (typeof REPORTED_BY)[number];

/** What is sealed: as the report named its fields. */
export interface ReporterAsTold {
  readonly reporterName?: string | undefined;
  readonly reporterContact?: string | undefined;
}

/** Null is an anonymous report. */
export function sealable({ reporterName, reporterContact }: ReporterAsTold): string | null {
  if (reporterName === undefined && reporterContact === undefined) return null;
  return JSON.stringify({ reporterName, reporterContact });
}

export function unsealed(text: string): Reporter {
  const { reporterName = null, reporterContact = null } = JSON.parse(text) as Partial<
    Record<keyof ReporterAsTold, string>
  >;
  return { name: reporterName, contact: reporterContact };
}

/** Refuses (404) a lead that nobody reported, or nobody by name; else what to unseal, and that somebody looked. */
export function readReporter(
  lead: Lead,
  report: { readonly reporter: string | null } | null,
): { readonly sealed: string; readonly events: readonly NewEvent[] } {
  if (report === null) throw leadErrors.notReported(lead.leadNo);
  if (report.reporter === null) throw leadErrors.reportedAnonymously(lead.leadNo);
  const event = leadReporterRead.of(streamOf(lead), { leadId: lead.id, organId: lead.organId });
  return { sealed: report.reporter, events: [event] };
}
