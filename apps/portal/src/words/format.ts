import { dayEn, dayZh, fen, formatUscc, formatYuan } from '#kernel';
import { type Language } from './language.js';

/** `2026年11月22日`, `22 Nov 2026`. */
export function dateWords(date: string, language: Language): string {
  return language === 'zh' ? dayZh(date) : dayEn(date);
}

/** `5,000.00 元`, `5,000.00 yuan`. */
export function moneyWords(fenText: string, language: Language): string {
  return `${formatYuan(fen(BigInt(fenText)))} ${language === 'zh' ? '元' : 'yuan'}`;
}

/** `1,234` */
export function countWords(count: number): string {
  return count.toLocaleString('en-US');
}

export function codeWords(code: string): string {
  return formatUscc(code);
}
