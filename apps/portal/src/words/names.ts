import { type Language } from './language.js';

type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Provinces and their equals, GB/T 2260. */
export const REGIONS: Names = {
  '110000': ['北京市', 'Beijing'],
  '120000': ['天津市', 'Tianjin'],
  '130000': ['河北省', 'Hebei'],
  '140000': ['山西省', 'Shanxi'],
  '150000': ['内蒙古自治区', 'Inner Mongolia'],
  '210000': ['辽宁省', 'Liaoning'],
  '220000': ['吉林省', 'Jilin'],
  '230000': ['黑龙江省', 'Heilongjiang'],
  '310000': ['上海市', 'Shanghai'],
  '320000': ['江苏省', 'Jiangsu'],
  '330000': ['浙江省', 'Zhejiang'],
  '340000': ['安徽省', 'Anhui'],
  '350000': ['福建省', 'Fujian'],
  '360000': ['江西省', 'Jiangxi'],
  '370000': ['山东省', 'Shandong'],
  '410000': ['河南省', 'Henan'],
  '420000': ['湖北省', 'Hubei'],
  '430000': ['湖南省', 'Hunan'],
  '440000': ['广东省', 'Guangdong'],
  '450000': ['广西壮族自治区', 'Guangxi'],
  '460000': ['海南省', 'Hainan'],
  '500000': ['重庆市', 'Chongqing'],
  '510000': ['四川省', 'Sichuan'],
  '520000': ['贵州省', 'Guizhou'],
  '530000': ['云南省', 'Yunnan'],
  '540000': ['西藏自治区', 'Tibet'],
  '610000': ['陕西省', 'Shaanxi'],
  '620000': ['甘肃省', 'Gansu'],
  '630000': ['青海省', 'Qinghai'],
  '640000': ['宁夏回族自治区', 'Ningxia'],
  '650000': ['新疆维吾尔自治区', 'Xinjiang'],
};

/** Kinds of penalty, Administrative Penalty Law art. 9. */
const PENALTY_KINDS: Names = {
  WARNING: ['警告', 'warning'],
  CRITICISM: ['通报批评', 'circulated criticism'],
  FINE: ['罚款', 'fine'],
  CONFISCATION: ['没收违法所得、没收非法财物', 'confiscation'],
  PERMIT_SUSPENSION: ['暂扣许可证件', 'suspension of a permit'],
  DOWNGRADE: ['降低资质等级', 'lowering of qualification level'],
  PERMIT_REVOCATION: ['吊销许可证件', 'revocation of a permit'],
  BUSINESS_RESTRICTION: ['限制开展生产经营活动', 'restriction on business'],
  SUSPENSION_ORDER: ['责令停产停业', 'order to suspend business'],
  CLOSURE_ORDER: ['责令关闭', 'order to close'],
  EMPLOYMENT_BAN: ['限制从业', 'practice ban'],
  DETENTION: ['行政拘留', 'administrative detention'],
  OTHER: ['其他', 'other'],
};

/** Why a decision fell, or a notice went. */
const REASONS: Names = {
  REVOKED: ['原处罚决定已被撤销', 'the decision was revoked'],
  CONFIRMED_ILLEGAL: ['原处罚决定已被确认违法', 'the decision was confirmed illegal'],
  CONFIRMED_INVALID: ['原处罚决定已被确认无效', 'the decision was confirmed invalid'],
  CHANGED: ['原处罚决定已被变更', 'the decision was changed'],
  PUBLISHED_IN_ERROR: ['公示有误', 'it was published in error'],
};

const SEVERITIES: Names = {
  MINOR: ['轻微', 'minor'],
  GENERAL: ['一般', 'general'],
  SERIOUS: ['严重', 'serious'],
};

const REPORT_STATES: Names = {
  RECEIVED: ['已收到，等待核查', 'received, waiting to be looked into'],
  TRANSFERRED: ['已移送有管辖权的机关', 'sent to the competent organ'],
  RETURNED: ['已退回，由原机关继续处理', 'sent back, the first organ goes on'],
  VERIFYING: ['正在核查', 'being looked into'],
  NOT_FILED: ['核查后未立案', 'looked into; no case was filed'],
  FILED: ['已立案调查', 'a case was filed'],
};

/** A code that has no name here is shown as it is: better than nothing, and somebody will tell us. */
function nameIn(names: Names, code: string, language: Language): string {
  const [zh, en] = names[code] ?? [code, code];
  return language === 'zh' ? zh : en;
}

export const regionName = (code: string, language: Language): string => nameIn(REGIONS, code, language);
export const penaltyName = (code: string, language: Language): string =>
  nameIn(PENALTY_KINDS, code, language);
export const reasonName = (code: string, language: Language): string => nameIn(REASONS, code, language);
export const severityName = (code: string, language: Language): string => nameIn(SEVERITIES, code, language);
export const reportStateName = (code: string, language: Language): string =>
  nameIn(REPORT_STATES, code, language);
