import { isUscc } from '#kernel';

const PLAIN_NUMBER = '[0-9]{1,15}(?![0-9])';
const GROUPED_NUMBER = '[0-9]{1,3}(?:[, ][0-9]{3}){1,4}(?![0-9])';
const NUMBER = String.raw`(?:${GROUPED_NUMBER}|${PLAIN_NUMBER})`;
const UNIT = String.raw`\s{0,3}(?:人民币)?[十百千万亿]{0,2}[元圆]`;
/** In a list only the last may be without decimals: a phone before `、120元` is no price. */
const EARLIER = String.raw`(?:${NUMBER}\.[0-9]{1,2}\s{0,3}[、,和及至~-]\s{0,3}){0,20}`;

interface PublicShape {
  readonly shape: RegExp;
  readonly onlyIf?: (found: string) => boolean;
}

/** Numbers that a decision consists of; what lies wholly within one is no private number. On half-width text. */
export const PUBLIC_SHAPES: readonly PublicShape[] = [
  { shape: new RegExp(String.raw`(?<![0-9.])${EARLIER}${NUMBER}(?:\.[0-9]{1,6})?${UNIT}`, 'gu') },
  { shape: new RegExp(String.raw`[¥￥]\s{0,3}${NUMBER}(?:\.[0-9]{1,6})?`, 'gu') },
  { shape: /[〔[(【]\s{0,3}(?:19|20)[0-9]{2}\s{0,3}[〕\])】]\s{0,3}(?:字?第)?\s{0,3}[0-9]{1,12}\s{0,3}号/gu },
  {
    shape: /(?<![0-9A-Za-z])[0-9A-Za-z](?:[\s-]{0,3}[0-9A-Za-z]){17}(?![0-9A-Za-z])/gu,
    onlyIf: isUscc,
  },
];
