/**
 * The pairs of neighbouring characters of a text, each once: what Chinese search is indexed by (DESIGN §7). Blanks and
 * signs part words: no pair crosses them. By code points, so rare characters beyond U+FFFF stay whole. Letters are
 * compared in lower case.
 */
export function bigramsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const signs = [...word];
    for (const [place, sign] of signs.slice(1).entries()) found.add(`${signs[place] ?? ''}${sign}`);
  }
  return [...found];
}

/** The text with what LIKE would read as a pattern taken literally. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
