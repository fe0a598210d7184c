import { bigramsOf } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { articleOf, wordsOf } from './provision.js';

describe('search of the law', () => {
  it('takes pairs within words only, whole characters also beyond U+FFFF', () => {
    expect(bigramsOf('食品安全，AB')).toEqual(['食品', '品安', '安全', 'ab']);
    expect(bigramsOf('𠮷野')).toEqual(['𠮷野']);
    expect(bigramsOf('a、b')).toEqual([]);
  });

  it('takes words, and their signs literally', () => {
    expect(wordsOf('  ')).toBeNull();
    expect(wordsOf('食品 100%_')).toEqual({
      grams: ['食品', '10', '00'],
      patterns: ['%食品%', '%100\\%\\_%'],
    });
    expect(() => wordsOf('食')).toThrow('CATALOGUE.SHORT_QUERY');
  });

  it.each([
    ['1', '第一条'],
    ['10', '第十条'],
    ['第15条', '第十五条'],
    ['20', '第二十条'],
    ['100', '第一百条'],
    ['105', '第一百零五条'],
    ['110', '第一百一十条'],
    ['122', '第一百二十二条'],
    ['1005', '第一千零五条'],
    ['第一百二十二条', '第一百二十二条'],
  ])('reads article %s as %s', (typed, printed) => {
    expect(articleOf(typed)).toBe(printed);
  });

  it('refuses what is no article', () => {
    expect(() => articleOf('abc')).toThrow('CATALOGUE.ARTICLE');
  });
});
