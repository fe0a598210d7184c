import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen, formatYuan } from '#kernel';
import { assertWordsAgree } from './penalty-words.js';

const decided = { fineFen: '6000000', confiscatedFen: '120000' };

describe('the words of a decision', () => {
  it.each([
    '罚款60000元',
    '处罚款人民币 60,000.00 元，没收违法所得1200元',
    '罚款６００００元',
    '罚款6万元；没收 0.12 万元',
    '罚款人民币陆万元整',
    '货值金额300元，违法所得1,200元，罚款 60000 元',
    '责令停产停业',
  ])('agree with what is decided: %s', (content) => {
    expect(() => {
      assertWordsAgree(content, decided);
    }).not.toThrow();
  });

  it.each([
    ['罚款50000元', 'fineFen'],
    ['罚款60000元，另罚款1元', 'fineFen'],
    ['罚款人民币 6.5 万元', 'fineFen'],
    ['罚款60000元，没收违法所得12,000元', 'confiscatedFen'],
  ])('may not name another amount: %s', (content) => {
    expect(() => {
      assertWordsAgree(content, decided);
    }).toThrow('CASES.WORDS_DIFFER');
  });

  it('agree with any fine as it is printed, and with no other', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), (amount) => {
        const content = `罚款人民币${formatYuan(fen(amount))}元`;
        const penalty = { fineFen: amount.toString(), confiscatedFen: '0' };
        expect(() => {
          assertWordsAgree(content, penalty);
        }).not.toThrow();
        expect(() => {
          assertWordsAgree(content, { ...penalty, fineFen: (amount + 1n).toString() });
        }).toThrow();
      }),
    );
  });
});
