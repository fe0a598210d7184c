import { isLegalDate, type LegalDate, toHalfWidth } from '#kernel';

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text that the database or a reader could not take: control characters, or bytes that were no characters. */
export function isDamaged(text: string): boolean {
  return text.includes('\ufffd') || text.search(CONTROLS) >= 0;
}

export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** A heading as it is compared: half-width, without blanks, upper case. */
export function normaliseHeading(heading: string): string {
  return toHalfWidth(heading)
    .replace(/[\s\ufeff\u200b]+/g, '')
    .toUpperCase();
}

const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]00:00(?::00(?:\.0+)?)?)?$/;

/** 2026-06-01, 2026/6/1, 2026.6.1, 20260601, 2026年6月1日; with midnight behind it, as databases write. Else null. */
export function readDate(text: string): LegalDate | null {
  const plain = toHalfWidth(text).trim();
  const compact = /^\d{8}$/.test(plain)
    ? `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}`
    : plain;
  const [, year = '', month = '', day = ''] = DATE.exec(compact) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDate(date) ? date : null;
}

/** The province of a division or credit code, as a region; null when there are no such digits. */
export function regionOf(digits: string): string | null {
  return /^[1-8][0-9]/.test(digits) ? `${digits.slice(0, 2)}0000` : null;
}
