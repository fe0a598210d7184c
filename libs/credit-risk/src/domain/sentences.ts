import { type Sentence } from '#kernel';
import { type Factor } from './model/points.js';

const FACTORS: Readonly<Record<Factor['factor'], Sentence>> = {
  KIND: { zh: '处罚种类', en: 'kind of penalty' },
  BAND: { zh: '裁量档次', en: 'band' },
  FINE: { zh: '罚款数额', en: 'size of the fine' },
  DOMAIN: { zh: '监管领域', en: 'domain' },
};

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
    const list = (language: keyof Sentence): string =>
      of.factors
        .map((one) => `${FACTORS[one.factor][language]} ${one.code} ${one.points}`)
        .join(language === 'zh' ? '、' : ', ');
    return {
      zh: `${of.since} 生效的行政处罚，基础 ${of.base} 分（${list('zh')}）；已满 ${of.months} 个月，按 ${share} 计 ${of.points} 分。`,
      en: `Penalty in effect since ${of.since}: ${of.base} points (${list('en')}); after ${of.months} whole months ${share} of it, ${of.points} points, counts.`,
    };
  },
  noPenalty: (since: string): Sentence => ({
    zh: `${since} 生效的不予处罚决定，不计分。`,
    en: `Decision of no penalty, in effect since ${since}: counts nothing.`,
  }),
  revoked: (since: string): Sentence => ({
    zh: `${since} 生效的处理结果已失去效力，不计分。`,
    en: `The result in effect since ${since} has fallen: counts nothing.`,
  }),
  veto: (from: string, to: string): Sentence => ({
    zh: `自 ${from} 起列入严重违法失信名单（至 ${to}），在移出前为 D 类。`,
    en: `On the list of serious violations since ${from} (until ${to}): class D until removed.`,
  }),
  cap: (highest: number, over: number): Sentence => ({
    zh: `合计超过 ${highest} 分的部分（${over} 分）不再计入。`,
    en: `What goes beyond ${highest} points (${over}) is not counted.`,
  }),
} as const;
