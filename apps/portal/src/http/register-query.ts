import { invalidField, isLegalDate } from '#kernel';
import { isWritten } from '#platform/http';
import { type RegisterQuery } from '#public-register';

type Query = Readonly<Record<string, unknown>>;
type Wanted = Omit<RegisterQuery, 'limit'>;

const SHAPES = {
  q: { shape: /^.{1,100}$/su, zh: '至多 100 个字符', en: 'takes at most 100 characters' },
  region: { shape: /^[0-9]{6}$/, zh: '应为六位行政区划代码', en: 'takes a six-digit division code' },
  kind: { shape: /^[A-Z_]{1,40}$/, zh: '应为处罚种类代码', en: 'takes the code of a kind of penalty' },
  cursor: {
    shape: /^[A-Za-z0-9_-]{1,1000}$/,
    zh: '有误，请从第一页翻起',
    en: 'is not a cursor of this list',
  },
} as const;

const TITLES: Readonly<Record<string, string>> = {
  q: '查询词',
  region: '地区',
  kind: '处罚种类',
  cursor: '页码',
  from: '公示日期起',
  to: '公示日期止',
  province: '省份',
};

/** `查询词（q）`: what people call it, and what programs do. */
function titleOf(name: string): string {
  return `${TITLES[name] ?? ''}（${name}）`;
}

/** What was asked, without what was left blank. Refuses (400) the rest, naming the field. */
export function readRegisterQuery(query: Query): Wanted {
  const wanted: Record<string, string> = {};
  for (const [name, { shape, zh, en }] of Object.entries(SHAPES)) {
    const text = textIn(query, name);
    if (text === undefined) continue;
    if (!shape.test(text))
      throw invalidField('PORTAL.QUERY', name, { zh: `${titleOf(name)}${zh}。`, en: `${name} ${en}.` });
    wanted[name] = text;
  }
  for (const name of ['from', 'to']) {
    const text = textIn(query, name);
    if (text === undefined) continue;
    if (!isLegalDate(text))
      throw invalidField('PORTAL.QUERY', name, {
        zh: `“${text}”不是真实存在的日期。`,
        en: `"${text}" is not a date that exists.`,
      });
    wanted[name] = text;
  }
  return wanted;
}

/** Rows per page of the API: 1 to 100. */
export function readLimit(query: Query, fallback: number): number {
  const text = textIn(query, 'limit');
  if (text === undefined) return fallback;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw invalidField('PORTAL.QUERY', 'limit', {
    zh: 'limit 应为 1–100 的整数。',
    en: 'limit takes a whole number, 1 to 100.',
  });
}

/** Trimmed; blank counts as left out. Refuses (400) what could not be typed, above all NUL, which PostgreSQL takes in no text. */
export function textIn(query: Query, name: string): string | undefined {
  const value: unknown = query[name];
  const text = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  if (typeof text !== 'string') return undefined;
  if (!isWritten(text))
    throw invalidField('PORTAL.QUERY', name, {
      zh: `${titleOf(name)}含有控制字符或看不见的字符，请重新输入。`,
      en: `${name} holds control or invisible characters; type it anew.`,
    });
  const typed = text.trim();
  return typed === '' ? undefined : typed;
}
