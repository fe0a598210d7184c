/** Tail of the organ's 代字 by kind of document (DOMAIN §3.4). */
const TAILS = {
  lead: '线',
  case: '立',
  priorNotice: '罚告',
  decision: '罚',
  transfer: '移',
  notice: '示',
  listEntry: '列',
} as const;

export type DocumentKind = keyof typeof TAILS;

/** GB/T 9704: hexagonal brackets, four-digit year, no leading zeros, no 第. */
export function documentNumber(prefix: string, kind: DocumentKind, year: number, sequence: number): string {
  return `${prefix}${TAILS[kind]}〔${String(year)}〕${String(sequence)}号`;
}
