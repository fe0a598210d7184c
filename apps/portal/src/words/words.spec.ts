import { describe, expect, it } from '@jest/globals';
import { codeWords, countWords, dateWords, moneyWords } from './format.js';
import { languageOfPath, languageRedirect, pathIn } from './language.js';

describe('language', () => {
  it('stands in the address and nowhere else', () => {
    expect(['/', '/notices', '/english'].map(languageOfPath)).toEqual(['zh', 'zh', 'zh']);
    expect(['/en', '/en/notices', '/en?q=1'].map(languageOfPath)).toEqual(['en', 'en', 'en']);
    expect([
      pathIn('en', '/'),
      pathIn('en', '/notices?q=a'),
      pathIn('zh', '/en/about'),
      pathIn('zh', '/en'),
    ]).toEqual(['/en', '/en/notices?q=a', '/about', '/']);
  });

  it('follows ?lang, and the browser on the front page only', () => {
    expect(languageRedirect('/', 'en-GB,zh;q=0.5')).toBe('/en');
    expect(languageRedirect('/', 'zh-CN,en;q=0.5')).toBeNull();
    expect(languageRedirect('/notices', 'en')).toBeNull();
    expect(languageRedirect('/notices?q=a&lang=en', 'zh')).toBe('/en/notices?q=a');
    expect(languageRedirect('/en?lang=zh', 'en')).toBe('/?lang=zh');
    expect(languageRedirect('/?lang=zh', 'en')).toBeNull();
    expect(languageRedirect('//evil.example/?lang=en', 'zh')).toBe('/en/evil.example/');
    expect(languageRedirect('/en//evil.example/?lang=zh', 'zh')).toBe('/evil.example/');
  });
});

describe('figures', () => {
  it('are written as people write them', () => {
    expect(dateWords('2026-11-02', 'zh')).toBe('2026年11月2日');
    expect(dateWords('2026-11-22', 'en')).toBe('22 Nov 2026');
    expect(moneyWords('500000', 'zh')).toBe('5,000.00 元');
    expect(countWords(1234567)).toBe('1,234,567');
    expect(codeWords('91510199MA6DEMX061')).toBe('9151 0199 MA6D EMX0 61');
  });
});
