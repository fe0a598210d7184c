import { amountsIn, type NamedAmount } from '#kernel';
import { caseErrors } from '../case.errors.js';

/** What is imposed; without a penalty nothing. */
export interface Imposed {
  readonly kinds: readonly string[];
  readonly fineFen: bigint;
  readonly confiscatedFen: bigint;
}

export const NOTHING_IMPOSED: Imposed = { kinds: [], fineFen: 0n, confiscatedFen: 0n };

/** The words by which a text imposes each kind of APL art. 9; 其他 is no word for anything. */
const SAID: readonly (readonly [kind: string, word: string])[] = [
  ['WARNING', '警告'],
  ['CRITICISM', '通报批评'],
  ['FINE', '罚款'],
  ['CONFISCATION', '没收'],
  ['PERMIT_SUSPENSION', '暂扣'],
  ['DOWNGRADE', '降低资质'],
  ['PERMIT_REVOCATION', '吊销'],
  ['BUSINESS_RESTRICTION', '限制开展生产经营'],
  ['SUSPENSION_ORDER', '停产停业'],
  ['CLOSURE_ORDER', '责令关闭'],
  ['EMPLOYMENT_BAN', '限制从业'],
  ['DETENTION', '拘留'],
];
const NEGATED = '(?<!(?:不予|不再|不|免予|免于|免除|撤销)(?:行政|给予|并处|处以|处)?)';

/**
 * The text beside the figures says what the figures say (APL art. 59): whoever reads it, the public and the bank
 * included, must not find another amount or kind in it.
 */
export function assertContent(content: string, imposed: Imposed): void {
  const named = amountsIn(content);
  const foreign = named.find((amount) => !isDecided(amount, imposed));
  if (foreign !== undefined) {
    const { fineFen, confiscatedFen } = imposed;
    throw caseErrors.contentAmount(foreign.written, fineFen.toString(), confiscatedFen.toString());
  }
  const other = SAID.find(
    ([kind, word]) => !imposed.kinds.includes(kind) && new RegExp(NEGATED + word, 'u').test(content),
  );
  if (other !== undefined) throw caseErrors.contentKind(other[1]);
}

function isDecided(amount: NamedAmount, { fineFen, confiscatedFen }: Imposed): boolean {
  switch (amount.meaning) {
    case 'FINE':
      return amount.fen === fineFen;
    case 'CONFISCATION':
      return amount.fen === confiscatedFen;
    case 'TOTAL':
      return amount.fen === fineFen + confiscatedFen;
    case 'RESTITUTION':
      // What goes back to those who paid it is neither fine nor confiscation (APL art. 28).
      return true;
    case null:
      return [fineFen, confiscatedFen, fineFen + confiscatedFen].some((decided) => decided === amount.fen);
  }
}
