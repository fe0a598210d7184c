import { dayEn, dayZh, fen, formatYuan, type Sentence } from '#kernel';
import { type Factor } from './model/points.js';

/** The codes that a model gives points to, as the catalogue words them. */
const KINDS: Readonly<Record<string, Sentence>> = {
  WARNING: { zh: '警告', en: 'warning' },
  CRITICISM: { zh: '通报批评', en: 'circulated criticism' },
  FINE: { zh: '罚款', en: 'fine' },
  CONFISCATION: { zh: '没收', en: 'confiscation' },
  PERMIT_SUSPENSION: { zh: '暂扣许可证件', en: 'suspension of a permit' },
  DOWNGRADE: { zh: '降低资质等级', en: 'lowering of qualification level' },
  PERMIT_REVOCATION: { zh: '吊销许可证件', en: 'revocation of a permit' },
  BUSINESS_RESTRICTION: { zh: '限制开展生产经营活动', en: 'restriction on production or business' },
  SUSPENSION_ORDER: { zh: '责令停产停业', en: 'order to suspend production or business' },
  CLOSURE_ORDER: { zh: '责令关闭', en: 'order to close' },
  EMPLOYMENT_BAN: { zh: '限制从业', en: 'practice ban' },
  DETENTION: { zh: '行政拘留', en: 'administrative detention' },
};
const OTHER_KIND: Sentence = { zh: '其他种类处罚', en: 'penalty of another kind' };

const BANDS: Readonly<Record<string, Sentence>> = {
  MINOR: { zh: '轻微档次', en: 'minor band' },
  LIGHTER: { zh: '较轻档次', en: 'lighter band' },
  ORDINARY: { zh: '一般档次', en: 'ordinary band' },
  HEAVIER: { zh: '较重档次', en: 'heavier band' },
  SEVERE: { zh: '严重档次', en: 'severe band' },
};
const OTHER_BAND: Sentence = { zh: '裁量档次', en: 'band' };

const DOMAINS: Readonly<Record<string, Sentence>> = {
  food: { zh: '食品安全', en: 'food safety' },
  'drug-device': { zh: '药品、医疗器械、化妆品', en: 'drugs, devices and cosmetics' },
  'special-equipment': { zh: '特种设备', en: 'special equipment' },
  'product-quality': { zh: '产品质量', en: 'product quality' },
  'consumer-price-advertising': { zh: '消费、价格、广告', en: 'consumers, prices, advertising' },
  'market-order': { zh: '市场秩序与登记', en: 'market order and registration' },
  environment: { zh: '生态环境', en: 'environment' },
  'work-safety': { zh: '安全生产', en: 'work safety' },
  fire: { zh: '消防', en: 'fire safety' },
  transport: { zh: '道路运输', en: 'road transport' },
  'culture-tourism': { zh: '文化旅游', en: 'culture and tourism' },
  labour: { zh: '劳动保障', en: 'labour' },
  'urban-management': { zh: '城市管理', en: 'urban management' },
};
const OTHER_DOMAIN: Sentence = { zh: '其他', en: 'other' };

/** What a factor says of the decision; the code of a fine is the step that it reached, in fen. */
function wordsOf({ factor, code }: Factor): Sentence {
  switch (factor) {
    case 'KIND':
      return KINDS[code] ?? OTHER_KIND;
    case 'BAND':
      return BANDS[code] ?? OTHER_BAND;
    case 'FINE': {
      const yuan = formatYuan(fen(BigInt(code)));
      return { zh: `罚款数额满 ${yuan} 元`, en: `fine of at least ${yuan} yuan` };
    }
    case 'DOMAIN': {
      const domain = DOMAINS[code] ?? OTHER_DOMAIN;
      return { zh: `${domain.zh}领域`, en: `field of ${domain.en}` };
    }
  }
}

/** Why a contribution counts what it counts, for the person who must answer for it. */
export const sentences = {
  penalty: (of: {
    since: string;
    factors: readonly Factor[];
    base: number;
    months: number;
    left: number;
    points: number;
  }): Sentence => {
    const share = `${Math.floor(of.left / 10)}.${of.left % 10}%`;
    const zh = of.factors.map((one) => `${wordsOf(one).zh} ${one.points} 分`).join('，');
    const en = of.factors.map((one) => `${wordsOf(one).en} ${one.points}`).join('; ');
    return {
      zh: `${dayZh(of.since)} 生效的行政处罚，基础 ${of.base} 分（${zh}）；已满 ${of.months} 个月，按 ${share} 计 ${of.points} 分。`,
      en: `Penalty in effect since ${dayEn(of.since)}: ${of.base} points (${en}); after ${of.months} whole months ${share} of it, ${of.points} points, counts.`,
    };
  },
  noPenalty: (since: string): Sentence => ({
    zh: `${dayZh(since)} 生效的不予处罚决定，不计分。`,
    en: `Decision of no penalty, in effect since ${dayEn(since)}: counts nothing.`,
  }),
  revoked: (since: string): Sentence => ({
    zh: `${dayZh(since)} 生效的处理结果已失去效力，不计分。`,
    en: `The result in effect since ${dayEn(since)} has fallen: counts nothing.`,
  }),
  veto: (from: string, to: string): Sentence => ({
    zh: `自 ${dayZh(from)} 起列入严重违法失信名单（至 ${dayZh(to)}），在移出前为 D 类。`,
    en: `On the list of serious violations since ${dayEn(from)} (until ${dayEn(to)}): class D until removed.`,
  }),
  cap: (highest: number, over: number): Sentence => ({
    zh: `合计超过 ${highest} 分的部分（${over} 分）不再计入。`,
    en: `What goes beyond ${highest} points (${over}) is not counted.`,
  }),
} as const;
