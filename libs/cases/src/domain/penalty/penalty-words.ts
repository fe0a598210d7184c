import { parseYuan, toHalfWidth } from '#kernel';
import { caseErrors } from '../case.errors.js';
import { type Penalty } from '../documents.js';

/** `罚款人民币5,000元`, `没收违法所得 1.2 万元`: an amount in figures right behind the word for it. */
const FIGURE = String.raw`(?:人民币|共计|计|￥|¥|\s){0,3}([0-9][0-9,]{0,18}(?:\.[0-9]{1,6})?)\s?(万)?元`;
const FINE = new RegExp(`罚款${FIGURE}`, 'g');
const CONFISCATION = new RegExp(`没收(?:违法所得)?${FIGURE}`, 'g');
const FEN_PER_WAN_OF_YUAN = 10_000n;

/**
 * A document says in words what it decides in figures: where the text names a fine or a confiscation, it is the decided
 * one. Amounts written in characters, and other sums such as the value of the goods, are left to the reader.
 */
export function assertWordsAgree(
  content: string,
  { fineFen, confiscatedFen }: Pick<Penalty, 'fineFen' | 'confiscatedFen'>,
): void {
  const text = toHalfWidth(content);
  if (amountsIn(text, FINE).some((amount) => amount !== BigInt(fineFen)))
    throw caseErrors.words('fineFen', fineFen);
  if (amountsIn(text, CONFISCATION).some((amount) => amount !== BigInt(confiscatedFen)))
    throw caseErrors.words('confiscatedFen', confiscatedFen);
}

function amountsIn(text: string, shape: RegExp): readonly bigint[] {
  return [...text.matchAll(shape)].map(([, figure = '0', wan]) => {
    const plain = figure.replaceAll(',', '');
    return wan === undefined ? parseYuan(plain, 'content') : wanOf(plain);
  });
}

/** `1.25` ten thousands of yuan in fen; at most six decimals, so always whole. */
function wanOf(figure: string): bigint {
  const [whole = '0', decimals = ''] = figure.split('.');
  return (BigInt(whole + decimals.padEnd(6, '0')) * FEN_PER_WAN_OF_YUAN * 100n) / 1_000_000n;
}
