/** Columns of the layout of cn_env_penalties that are read; the others are derived from these. */
export const COLUMNS = [
  'doc_no_raw',
  'doc_no_norm',
  'company_raw',
  'uscc',
  'address',
  'authority_raw',
  'publisher_raw',
  'authority_region',
  'decision_date',
  'fine_yuan',
  'penalty_words',
  'topic_tags',
  'cited_laws',
] as const;

export type Column = (typeof COLUMNS)[number];

/** A file that lacks one of these is of no use. */
export const NEEDED: readonly Column[] = ['doc_no_raw', 'company_raw', 'authority_raw'];
