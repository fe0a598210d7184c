import { describe, expect, it } from '@jest/globals';
import { isWritten } from './written-text.js';

describe('text of people', () => {
  it.each([
    '',
    '当事人经营超过保质期的食品。\r\n\t“属实”——见附件（一）',
    '𠮷野家 · 𬱖',
    'Ünïcödé e\u0301',
    '👩‍🔬 ❤️‍🔥',
    'ئا\u200cب',
    'ᠮᠣᠩᠭᠣᠯ\u180eᠠ',
    '全角　空格\u00a0不换行',
  ])('may hold %j', (text) => {
    expect(isWritten(text)).toBe(true);
  });

  it.each([
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\ud800',
    '罚款\u202e00005\u202c元',
    '甲\u2066乙\u2069',
    '成都\u200b锦绣',
    '成都\u200d锦绣',
    '\u200c锦绣',
    '锦\u2060绣',
    '\ufeff锦绣',
    '锦\u00ad绣',
    '甲\u200f乙',
    '\u{e0041}',
    '\uffff',
    '\ufdd0',
    '\u{1fffe}',
  ])('may not hold %j', (text) => {
    expect(isWritten(text)).toBe(false);
  });

  it('is judged in time that grows with its length', () => {
    expect(isWritten(`${'演👩'.repeat(50_000)}\u200b`)).toBe(false);
  });
});
