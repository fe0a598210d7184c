const FULL_WIDTH = /[\uff01-\uff5e]/g;
const BLANKS = /[\s\u200b-\u200d\u2060]+/g;

/** Full-width letters, digits and signs (U+FF01–FF5E) become ASCII, U+3000 a space; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** What people type or paste for a code: half-width, upper case, without blanks of any kind. */
export function normaliseCode(text: string): string {
  return toHalfWidth(text).replace(BLANKS, '').toUpperCase();
}
