import { type Sentence } from '#kernel';

/** 较重行政处罚: one of the penalties that, with a ground of the list, opens a candidate. Dated, with its basis. */
export interface ListingRule {
  readonly code: string;
  readonly list: 'SERIOUS';
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: Sentence;
  readonly basis: string;
  readonly confirmed: boolean;
  /** Any of these kinds of penalty … */
  readonly kinds: readonly string[];
  /** … and, where the rule names bands, one of these. */
  readonly bands: readonly string[] | null;
}

/** What of a decision the rules look at. Never a score: the risk class may not open a listing (DESIGN §3). */
export interface DecisionGrounds {
  readonly outcome: string;
  readonly penaltyKinds: readonly string[];
  readonly band: string | null;
  readonly decidedOn: string;
}

const ORDER_44 = '市场监督管理严重违法失信名单管理办法 第二条';
const SINCE = {
  list: 'SERIOUS',
  validFrom: '2021-09-01',
  validTo: null,
  basis: ORDER_44,
  confirmed: true,
} as const;

export const LISTING_RULES: readonly ListingRule[] = [
  {
    ...SINCE,
    code: 'HEAVY_FINE',
    name: { zh: '依照从重行政处罚裁量基准处以罚款', en: 'fine set under heavier discretion' },
    kinds: ['FINE'],
    bands: ['HEAVIER', 'SEVERE'],
  },
  {
    ...SINCE,
    code: 'PERMIT',
    name: { zh: '降低资质等级、吊销许可证件', en: 'downgrade or revocation of a permit' },
    kinds: ['DOWNGRADE', 'PERMIT_REVOCATION'],
    bands: null,
  },
  {
    ...SINCE,
    code: 'BUSINESS',
    name: {
      zh: '限制开展生产经营活动、责令停产停业、责令关闭、限制从业',
      en: 'business restriction, order to suspend or close, practice ban',
    },
    kinds: ['BUSINESS_RESTRICTION', 'SUSPENSION_ORDER', 'CLOSURE_ORDER', 'EMPLOYMENT_BAN'],
    bands: null,
  },
];

/** The rules of the day of the decision that it meets; none for a decision that is no penalty. */
export function rulesMet(rules: readonly ListingRule[], decision: DecisionGrounds): readonly ListingRule[] {
  if (decision.outcome !== 'PENALTY') return [];
  const { decidedOn: on, band, penaltyKinds } = decision;
  return rules
    .filter((rule) => rule.validFrom <= on && (rule.validTo === null || on < rule.validTo))
    .filter((rule) => rule.kinds.some((kind) => penaltyKinds.includes(kind)))
    .filter((rule) => rule.bands === null || (band !== null && rule.bands.includes(band.toUpperCase())));
}
