import { bigramsOf, invalidField, likeLiteral } from '#kernel';
import { catalogueErrors } from './catalogue.errors.js';

/** One article of the law as this release carries it. */
export interface Provision {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  readonly level: string;
  readonly region: string;
  readonly effectiveFrom: string | null;
  readonly repealedFrom: string | null;
  readonly repealedBy: string | null;
  readonly kinds: readonly string[];
  readonly text: string;
  readonly source: string;
}

/** What a provision is searched in. The SQL of FindProvisions builds the same text for its recheck. */
export function haystack({ law, article, text }: Pick<Provision, 'law' | 'article' | 'text'>): string {
  return `${law} ${article} ${text}`.toLowerCase();
}

/** Every word must occur. Refuses (400) a search that holds no pair of neighbouring characters. */
export function wordsOf(
  q: string,
): { readonly grams: readonly string[]; readonly patterns: readonly string[] } | null {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const grams = [...new Set(words.flatMap(bigramsOf))];
  if (grams.length === 0) throw catalogueErrors.shortQuery();
  return { grams, patterns: words.map((word) => `%${likeLiteral(word)}%`) };
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS = ['', '十', '百', '千'];

/** `122`, `第122条` and `第一百二十二条` name the same article; laws print the last. */
export function articleOf(text: string): string {
  const trimmed = text.trim();
  const number = /^(?:第)?([0-9]{1,4})(?:条)?$/.exec(trimmed)?.[1];
  if (number !== undefined) return `第${numeral(Number(number))}条`;
  if (/^第[零〇一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?$/.test(trimmed)) return trimmed;
  throw invalidField('CATALOGUE.ARTICLE', 'article', {
    zh: `“${trimmed}”不是条文号，请按“122”或者“第一百二十二条”填写。`,
    en: `"${trimmed}" is not an article; write 122 or 第一百二十二条.`,
  });
}

/** 1–9999 as laws write it: 十五, 一百零五, 一百一十. */
function numeral(value: number): string {
  const places = [...String(value)].map(Number);
  const spoken = places.map((digit, place) =>
    digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${UNITS[places.length - 1 - place] ?? ''}`,
  );
  return spoken
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
    .replace(/^一十/, '十');
}
