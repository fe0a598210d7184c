import type { ColumnOptions } from 'typeorm';

/** Fen in a `bigint` column, as a bigint in code; pg hands bigints over as strings. */
export const fenColumn: ColumnOptions = {
  type: 'bigint',
  transformer: {
    to: (value: bigint | null): string | null => (value === null ? null : value.toString()),
    from: (value: string | null): bigint | null => (value === null ? null : BigInt(value)),
  },
};
