import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AppError, amountsIn, fen, formatYuan } from '#kernel';
import { assertContent } from './content.js';

const decided = { kinds: ['FINE', 'CONFISCATION'], fineFen: 6_000_000n, confiscatedFen: 26_000n };
const nothing = { kinds: [], fineFen: 0n, confiscatedFen: 0n };

function refusalOf(content: string, imposed = decided): { code: string; field: unknown } | null {
  try {
    assertContent(content, imposed);
    return null;
  } catch (error) {
    const { code, details } = error as AppError;
    return { code, field: details.faults?.[0]?.field };
  }
}

describe('the text of a decision', () => {
  it.each([
    '罚款',
    '没收违法所得260元；罚款60000元',
    '没收违法所得、没收非法财物 260.00 元；罚款 60,000.00 元',
    '没收违法所得人民币贰佰陆拾元整，并处罚款陆万元整',
    '没收违法所得260元并处6万元罚款，罚没款合计60260元',
    '罚款６００００元（¥60，000.00），没收260元0角0分',
    '处以60 000元的处罚，于2027元旦前缴清',
    '违法所得260元予以没收；不予警告；罚款六万元，按〔2026〕12号缴纳',
    '罚款60000元，没收260元；责令退还多收价款300元',
  ])('may say %s', (content) => {
    expect(refusalOf(content)).toBeNull();
  });

  it.each([
    '没收违法所得260元；罚款50000元',
    '没收违法所得60000元；罚款260元',
    '罚款5万元',
    '罚款伍万元整',
    '罚款六万零一元',
    '罚款60000.01元',
    '罚款60000元5角',
    '罚款￥50，000',
    '罚款５００００圆',
    '处50000元罚款，没收260元',
    '没收违法所得260元，罚款60000元，合计60261元',
    '罚款60000元，另缴300元',
  ])('may not say %s', (content) => {
    expect(refusalOf(content)).toEqual({ code: 'CASES.CONTENT_AMOUNT', field: 'content' });
  });

  it.each(['罚款60000元，吊销食品经营许可证', '给予警告', '责令停产停业三十日', '移送公安机关行政拘留'])(
    'names no kind that is not imposed: %s',
    (content) => {
      expect(refusalOf(content)).toEqual({ code: 'CASES.CONTENT_KIND', field: 'content' });
    },
  );

  it('without a penalty imposes nothing in words', () => {
    expect(refusalOf('不予行政处罚，责令改正', nothing)).toBeNull();
    expect(refusalOf('不予罚款，免予没收；退还多收价款300元', nothing)).toBeNull();
    expect(refusalOf('罚款60000元', nothing)?.field).toBe('content');
    expect(refusalOf('缴纳60000元', nothing)?.code).toBe('CASES.CONTENT_AMOUNT');
  });

  it('reads back every amount as the platform writes it, in any width', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (amount) => {
        const written = formatYuan(fen(amount));
        const wide = written.replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const text of [written, wide, written.replaceAll(',', '')])
          expect(amountsIn(`罚款 ${text} 元。`).map((found) => found.fen)).toEqual([amount]);
      }),
    );
  });
});
