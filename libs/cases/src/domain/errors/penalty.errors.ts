import { type AppError } from '#kernel';
import { rule } from './rule.js';

/** The bands by the names of the catalogue. */
const BANDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  MINOR: ['轻微', 'minor'],
  LIGHTER: ['较轻', 'lighter'],
  ORDINARY: ['一般', 'ordinary'],
  HEAVIER: ['较重', 'heavier'],
  SEVERE: ['严重', 'severe'],
};
const bandZh = (band: string): string => BANDS[band]?.[0] ?? band;
const bandEn = (band: string): string => BANDS[band]?.[1] ?? band;

export const penalties = {
  noKinds: (): AppError =>
    rule(
      'CASES.PENALTY_KINDS',
      'penaltyKinds',
      { zh: '给予处罚应写明处罚种类。', en: 'A penalty names its kinds.' },
      '行政处罚法 第九条',
    ),
  kind: (kind: string, allowed: readonly string[]): AppError =>
    rule(
      'CASES.PENALTY_KIND',
      'penaltyKinds',
      {
        zh: `该事项的法律依据没有设定“${kind}”；可选：${allowed.join('、')}。`,
        en: `The provision does not set ${kind}; it sets: ${allowed.join(', ')}.`,
      },
      '行政处罚法 第十六条、第三十八条',
    ),
  amount: (field: string): AppError =>
    rule('CASES.AMOUNT', field, {
      zh: '金额与处罚种类不一致，或为零。',
      en: 'The amount does not go with the kinds of penalty, or is zero.',
    }),
  fineBase: (): AppError =>
    rule('CASES.FINE_BASE', 'baseFen', {
      zh: '罚款按倍数计算，请填写货值金额或违法所得。',
      en: 'The fine is a multiple: give the value of the goods or the gains it is counted on.',
    }),
  fineRange: (ranges: string, isBelow: boolean): AppError =>
    rule(
      'CASES.FINE_RANGE',
      'fineFen',
      isBelow
        ? {
            zh: `罚款低于法定幅度（${ranges}）；减轻处罚须写明减轻理由。`,
            en: `The fine lies below the legal range (${ranges}); say why it is mitigated.`,
          }
        : {
            zh: `罚款不在法定幅度（${ranges}）内。`,
            en: `The fine lies outside the legal range (${ranges}).`,
          },
      isBelow ? '行政处罚法 第三十二条' : '行政处罚法 第十六条、第三十四条',
    ),
  bandNeeded: (bands: readonly string[]): AppError =>
    rule(
      'CASES.BAND_NEEDED',
      'band',
      {
        zh: `请选择裁量档次：${bands.map(bandZh).join('、')}。`,
        en: `Choose the discretion band: ${bands.map(bandEn).join(', ')}.`,
      },
      '行政处罚法 第三十四条',
    ),
  band: (band: string, given: readonly string[]): AppError =>
    rule(
      'CASES.BAND',
      'bandReason',
      {
        zh: `该罚款按裁量基准属${given.map(bandZh).join('或')}，不是${bandZh(band)}；偏离基准须说明理由。`,
        en: `By the benchmark this fine is ${given.map(bandEn).join(' or ')}, not ${bandEn(band)}; a departure needs its reason.`,
      },
      '行政处罚法 第三十四条',
    ),
  provision: (): AppError =>
    rule(
      'CASES.PROVISION',
      'provisionId',
      {
        zh: '该条款不是本事项在行为发生时有效的依据。',
        en: 'This provision is no basis of the item on the day of the act.',
      },
      '行政处罚法 第三十七条',
    ),
  outcome: (field: string, outcome: string): AppError =>
    rule(
      'CASES.OUTCOME',
      field,
      { zh: `没有“${outcome}”这一处理结论。`, en: `There is no outcome ${outcome}.` },
      '行政处罚法 第五十七条',
    ),
  notFirst: (): AppError =>
    rule(
      'CASES.NOT_FIRST',
      'outcome',
      {
        zh: '该主体已因同一事项受过处罚（含其他地区），不适用首违不罚。',
        en: 'The subject was penalised for this item before, here or elsewhere: it is no first violation.',
      },
      '行政处罚法 第三十三条',
    ),
} as const;
