import { likeLiteral, toHalfWidth } from '#kernel';

/**
 * Text as it is searched: half-width, lower-case ASCII, one kind of bracket. One character stays one character, so a
 * place in it is a place in the original.
 */
export function searchable(text: string): string {
  return toHalfWidth(text)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[[(【［〔「]/g, '(')
    .replace(/[\])】］〕」]/g, ')');
}

/** The words of a query, at most eight; what lies beyond them is not looked for. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(searchable(query).split(/\s+/u).filter(Boolean))].slice(0, 8);
}

/** A LIKE pattern for text that holds the word. */
export function holding(word: string): string {
  return `%${likeLiteral(word)}%`;
}

/** The text cut where a word of the query stands, for marking it. */
export function cutAtMatches(
  text: string,
  query: string,
): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const plain = searchable(text);
  const hit = new Uint8Array(text.length);
  for (const word of wordsOf(query)) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      hit.fill(1, at, at + word.length);
  }
  const parts: { text: string; isMatch: boolean }[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && hit[at] === hit[from]) continue;
    parts.push({ text: text.slice(from, at), isMatch: hit[from] === 1 });
    from = at;
  }
  return parts;
}
