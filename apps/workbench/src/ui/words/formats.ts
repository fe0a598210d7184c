import { type Language } from './language';

const SHANGHAI = 'Asia/Shanghai';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026年11月22日` or `22 Nov 2026` from a legal date. */
export function dateText(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  if (day === '') return date;
  if (language === 'zh') return `${year}年${String(Number(month))}月${String(Number(day))}日`;
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as day and time in Shanghai. */
export function instantText(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: SHANGHAI, hour: '2-digit', minute: '2-digit' });
  return `${dateText(legalDay(at), language)} ${time.format(at)}`;
}

/** The legal date an instant falls on. */
export function legalDay(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: SHANGHAI }).format(at);
}

/** `5,000.00 元` from fen as a decimal string; English says yuan. */
export function moneyText(fen: string, language: Language): string {
  return `${yuanText(fen)} ${language === 'zh' ? '元' : 'yuan'}`;
}

export function yuanText(fen: string): string {
  const sign = fen.startsWith('-') ? '-' : '';
  const digits = fen.replace('-', '').padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** Fen as the API takes them, from what a person types: `5,000`, `5000.5`. Null when it is no amount. */
export function fenOf(yuan: string): string | null {
  const found = /^(\d+)(?:\.(\d{1,2}))?$/.exec(yuan.replace(/[,，\s]/g, ''));
  if (found === null) return null;
  const fen = `${found[1] ?? ''}${(found[2] ?? '').padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return fen;
}

/** `9151 0199 MA6D EMX0 61` */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Whole days from today (in Shanghai) to a legal date; negative when it has passed. */
export function daysUntil(date: string, today = legalDay(new Date())): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** A name and what it stands for: `依据：…`, `Basis: …`. */
export function named(name: string, value: string, language: Language): string {
  return language === 'zh' ? `${name}：${value}` : `${name}: ${value}`;
}

/** An aside: `…（待核实）`, `… (not confirmed)`. */
export function aside(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

/** The catalogue names duties as in the middle of a sentence; here they begin one. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
