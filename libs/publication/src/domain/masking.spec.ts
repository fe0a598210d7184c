import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fen, formatWan, formatYuan, legalDate } from '#kernel';
import { maskWords, PLACEHOLDER } from './masking.js';

const mask = (facts: string, recorded: readonly string[] = [], kept: readonly string[] = []): string =>
  maskWords({ partyName: '', conduct: '', facts, basis: '', content: '' }, { recorded, byReviewer: [], kept })
    .words.facts;

describe('masking', () => {
  it.each([
    ['510104199001011234', 'identity number'],
    ['510104 19900101 123X', 'identity number in groups'],
    ['５１０１０４１９９００１０１１２３４', 'full-width digits'],
    ['510104900101123', 'old identity number'],
    ['13812345678', 'mobile phone'],
    ['138-1234-5678', 'mobile phone in groups'],
    ['+86 13812345678', 'mobile phone with country'],
    ['028-86123456', 'fixed line'],
    ['6222 0212 3456 7890 123', 'bank card'],
    ['川A12345', 'plate'],
    ['渝A·D12345', 'plate of an electric car'],
    ['li.si@example.com', 'e-mail'],
  ])('hides %s (%s)', (personal) => {
    expect(mask(`证人留下${personal}，已核实。`)).toBe(`证人留下${PLACEHOLDER}，已核实。`);
  });

  it('keeps what is public: dates, amounts, decision numbers, the company’s own code', () => {
    const plain =
      '2026年11月20日，按成演市监罚〔2026〕12号罚款5,000.00元；批号20261101；代码91510199MA6DEMX061；川演市监局。';
    expect(mask(plain)).toBe(plain);
  });

  it('finds a recorded value however it is spaced, but leaves the registered name of the party', () => {
    expect(mask('张 三、張三、Li-Si 和 ＬＩ　ＳＩ', ['张三', 'Li Si'])).toBe(
      `${PLACEHOLDER}、張三、${PLACEHOLDER} 和 ${PLACEHOLDER}`,
    );
    expect(mask('张三副食店的经营者张三', ['张三'], ['张三副食店'])).toBe(`张三副食店的经营者${PLACEHOLDER}`);
  });

  it('lets no recorded value through, whatever the text', () => {
    const value = fc.stringMatching(/^[甲乙丙丁戊0-9A-Za-z]{2,8}$/);
    const filler = fc.stringMatching(/^[子丑寅卯，。\s（）-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, value), { minLength: 1, maxLength: 6 }), (parts) => {
        const values = parts.map(([, personal]) => personal);
        const masked = mask(parts.flat().join(''), values);
        for (const personal of values) expect(masked.toLowerCase()).not.toContain(personal.toLowerCase());
      }),
    );
  });
});

/** ISO 7064 MOD 11-2, written apart from the product code. */
function citizenId(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return first17 + ('10X98765432'[sum % 11] ?? '');
}

const ids = fc
  .tuple(
    fc.constantFrom('510104', '500103', '110105', '810000'),
    fc
      .integer({ min: 0, max: 45_000 })
      .map((days) => addDays(legalDate('1900-01-01'), days).replaceAll('-', '')),
    fc.stringMatching(/^[0-9]{3}$/),
  )
  .map((parts) => citizenId(parts.join('')));
const mobiles = fc.stringMatching(/^1[3-9][0-9]{9}$/);
const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
const SEPARATORS = ' -.·/_,:()~*|+'
  .split('')
  .concat(
    ...[
      '　',
      '－',
      '—',
      '‐',
      '−',
      '．',
      '，',
      '、',
      '：',
      '（',
      '）',
      '•',
      '…',
      '\u00a0',
      '\u200b',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\n',
      '\t',
    ],
  );

/** The digits with anything between them, each in either width. */
function varied(numbers: fc.Arbitrary<string>): fc.Arbitrary<{ number: string; written: string }> {
  const gap = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...SEPARATORS), { maxLength: 3 }).map((signs) => signs.join('')),
    },
  );
  return numbers.chain((number) =>
    fc
      .array(fc.tuple(gap, fc.boolean()), { minLength: number.length, maxLength: number.length })
      .map((gaps) => ({
        number,
        written: number
          .split('')
          .map(
            (sign, at) =>
              (at === 0 ? '' : (gaps[at]?.[0] ?? '')) + (gaps[at]?.[1] === true ? wide(sign) : sign),
          )
          .join(''),
      })),
  );
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '');

describe('masking of numbers that are written apart', () => {
  it.each([
    ['citizen id', ids],
    ['mobile number', mobiles],
  ])('publishes no digit of a %s, whatever stands between them', (_, numbers) => {
    const around = fc.constantFrom(
      '',
      '证人，',
      '编号1 ',
      '第3页 ',
      '3-',
      '电话：',
      '2026年11月20日 ',
      '12345 ',
    );
    fc.assert(
      fc.property(
        varied(numbers),
        around,
        fc.constantFrom('', '。', '，已核实', ' 9', ' 13袋'),
        (given, before, after) => {
          const masked = mask(before + given.written + after);
          expect(bare(masked)).not.toContain(given.number);
          if (!/[0-9]/.test(before + after)) expect(masked).toBe(before + PLACEHOLDER + after);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['６２２２　０２１２　３４５６　７８９０　１２３', 'bank card in full width'],
    ['6222-0212-3456-7890-123', 'bank card with hyphens'],
    ['622 2021 2345 6789 0128', 'bank card in odd groups'],
    ['6222—0212—3456—7890—123', 'bank card with dashes'],
    ['川A 12345', 'plate with a blank'],
    ['川 A-12345', 'plate with blank and hyphen'],
    ['川Ａ・１２３４５', 'plate in full width'],
    ['渝A D 12345', 'plate of an electric car in groups'],
    ['川a12345', 'plate in lower case'],
    ['川A 1234 学', 'plate of a learner'],
    ['li.si @ example . com', 'e-mail with blanks'],
    ['ｌｉ－ｓｉ＠ｅｘａｍｐｌｅ－１．ｃｏｍ', 'e-mail in full width'],
    ['(028) 8612 3456', 'fixed line in groups'],
    ['０２８－８６１２－３４５６', 'fixed line in full width'],
    ['(+86) 138 1234 5678', 'mobile phone with country'],
    ['0086-138-1234-5678', 'mobile phone with country'],
    ['510104—199001011234', 'identity number of a wrong check digit'],
    ['510104 900101 123', 'old identity number in groups'],
  ])('hides %s (%s)', (personal) => {
    expect(mask(`证人留下${personal}，已核实。`)).toBe(`证人留下${PLACEHOLDER}，已核实。`);
  });

  it.each([
    '成演市监罚〔2026〕13812345678号',
    '成演市监罚〔2026〕 12 号、川市监罚字（2026）第1512号，见(2026)川01行初13号',
    '代码91510199MA6DEMX061、9151 0199 MA6D EMX0 61、９１５１０１９９ＭＡ６ＤＥＭＸ０６１',
    '罚款5,000.00元、60，000元、13,812,345,678.00元、13812345678元、138 亿元',
    '进价1500.00、120.00、80.00元，售价 150.00-1200.00 元，营业额13812.345678万元，￥13,812,345,678',
    '2026年11月20日13时45分，批号20261101，标准GB 15091-1995，条码6901234567892',
    '川A区、京东方、云A1、沪B股600000只',
  ])('keeps %s', (plain) => {
    expect(mask(plain)).toBe(plain);
  });

  it.each([
    ['法定代表人：', '张建国', '，到场陪同检查。'],
    ['该店经营者', '欧阳娜娜', '、员工李四均在场'],
    ['经询问证人', '李小明', '，其称该批食品已售出'],
    ['退款户名为', '王芳', '。'],
    ['姓名：', '阿依努尔', '（服务员）'],
    ['持护照', 'E12345678', '入境'],
    ['港澳居民来往内地通行证号码', 'H1234567890', '，'],
    ['微信号：', 'li_si-8888', '联系购买'],
    ['加QQ', '123456789', '下单'],
  ])('hides the person in %s%s%s', (before, personal, after) => {
    const masked = mask(before + personal + after);
    expect(masked).not.toContain(personal);
  });

  it.each([
    '法定代表人：无',
    '负责人在场，经营者承认上述事实，举报人反映其销售过期食品',
    '消费者协会、证人证言、员工健康证明、患者家属',
    '证件齐全，批号E12345678',
    '微信小程序销售，QQ群内推广',
  ])('keeps %s, which names nobody', (plain) => {
    expect(mask(plain)).toBe(plain);
  });

  it('keeps a company’s code of digits alone, however grouped, but no citizen id that stands like an amount', () => {
    const plain = '代码915101001000001479、9151 0100 1000 0014 79、9151-0100-1000-0021-92';
    expect(mask(plain)).toBe(plain);
    expect(mask(`${citizenId('51010419900101123')}元`)).toBe(`${PLACEHOLDER}元`);
  });

  it('keeps every amount and decision number', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(fen);
    fc.assert(
      fc.property(amount, fc.nat({ max: 99_999_999 }), (value, number) => {
        const plain = `罚〔2026〕${String(number)}号：罚款${formatYuan(value)}元，计 ${formatWan(value)} 万元。`;
        expect(mask(plain)).toBe(plain);
      }),
    );
  });
});
