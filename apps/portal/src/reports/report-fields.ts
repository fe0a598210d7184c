/** What the form asks. The names are the API's own, so that its faults find their fields. */
export const REPORT_FIELDS = [
  'division',
  'place',
  'conduct',
  'subjectName',
  'subjectCode',
  'actFrom',
  'reporterName',
  'reporterContact',
] as const;

export type ReportFields = Readonly<Partial<Record<(typeof REPORT_FIELDS)[number], string>>>;

/** Typed fields without those left blank; codes without blanks, in capitals. Unknown fields are dropped. */
export function readReport(body: Readonly<Record<string, unknown>>): ReportFields {
  const fields: Partial<Record<(typeof REPORT_FIELDS)[number], string>> = {};
  for (const name of REPORT_FIELDS) {
    const text = textOf(body, name).trim();
    if (text !== '') fields[name] = name === 'subjectCode' ? text.replace(/\s/g, '').toUpperCase() : text;
  }
  return fields;
}

/** The first value of a form field, cut at what any of them may hold. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const value: unknown = Array.isArray(body[name]) ? body[name][0] : body[name];
  return typeof value === 'string' ? value.slice(0, 4000) : '';
}
