import { fen, formatUscc, formatYuan } from '#kernel';
import { type Language } from './language.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026年11月22日`, `22 Nov 2026`. */
export function dateWords(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (language === 'en') return `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
  return `${String(year)}年${String(month)}月${String(day)}日`;
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
