import { describe, expect, it } from '@jest/globals';
import { bigramsOf, likeLiteral } from './bigrams.js';

describe('bigrams', () => {
  it('are the neighbouring pairs of each word, each once', () => {
    expect(bigramsOf('成都成都')).toEqual(['成都', '都成']);
    expect(bigramsOf('重庆(虚构)有限')).toEqual(['重庆', '虚构', '有限']);
    expect(bigramsOf('AB ab')).toEqual(['ab']);
    expect(bigramsOf('一')).toEqual([]);
  });

  it('keep characters beyond U+FFFF whole', () => {
    expect(bigramsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
  });
});

describe('a LIKE literal', () => {
  it('takes patterns as they are written', () => {
    expect(likeLiteral('50%_\\')).toBe('50\\%\\_\\\\');
  });
});
