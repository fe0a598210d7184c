export type Language = 'zh' | 'en';

/** English pages live under /en: the address alone says the language, no cookie does. */
export function languageOfPath(path: string): Language {
  return /^\/en(?:[/?#]|$)/.test(path) ? 'en' : 'zh';
}

/** The same page in a language. */
export function pathIn(language: Language, path: string): string {
  const plain = path.replace(/^\/en(?=[/?#]|$)/, '');
  // Two slashes in front would name another site.
  const rooted = `/${plain.replace(/^[/\\]+/, '')}`;
  if (language === 'zh') return rooted;
  return rooted === '/' ? '/en' : `/en${rooted}`;
}

/** True when a browser asks for English before Chinese. */
function prefersEnglish(acceptLanguage: string | undefined): boolean {
  const first = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((tag) => /^(zh|en)\b/.test(tag));
  return first?.startsWith('en') === true;
}

/** Where a request for another language is sent: `?lang=` decides, and on the front page the browser's own wish. */
export function languageRedirect(url: string, acceptLanguage: string | undefined): string | null {
  // Whatever the address begins with, the rest of it is a path of ours.
  const { pathname, searchParams } = new URL(`http://portal/${url.replace(/^[^/]*\/+/, '')}`);
  const asked = searchParams.get('lang');
  const shown = languageOfPath(pathname);
  if (asked === null) return url === '/' && prefersEnglish(acceptLanguage) ? '/en' : null;
  if ((asked !== 'zh' && asked !== 'en') || asked === shown) return null;
  searchParams.delete('lang');
  const query = searchParams.toString();
  const target = pathIn(asked, pathname);
  if (target === '/' && prefersEnglish(acceptLanguage)) return '/?lang=zh';
  return query === '' ? target : `${target}?${query}`;
}
