import { type LegalDate } from '#kernel';

/** An enforcement certificate: who holds one that is valid on a day may act in a case that day (APL art. 42). */
export interface Certificate {
  readonly number: string;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate;
}

export function isValidOn(certificate: Certificate, day: LegalDate): boolean {
  return certificate.validFrom <= day && day <= certificate.validTo;
}
