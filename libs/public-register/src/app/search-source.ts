import { bigramsOf } from '#kernel';
import { holding, wordsOf } from '../domain/search-text.js';
import { registerErrors } from '../domain/register.errors.js';

export interface RegisterFilter {
  readonly q?: string;
  readonly region?: string;
  /** A kind of penalty. */
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
}

/** How a query is put to the database: its words as patterns, its pairs, and which way to walk. */
export interface SearchSource {
  readonly from: string;
  readonly likes: readonly string[] | null;
  readonly bigrams: readonly string[] | null;
  readonly isEmpty: boolean;
}

/**
 * Up to so many notices that hold the rarest pair, the index over pairs is the quicker way; above, walking down from
 * the newest finds a page sooner (DESIGN §7: 0.5 ms against 400–900 ms). The planner errs here, so code chooses.
 */
const RARE = 5000n;

const WALK = 'public_register.notice n';
/** OFFSET 0 keeps the planner from walking by date after all. */
const BY_PAIRS = '(SELECT * FROM public_register.notice WHERE bigrams @> $1::text[] OFFSET 0) n';

export function pairsOf(q: string | undefined): readonly string[] {
  if (q === undefined) return [];
  const words = wordsOf(q);
  const pairs = [...new Set(words.flatMap((word) => bigramsOf(word)))];
  if (words.length > 0 && pairs.length === 0) throw registerErrors.queryTooShort();
  return pairs;
}

/** `counts` are the stored numbers of notices by pair; a pair that is not stored stands in no notice. */
export function chooseSource(
  q: string | undefined,
  pairs: readonly string[],
  counts: ReadonlyMap<string, bigint>,
): SearchSource {
  if (pairs.length === 0) return { from: WALK, likes: null, bigrams: null, isEmpty: false };
  const rarest = pairs
    .map((pair) => counts.get(pair) ?? 0n)
    .reduce((least, count) => (count < least ? count : least));
  const from = rarest <= RARE ? BY_PAIRS : WALK;
  return { from, likes: wordsOf(q ?? '').map(holding), bigrams: pairs, isEmpty: rarest === 0n };
}
