import { describe, expect, it } from '@jest/globals';
import { addDays, legalDate } from '#kernel';
import { type Reading, type Rules } from '../../reading/row.js';
import { CODES, COLUMNS } from './columns.js';
import { DUAL_PUBLICITY } from './dual-publicity.js';

/** DOMAIN Appendix B. */
const SAMPLE: Readonly<Record<string, string>> = {
  CF_XDR_MC: '示例食品（虚构）有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91330199MA4TKT017B',
  CF_FRDB: '张某某',
  CF_WSH: '示市监罚〔2026〕12号',
  CF_WFXW: '经营超过保质期的食品',
  CF_SY: '经查，当事人经营超过保质期的食品。',
  CF_YJ: '《中华人民共和国食品安全法》第一百二十四条第一款第（五）项',
  CF_CFLB: '罚款;没收违法所得、没收非法财物',
  CF_NR: '没收违法所得120元；罚款50000元',
  CF_NR_FK: '5.000000',
  CF_NR_WFFF: '0.012000',
  CF_JDRQ: '2026-06-01',
  CF_YXQ: '2099-12-31',
  CF_GSJZQ: '2027-06-01',
  CF_CFJG: '示例市市场监督管理局',
  CF_CFJGDM: '11330199000000019U',
  CF_SJLY: '示例市市场监督管理局',
  CF_SJLYDM: '11330199000000019U',
};

const KINDS = ['罚款', '没收违法所得、没收非法财物', '吊销许可证件', '警告'];
const RULES: Rules = {
  today: legalDate('2026-06-05'),
  penaltyKinds: new Map(KINDS.map((kind, place) => [kind, `KIND_${String(place)}`])),
  latestPublication: (decidedOn) => addDays(decidedOn, 3 * 366),
};

function read(
  change: Readonly<Record<string, string>>,
  rules = RULES,
  header: readonly string[] = CODES,
): Reading {
  const cells = CODES.map((code) => change[code] ?? SAMPLE[code] ?? '');
  return DUAL_PUBLICITY.reader(header, rules)({ line: 2, cells });
}

function faultsOf(change: Readonly<Record<string, string>>): readonly string[] {
  const reading = read(change);
  return 'faults' in reading ? reading.faults.map((fault) => `${fault.rule} ${fault.field}`) : [];
}

const PERSON = {
  CF_XDR_LB: '自然人',
  CF_XDR_MC: '李四',
  CF_XDR_SHXYM: '',
  CF_FRDB: '',
  CF_XDR_ZJLX: '身份证',
  CF_XDR_ZJHM: '11010519491231002X',
};

describe('双公示', () => {
  it('reads the sample of the standard, by field codes and by Chinese headings', () => {
    const reading = read({});
    expect(reading).toMatchObject({
      warnings: [],
      party: { kind: 'BUSINESS', code: '91330199MA4TKT017B' },
      record: {
        origin: 'IMPORT',
        organCode: '11330199000000019U',
        region: '330000',
        penaltyKinds: ['KIND_0', 'KIND_1'],
        fineFen: 5_000_000n,
        confiscatedFen: 12_000n,
        decidedOn: '2026-06-01',
        organId: null,
        itemCode: null,
      },
    });
    const headings = CODES.map(
      (code) => ` ${COLUMNS[code].headings[0].replace('(', '（').replace(')', '）')}`,
    );
    expect(read({}, RULES, headings)).toEqual(reading);
  });

  it.each([
    ['V1', 'CF_XDR_SHXYM', { CF_XDR_SHXYM: '91330199MA4TKT017C' }],
    ['V1', 'CF_XDR_SHXYM', { CF_XDR_SHXYM: '' }],
    ['V1', 'CF_FRDB', { CF_FRDB: '' }],
    ['V1', 'CF_XDR_LB', { CF_XDR_LB: '公司' }],
    ['V1', 'CF_XDR_SHXYM', { CF_XDR_LB: '个体工商户', CF_XDR_SHXYM: '' }],
    ['V1', 'CF_XDR_ZJHM', { ...PERSON, CF_XDR_ZJHM: '' }],
    ['V1', 'CF_XDR_ZJHM', { ...PERSON, CF_XDR_ZJHM: '110105194912310021' }],
    ['V1', 'CF_FRDB', { ...PERSON, CF_FRDB: '王五' }],
    ['V2', 'CF_NR_FK', { CF_NR_FK: '' }],
    ['V2', 'CF_CFLB', { CF_CFLB: '没收违法所得、没收非法财物' }],
    ['V2', 'CF_NR_WFFF', { CF_NR_WFFF: '' }],
    ['V2', 'CF_NR_ZKDX', { CF_CFLB: '罚款;没收违法所得、没收非法财物;吊销许可证件' }],
    ['V2', 'CF_CFLB', { CF_CFLB: '罚款;没收违法所得、没收非法财物;罚站' }],
    ['V3', 'CF_NR_FK', { CF_NR_FK: '50000' }],
    ['V3', 'CF_NR_FK', { CF_NR: '没收违法所得120元，处5万元罚款', CF_NR_FK: '0.5' }],
    ['V3', 'CF_NR_FK', { CF_NR: '没收违法所得120元；罚款伍万元整', CF_NR_FK: '50000' }],
    ['V3', 'CF_NR_FK', { CF_NR: '没收违法所得壹佰贰拾元；处以六万元的罚款', CF_NR_FK: '5' }],
    ['V4', 'CF_JDRQ', { CF_JDRQ: '2026-06-31' }],
    ['V4', 'CF_YXQ', { CF_YXQ: '2026-05-31' }],
    ['V4', 'CF_GSJZQ', { CF_GSJZQ: '2026-05-31' }],
    ['V4', 'CF_GSJZQ', { CF_GSJZQ: '2036-06-01' }],
    ['V6', 'CF_WSH', { CF_WSH: '罚款通知' }],
    ['V8', 'CF_SY', { CF_SY: '当事人张三，身份证号11010519491231002X' }],
    ['V8', 'CF_NR', { CF_NR: '罚款50000元，联系电话13800138000' }],
    ['V8', 'BZ', { BZ: '缴至6222021234567890128' }],
    ['CODE', 'CF_CFJGDM', { CF_CFJGDM: '11330199000000019V' }],
    ['REQUIRED', 'CF_SY', { CF_SY: '' }],
    ['LENGTH', 'CF_CFJG', { CF_CFJG: '局'.repeat(201) }],
    ['TEXT', 'CF_SY', { CF_SY: '经查\ufffd' }],
  ])('%s: refuses %s', (rule, field, change) => {
    expect(faultsOf(change)).toContain(`${rule} ${field}`);
  });

  it('V4: refuses a decision of tomorrow', () => {
    expect(faultsOf({ CF_JDRQ: '2026-06-06' })).toContain('V4 CF_JDRQ');
  });

  it('V5: tells a near-duplicate, and takes it in', () => {
    const reader = DUAL_PUBLICITY.reader(CODES, RULES);
    const row = (line: number, number: string): Reading =>
      reader({ line, cells: CODES.map((code) => (code === 'CF_WSH' ? number : (SAMPLE[code] ?? ''))) });
    expect(row(2, '示市监罚〔2026〕12号')).toMatchObject({ warnings: [] });
    expect(row(3, '示市监罚〔2026〕13号')).toMatchObject({ warnings: [{ rule: 'V5', field: 'CF_WSH' }] });
  });

  it('V6: keeps another spelling of the number as printed', () => {
    expect(read({ CF_WSH: '市场【2019】1号' })).toMatchObject({ record: { decisionNo: '市场【2019】1号' } });
  });

  it('V7: tells what came late, and takes it in', () => {
    const late = read({}, { ...RULES, today: legalDate('2026-07-01') });
    expect(late).toMatchObject({ warnings: [{ rule: 'V7' }], record: { flags: ['LATE'] } });
  });

  it('says everything that is wrong with a row at once, in both languages', () => {
    const reading = read({ CF_SY: '', CF_NR_FK: 'x', CF_JDRQ: 'gestern' });
    const faults = 'faults' in reading ? reading.faults : [];
    expect(new Set(faults.map((fault) => fault.field))).toEqual(new Set(['CF_SY', 'CF_NR_FK', 'CF_JDRQ']));
    for (const { sentence } of faults)
      expect([sentence.zh, sentence.en].every((text) => text.length > 5)).toBe(true);
  });

  it('lets words that say the same pass, and words without any amount', () => {
    expect(faultsOf({ CF_NR: '没收违法所得壹佰贰拾元；罚款伍万元整' })).toEqual([]);
    expect(faultsOf({ CF_NR: '没收违法所得120元。罚款另行缴纳。货值三千元' })).toEqual([]);
    expect(faultsOf({ CF_NR: '没收违法所得120元，罚款' })).toEqual([]);
  });

  it('lets an organisation with another code and a reason pass', () => {
    expect(faultsOf({ CF_XDR_SHXYM: '', CF_XDR_GSZC: '330199000012345', BZ: '未换发证照' })).toEqual([]);
    expect(faultsOf({ CF_XDR_LB: '个体工商户', CF_XDR_SHXYM: '92310199MA1AAAA036' })).toEqual([]);
  });

  it('keeps the name of a person out of the record', () => {
    expect(read(PERSON)).toMatchObject({
      party: { kind: 'PERSON', name: '李四', citizenId: '11010519491231002X' },
      record: { subjectName: '李某', subjectCode: null },
    });
  });

  it('refuses a file that lacks a column', () => {
    expect(() => DUAL_PUBLICITY.reader(['CF_WSH', 'CF_XDR_MC'], RULES)).toThrow('CF_SY');
  });
});
