import { toHalfWidth } from '#kernel';
import { type MarkReason, PATTERNS } from './personal-patterns.js';
import { PUBLIC_SHAPES } from './public-shapes.js';

/** The texts of a notice that the public reads as written. */
export interface NoticeWords {
  readonly partyName: string;
  readonly conduct: string;
  readonly facts: string;
  readonly basis: string;
  readonly content: string;
}

export const WORD_FIELDS = ['partyName', 'conduct', 'facts', 'basis', 'content'] as const;

/** One masked place of the original, by offset. The masked text itself is not repeated here. */
export interface Mark {
  readonly field: keyof NoticeWords;
  readonly from: number;
  readonly to: number;
  readonly reason: MarkReason;
}

export interface Masked {
  readonly words: NoticeWords;
  readonly marks: readonly Mark[];
}

/** What is looked for beyond the patterns, and the registered name and code of the party, which the law publishes. */
export interface MaskingOrder {
  readonly recorded: readonly string[];
  readonly byReviewer: readonly string[];
  readonly kept: readonly string[];
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly reason: MarkReason;
}

export const PLACEHOLDER = '＊＊＊';

export function maskWords(original: NoticeWords, order: MaskingOrder): Masked {
  const words: Record<keyof NoticeWords, string> = { ...original };
  const marks: Mark[] = [];
  for (const field of WORD_FIELDS) {
    const spans = spansIn(original[field], order);
    words[field] = replaceSpans(original[field], spans);
    marks.push(...spans.map((span) => ({ field, ...span })));
  }
  return { words, marks };
}

/** Field by field and place by place, as a reader meets them; what overlaps is one mark. */
export function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return WORD_FIELDS.flatMap((field) =>
    disjoint(marks.filter((mark) => mark.field === field)).map(({ from, to, reason }) => ({
      field,
      from,
      to,
      reason,
    })),
  );
}

function spansIn(text: string, order: MaskingOrder): readonly Span[] {
  const plain = toHalfWidth(text);
  const folded = fold(text);
  const kept = order.kept.flatMap((value) => occurrences(folded, value));
  const open = PUBLIC_SHAPES.flatMap((each) => placesOf(plain, each));
  const found: Span[] = [
    ...order.recorded.flatMap((value) => named(folded, value, 'RECORDED')),
    ...order.byReviewer.flatMap((value) => named(folded, value, 'REVIEWER')),
    ...PATTERNS.flatMap((pattern) =>
      placesOf(plain, pattern)
        .filter((place) => pattern.isCertain === true || !liesIn(place, open))
        .map(([from, to]) => ({ from, to, reason: pattern.reason })),
    ),
  ];
  return disjoint(found.filter((span) => !liesIn([span.from, span.to], kept)));
}

type Place = readonly [from: number, to: number];

function liesIn([from, to]: Place, places: readonly Place[]): boolean {
  return places.some((place) => place[0] <= from && to <= place[1]);
}

/** Overlapping ones too: a digit before a number may make a longer one with its first digits and leave its last. */
function placesOf(
  text: string,
  { shape, onlyIf }: { readonly shape: RegExp; readonly onlyIf?: (found: string) => boolean },
): readonly Place[] {
  const sought = new RegExp(shape);
  const places: Place[] = [];
  for (let match = sought.exec(text); match !== null; match = sought.exec(text)) {
    const [found] = match;
    if (onlyIf?.(found) !== false) places.push([match.index, match.index + found.length]);
    sought.lastIndex = match.index + 1;
  }
  return places;
}

function named(folded: Folded, value: string, reason: MarkReason): Span[] {
  return occurrences(folded, value).map(([from, to]) => ({ from, to, reason }));
}

/** Text as people vary it: half-width, lower case, without blanks, hyphens and middle dots; `at` leads back to the original. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

const SKIPPED = /[\s·•・･−\p{Pd}\p{Cf}]/u;

function fold(text: string): Folded {
  const signs: string[] = [];
  const at: number[] = [];
  for (const [place, sign] of toHalfWidth(text).split('').entries()) {
    if (SKIPPED.test(sign)) continue;
    const lower = sign.toLowerCase();
    signs.push(lower.length === 1 ? lower : sign);
    at.push(place);
  }
  return { text: signs.join(''), at };
}

function occurrences(folded: Folded, value: string): readonly Place[] {
  const wanted = fold(value).text;
  if (wanted === '' || /^\*+$/.test(wanted)) return [];
  const found: Place[] = [];
  for (let index = folded.text.indexOf(wanted); index >= 0; index = folded.text.indexOf(wanted, index + 1)) {
    found.push([folded.at[index] ?? 0, (folded.at[index + wanted.length - 1] ?? 0) + 1]);
  }
  return found;
}

/** Overlapping places become one, under the reason of the first. */
function disjoint(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.from - right.from || right.to - left.to)) {
    const last = result.at(-1);
    if (last === undefined || span.from >= last.to) result.push(span);
    else if (span.to > last.to) result[result.length - 1] = { ...last, to: span.to };
  }
  return result;
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let rest = 0;
  let masked = '';
  for (const { from, to } of spans) {
    masked += text.slice(rest, from) + PLACEHOLDER;
    rest = to;
  }
  return masked + text.slice(rest);
}
