import { bigramsOf, normaliseCode } from '#kernel';
import { subjectErrors } from './subject.errors.js';
import { normaliseName } from './subject-name.js';

/** Part of a name: every word must occur. `patterns` are for LIKE, on normalised names. */
export interface NameSearch {
  readonly by: 'name';
  readonly bigrams: readonly string[];
  readonly patterns: readonly string[];
}

export type SubjectSearch =
  | { readonly by: 'all' }
  | { readonly by: 'code'; readonly from: string; readonly below: string }
  | NameSearch;

const CODE_START = /^(?=.*[0-9])[0-9A-Z]{4,18}$/;

/** What people typed into the search box. Refuses (400) what is too short to find anything by. */
export function subjectSearch(q: string): SubjectSearch {
  const words = q
    .trim()
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== '');
  if (words.length === 0) return { by: 'all' };
  const code = normaliseCode(q);
  // `~` sorts after every letter of a code: the half-open range is exactly the codes that begin so.
  if (CODE_START.test(code)) return { by: 'code', from: code, below: `${code}~` };
  const bigrams = [...new Set(words.flatMap(bigramsOf))];
  if (bigrams.length === 0) throw subjectErrors.shortQuery();
  return { by: 'name', bigrams, patterns: words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`) };
}
