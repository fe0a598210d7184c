/** The pairs of neighbouring characters of each word of a text, each once: what Chinese search is indexed by. */
export function gramsOf(...texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const signs = [...word];
    for (const [place, sign] of signs.slice(1).entries()) found.add(`${signs[place] ?? ''}${sign}`);
  }
  return [...found];
}
