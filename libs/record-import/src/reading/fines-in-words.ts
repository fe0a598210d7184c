import { amountsIn, type Fen } from '#kernel';

/** Every amount that the words call a fine, each sentence by itself: what one says is no fine of the next. */
export function finesIn(content: string): readonly Fen[] {
  return content
    .split(/[;；。|]/)
    .flatMap((sentence) => amountsIn(sentence))
    .filter((amount) => amount.meaning === 'FINE')
    .map((amount) => amount.fen);
}

/** True where the words name this fine, alone or in parts, or name none at all. */
export function saysFine(named: readonly Fen[], fine: Fen): boolean {
  const sum = named.reduce((total, one) => total + one, 0n);
  return named.length === 0 || sum === fine || named.includes(fine);
}
