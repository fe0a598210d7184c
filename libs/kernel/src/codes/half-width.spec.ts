import { describe, expect, it } from '@jest/globals';
import { normaliseCode, toHalfWidth } from './half-width.js';

describe('half width', () => {
  it('changes full-width forms and nothing else', () => {
    expect(toHalfWidth('９１ＡＢ－（）　市')).toBe('91AB-() 市');
    expect(toHalfWidth('〔2026〕①㈱')).toBe('〔2026〕①㈱');
  });

  it('takes every blank out of a code', () => {
    expect(normaliseCode(' 9135\u30000100\tm000\u200b100y43\n\ufeff')).toBe('91350100M000100Y43');
  });
});
