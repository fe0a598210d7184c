import { AppError } from '#kernel';
import { type Language } from '../words/language.js';
import { reportWords } from '../words/report-words.js';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Refuses (403) a form that another site sent through a visitor's browser. There is no session to steal; their name is. */
export function assertOwnSite(headers: Headers, language: Language): void {
  const site = headers['sec-fetch-site'];
  const isOwn =
    site === undefined
      ? isOwnOrigin(headers['origin'], headers['host'])
      : site === 'same-origin' || site === 'none';
  if (isOwn) return;
  const text = reportWords(language).foreign;
  throw new AppError('PORTAL.FOREIGN_FORM', 'forbidden', { zh: text, en: text });
}

/** Old browsers and programs send no Origin; whoever sends one must be us. */
function isOwnOrigin(origin: Headers[string], host: Headers[string]): boolean {
  if (origin === undefined) return true;
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host;
}
