import { type Sentence } from '#kernel';

export const DISMISSALS = ['NO_INTENT', 'NOT_SERIOUS', 'GROUND_NOT_MET', 'OTHER'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

export const REMOVALS = ['TERM_OVER', 'EARLY_REMOVAL', 'WRONG_ENTRY'] as const;
export type Removal = (typeof REMOVALS)[number];

/** The decision that carried the listing fell. Nobody chooses this: the platform carries it out. */
export const BASIS_REVOKED = 'BASIS_REVOKED';

/** Closed list of why an entry was not made or has gone. */
export interface ListReason {
  readonly code: string;
  readonly text: Sentence;
  readonly basis: string;
  readonly confirmed: boolean;
}

const ORDER_44 = '市场监督管理严重违法失信名单管理办法';

export const LIST_REASONS: readonly ListReason[] = [
  {
    code: 'NO_INTENT',
    text: { zh: '有证据足以证明没有主观故意', en: 'proof that there was no intent' },
    basis: `${ORDER_44} 第十二条`,
    confirmed: false,
  },
  {
    code: 'NOT_SERIOUS',
    text: { zh: '性质、情节、社会危害未达到严重程度', en: 'nature, circumstances or harm are not serious' },
    basis: `${ORDER_44} 第二条、第十二条`,
    confirmed: false,
  },
  {
    code: 'GROUND_NOT_MET',
    text: { zh: '不属于办法列举的情形', en: 'none of the grounds of the list' },
    basis: `${ORDER_44} 第五条至第十一条`,
    confirmed: false,
  },
  { code: 'OTHER', text: { zh: '其他', en: 'other' }, basis: ORDER_44, confirmed: false },
  {
    code: 'TERM_OVER',
    text: { zh: '列入期满', en: 'the term is over' },
    basis: ORDER_44,
    confirmed: false,
  },
  {
    code: 'EARLY_REMOVAL',
    text: { zh: '符合条件提前移出', en: 'removed early on application' },
    basis: ORDER_44,
    confirmed: false,
  },
  {
    code: 'WRONG_ENTRY',
    text: { zh: '列入错误', en: 'entered by mistake' },
    basis: ORDER_44,
    confirmed: false,
  },
  {
    code: BASIS_REVOKED,
    text: { zh: '所依据的行政处罚已失去效力', en: 'the penalty it rests on has fallen' },
    basis: ORDER_44,
    confirmed: false,
  },
];

export function reasonOf(code: string | null): ListReason | null {
  return LIST_REASONS.find((reason) => reason.code === code) ?? null;
}
