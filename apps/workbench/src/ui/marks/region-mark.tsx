import { type ReactElement } from 'react';
import { useLanguage } from '../words/language';
import './marks.css';

type Region = readonly [short: string, letters: string, zh: string, en: string];

/** The one-character names of the provinces; the colour only repeats what the character says. */
const REGIONS: Readonly<Record<string, Region>> = {
  '00': ['国', 'CN', '国家', 'National'],
  '11': ['京', 'BJ', '北京', 'Beijing'],
  '12': ['津', 'TJ', '天津', 'Tianjin'],
  '13': ['冀', 'HE', '河北', 'Hebei'],
  '14': ['晋', 'SX', '山西', 'Shanxi'],
  '15': ['蒙', 'NM', '内蒙古', 'Inner Mongolia'],
  '21': ['辽', 'LN', '辽宁', 'Liaoning'],
  '22': ['吉', 'JL', '吉林', 'Jilin'],
  '23': ['黑', 'HL', '黑龙江', 'Heilongjiang'],
  '31': ['沪', 'SH', '上海', 'Shanghai'],
  '32': ['苏', 'JS', '江苏', 'Jiangsu'],
  '33': ['浙', 'ZJ', '浙江', 'Zhejiang'],
  '34': ['皖', 'AH', '安徽', 'Anhui'],
  '35': ['闽', 'FJ', '福建', 'Fujian'],
  '36': ['赣', 'JX', '江西', 'Jiangxi'],
  '37': ['鲁', 'SD', '山东', 'Shandong'],
  '41': ['豫', 'HA', '河南', 'Henan'],
  '42': ['鄂', 'HB', '湖北', 'Hubei'],
  '43': ['湘', 'HN', '湖南', 'Hunan'],
  '44': ['粤', 'GD', '广东', 'Guangdong'],
  '45': ['桂', 'GX', '广西', 'Guangxi'],
  '46': ['琼', 'HI', '海南', 'Hainan'],
  '50': ['渝', 'CQ', '重庆', 'Chongqing'],
  '51': ['川', 'SC', '四川', 'Sichuan'],
  '52': ['黔', 'GZ', '贵州', 'Guizhou'],
  '53': ['滇', 'YN', '云南', 'Yunnan'],
  '54': ['藏', 'XZ', '西藏', 'Xizang'],
  '61': ['陕', 'SN', '陕西', 'Shaanxi'],
  '62': ['甘', 'GS', '甘肃', 'Gansu'],
  '63': ['青', 'QH', '青海', 'Qinghai'],
  '64': ['宁', 'NX', '宁夏', 'Ningxia'],
  '65': ['新', 'XJ', '新疆', 'Xinjiang'],
  '71': ['台', 'TW', '台湾', 'Taiwan'],
  '81': ['港', 'HK', '香港', 'Hong Kong'],
  '82': ['澳', 'MO', '澳门', 'Macao'],
};

const INKS = ['#8a3d0c', '#5b2d91', '#0f5f63', '#8a1f4d', '#31560f', '#2b4a8b'];

export function regionName(region: string, language: 'zh' | 'en'): string {
  const found = REGIONS[region.slice(0, 2)];
  return found === undefined ? region : found[language === 'zh' ? 2 : 3];
}

interface RegionMarkProps {
  readonly region: string;
  readonly isNamed?: boolean;
}

/** A region as its character (川, 渝) or letters (SC, CQ): readable without colour. */
export function RegionMark({ region, isNamed = false }: RegionMarkProps): ReactElement {
  const { language } = useLanguage();
  const prefix = region.slice(0, 2);
  const found = REGIONS[prefix];
  const ink = prefix === '00' ? '#3c4960' : INKS[(Number(prefix) + 1) % INKS.length];
  const name = regionName(region, language);
  const mark = (
    <span className="region" style={{ color: ink }} title={name}>
      {found === undefined ? prefix : found[language === 'zh' ? 0 : 1]}
    </span>
  );
  if (!isNamed) return mark;
  return (
    <span className="region-named">
      {mark}
      <span>{name}</span>
    </span>
  );
}
