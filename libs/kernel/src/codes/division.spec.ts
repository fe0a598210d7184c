import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legalDate } from '../calendar/legal-date.js';
import {
  type Division,
  DivisionTable,
  isDivisionCode,
  isWithin,
  levelOf,
  parentCodeOf,
  provinceOf,
} from './division.js';

const codes = fc
  .tuple(fc.integer({ min: 11, max: 65 }), fc.nat(99), fc.nat(99))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));

describe('division code', () => {
  it.each([
    ['000000', 'country', null],
    ['500000', 'province', null],
    ['500100', 'city', '500000'],
    ['500103', 'county', '500100'],
    ['429004', 'county', '429000'],
    ['110100', 'city', '110000'],
    ['201000', 'city', '200000'],
    ['500103001', 'township', '500103'],
    ['500103001002', 'village', '500103001'],
  ])('%s is a %s under %s', (code, level, parent) => {
    expect(levelOf(code)).toBe(level);
    expect(parentCodeOf(code)).toBe(parent);
  });

  it('lies within itself and what is above it', () => {
    for (const ancestor of ['500103', '500100', '500000', '000000'])
      expect(isWithin('500103', ancestor)).toBe(true);
    expect(isWithin('500103001002', '500103')).toBe(true);
    expect(isWithin('500103', '500104')).toBe(false);
    expect(isWithin('500000', '500103')).toBe(false);
    expect(isWithin('510104', '500000')).toBe(false);
    expect(isWithin('x', 'x')).toBe(false);
  });

  it('is refused with the field when it is no code', () => {
    expect(isDivisionCode('50010')).toBe(false);
    expect(() => provinceOf('5001')).toThrow('KERNEL.DIVISION');
    expect(() => levelOf('50010３')).toThrow('KERNEL.DIVISION');
  });

  it('lies within its province and its parents', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(isWithin(code, provinceOf(code))).toBe(true);
        const parent = parentCodeOf(code);
        expect(parent === null || (isWithin(code, parent) && !isWithin(parent, code))).toBe(true);
      }),
    );
  });
});

describe('division table', () => {
  const row = (code: string, name: string, more: Partial<Division> = {}): Division => ({
    code,
    name,
    fullName: name,
    level: levelOf(code),
    parent: parentCodeOf(code),
    successors: [],
    ...more,
  });
  const table = new DivisionTable([
    row('310000', '上海市'),
    row('310101', '黄浦区'),
    row('310103', '卢湾区', { validTo: legalDate('2011-06-07'), successors: ['310101'] }),
    row('310110', '旧名区', { validTo: legalDate('2004-12-31') }),
    row('310110', '新名区', { validFrom: legalDate('2005-01-01') }),
    row('310119', '南汇区', { validTo: legalDate('2009-08-08'), successors: ['310115'] }),
    row('310115', '浦东新区', {
      validTo: legalDate('2020-01-01'),
      successors: ['310101', '310110', '310119'],
    }),
  ]);

  it('answers with the period that held on the date', () => {
    expect(table.at('310110', legalDate('2004-12-31'))?.name).toBe('旧名区');
    expect(table.at('310110', legalDate('2005-01-01'))?.name).toBe('新名区');
    expect(table.at('310103', legalDate('2011-06-08'))).toBeUndefined();
    expect(table.at('999999', legalDate('2011-06-08'))).toBeUndefined();
    expect(table.history('310110').map(({ name }) => name)).toEqual(['旧名区', '新名区']);
  });

  it('climbs to the province, over levels that the table lacks', () => {
    expect(table.ancestors('310101', legalDate('2026-01-01')).map(({ code }) => code)).toEqual(['310000']);
    expect(table.ancestors('310000', legalDate('2026-01-01'))).toEqual([]);
  });

  it('lists children that hold on the date', () => {
    const names = (date: string): string[] =>
      table.children('310100', legalDate(date)).map(({ name }) => name);
    expect(names('2000-01-01')).toContain('卢湾区');
    expect(names('2012-01-01')).not.toContain('卢湾区');
  });

  it('follows successors to those that hold, also through a split and a loop', () => {
    const heirs = (code: string, date: string): string[] =>
      table.successorsAt(code, legalDate(date)).map((heir) => heir.code);
    expect(heirs('310101', '2026-01-01')).toEqual(['310101']);
    expect(heirs('310103', '2026-01-01')).toEqual(['310101']);
    expect(heirs('310119', '2026-01-01')).toEqual(['310101', '310110']);
    expect(heirs('999999', '2026-01-01')).toEqual([]);
  });

  it('refuses two rows of one code for one day', () => {
    const rows = [row('310110', '旧'), row('310110', '新', { validFrom: legalDate('2005-01-01') })];
    expect(() => new DivisionTable(rows)).toThrow('Division 310110 has two rows for one day');
  });
});
