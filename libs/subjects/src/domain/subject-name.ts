import { toHalfWidth } from '#kernel';

/**
 * One spelling for one name: half-width letters, digits and brackets, no blanks, upper case, one kind of middle dot.
 * Only for comparing; screens show the name as it was given.
 */
export function normaliseName(name: string): string {
  return toHalfWidth(name)
    .replace(/[\s\u200b-\u200d\u2060]+/g, '')
    .replace(/[•‧・･]/g, '·')
    .replace(/[〔【﹝]/g, '(')
    .replace(/[〕】﹞]/g, ')')
    .toUpperCase();
}

/**
 * The pairs of neighbouring characters of normalised names, each once: what names are searched by (DESIGN §7).
 * No pair crosses a sign or a line; by code points, so rare characters beyond U+FFFF stay whole.
 */
export function nameBigrams(normalised: string): readonly string[] {
  const found = new Set<string>();
  for (const word of normalised.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const signs = [...word];
    for (const [place, sign] of signs.slice(1).entries()) found.add(`${signs[place] ?? ''}${sign}`);
  }
  return [...found];
}
