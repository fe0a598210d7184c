import { bigramsOf } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAtMatches, holding, searchable, wordsOf } from './search-text.js';

describe('search text', () => {
  it('reads width, case and brackets alike, sign for sign', () => {
    expect(searchable('ＡＢ【２０２６】号')).toBe('ab(2026)号');
    fc.assert(fc.property(fc.string(), (text) => searchable(text).length === text.length));
  });

  it('pairs neighbours within a word', () => {
    expect(bigramsOf('成都市 A1')).toEqual(['成都', '都市', 'a1']);
    expect(bigramsOf('食。品')).toEqual([]);
  });

  it('takes the signs of LIKE literally, and few words', () => {
    expect(holding('5%_')).toBe('%5\\%\\_%');
    expect(wordsOf(' 食品  食品 A ')).toEqual(['食品', 'a']);
    expect(wordsOf(Array.from({ length: 40 }, (_, place) => `w${String(place)}`).join(' '))).toHaveLength(8);
  });

  it('marks matches without losing or changing a character', () => {
    expect(cutAtMatches('蓉城食品有限公司', '食品 公司')).toEqual([
      { text: '蓉城', isMatch: false },
      { text: '食品', isMatch: true },
      { text: '有限', isMatch: false },
      { text: '公司', isMatch: true },
    ]);
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        expect(
          cutAtMatches(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
