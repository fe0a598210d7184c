import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertDecisionNumber, decisionKey, parseDecisionNumber } from './decision-number.js';

const OFFICIAL = '渝市监罚〔2026〕12号';

function numberOf(text: string): string {
  const result = parseDecisionNumber(text);
  return result.valid ? result.number : result.reason;
}

describe('decision number', () => {
  it.each([
    OFFICIAL,
    '渝市监罚[2026]12号',
    '渝市监罚【2026】12号',
    '渝市监罚(2026)12号',
    '渝市监罚（2026）12号',
    '渝市监罚﹝2026﹞12号',
    '渝市监罚［2026］12号',
    '渝市监罚〔2026】12号',
    ' 渝市监罚 〔２０２６〕　第 00１２ 號 ',
    '渝市监罚〔2026年〕012号',
    '渝市监罚〔二〇二六〕12号',
    '渝市监罚〔二○二六年〕第12号',
    '渝市监罚第〔2026〕12号',
    '渝市监罚2026年第12号',
    '渝市监罚2026年12号',
    '渝市监罚二〇二六年第12号',
  ])('reads %j', (text) => {
    expect(parseDecisionNumber(text)).toEqual({
      valid: true,
      raw: text,
      number: OFFICIAL,
      prefix: '渝市监罚',
      year: 2026,
      sequence: 12,
      part: null,
    });
  });

  it('keeps a part, a kind written out and letters of the organ', () => {
    expect(numberOf('合经区环罚字[2017]015—02号')).toBe('合经区环罚字〔2017〕15-2号');
    expect(parseDecisionNumber('沪市监hp罚〔2026〕7-3号')).toMatchObject({
      prefix: '沪市监HP罚',
      sequence: 7,
      part: 3,
    });
  });

  it.each([
    ['', 'form'],
    ['渝市监罚〔2026〕12', 'form'],
    ['渝市监罚202612号', 'form'],
    ['渝市监罚〔26〕12号', 'form'],
    ['〔2026〕12号', 'prefix'],
    ['渝〔2026〕12号', 'prefix'],
    ['渝市监罚9〔2026〕12号', 'prefix'],
    ['渝市监罚〔2126〕12号', 'year'],
    ['渝市监罚〔2026〕0号', 'sequence'],
    ['渝市监罚〔2026〕12345678号', 'sequence'],
    ['渝市监罚〔2026〕J12号', 'sequence'],
    ['渝市监罚〔2026〕12号附件', 'form'],
    ['〔2026〕'.repeat(20), 'form'],
  ])('refuses %j for its %s and keeps it', (text, reason) => {
    expect(parseDecisionNumber(text)).toMatchObject({ valid: false, raw: text, reason });
    expect(() => assertDecisionNumber(text, 'number')).toThrow('KERNEL.DECISION_NUMBER');
  });

  it('reads its own spelling unchanged, whatever brackets and zeros it came with', () => {
    const brackets = fc.constantFrom('[]', '【】', '()', '（）', '﹝﹞', '［］', '〔〕');
    const years = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(
        brackets,
        years,
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.nat(3),
        (pair, year, sequence, zeros) => {
          const text = `渝市监罚${pair.charAt(0)}${String(year)}${pair.charAt(1)}第${'0'.repeat(zeros)}${String(sequence)}号`;
          expect(assertDecisionNumber(text, 'number')).toBe(
            `渝市监罚〔${String(year)}〕${String(sequence)}号`,
          );
          expect(numberOf(numberOf(text))).toBe(numberOf(text));
        },
      ),
    );
  });

  it('gives one key to the spellings of one decision, and another to another organ', () => {
    const key = decisionKey('11330199000000019u', '渝市监罚[2026]第012号');
    expect(key).toBe(`11330199000000019U#${OFFICIAL}`);
    expect(decisionKey('11330199000000019U', OFFICIAL)).toBe(key);
    expect(decisionKey('11330199000000028U', OFFICIAL)).not.toBe(key);
    expect(decisionKey('A', '深南环罚［2011］ j012号')).toBe('A#深南环罚[2011]J012号');
  });
});
