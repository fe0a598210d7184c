/** Chinese unless English is asked for first. Labels are translated; legal texts, names and reasons never. */
export function languageOf(acceptLanguage: string | undefined): 'zh' | 'en' {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=');
    return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const best = wanted
    .filter(({ tag }) => /^(zh|en)\b/.test(tag))
    .sort((left, right) => right.quality - left.quality)[0];
  return best?.tag.startsWith('en') === true ? 'en' : 'zh';
}
