import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { claimOf, hasGoodCode, identityKey, type Namesake, onlyNamesake } from './identification.js';
import { type SubjectDescription } from './subject.js';

const TODAY = legalDate('2026-11-22');
const GOOD = '91510199MA6DEMX061';

function claim(said: Partial<SubjectDescription>): ReturnType<typeof claimOf> {
  return claimOf(
    { kind: 'BUSINESS', name: '成都味真食品有限公司（虚构）', source: 'manual', ...said },
    TODAY,
  );
}

describe('a description of a subject', () => {
  it('is compared in one spelling', () => {
    expect(claim({ name: ' 成都味真食品有限公司(虚构) ' }).nameNormalised).toBe(claim({}).nameNormalised);
    expect(claim({ name: '阿卜杜拉•买买提', kind: 'PERSON' }).nameNormalised).toBe('阿卜杜拉·买买提');
    expect(() => claim({ name: ' \u3000' })).toThrow('SUBJECTS.NO_NAME');
  });

  it('is refused with a wrong code when typed in, and kept and flagged when imported', () => {
    const wrong = '91510199MA6DEMX062';
    expect(() => claim({ code: wrong })).toThrow('KERNEL.USCC');
    expect(claim({ code: wrong, source: 'import' })).toMatchObject({ code: wrong, codeFlag: 'check' });
    expect(hasGoodCode(claim({ code: wrong, source: 'import' }))).toBe(false);
    expect(claim({ code: ' 91510199ma6demx061 ' })).toMatchObject({ code: GOOD, codeFlag: null });
  });

  it('of a person has a citizen id and no code', () => {
    expect(() => claim({ kind: 'PERSON', code: GOOD })).toThrow('SUBJECTS.PERSON_CODE');
    expect(() => claim({ citizenId: '11010519491231002X' })).toThrow('SUBJECTS.CITIZEN_ID');
    expect(() => claim({ kind: 'PERSON', citizenId: '110105194912310020' })).toThrow('KERNEL.CITIZEN_ID');
    const imported = { kind: 'PERSON', source: 'import' } as const;
    expect(claim({ ...imported, citizenId: '110105194912310020' }).citizenId).toBeNull();
    expect(claim({ ...imported, code: GOOD }).code).toBeNull();
  });

  it('identifies a company by name, a shop with its division, a person by more than the name', () => {
    expect(identityKey(claim({}), null)).toBe('name|成都味真食品有限公司(虚构)');
    expect(
      identityKey(claim({ kind: 'INDIVIDUAL_BUSINESS', name: '张三小吃店', division: '510104' }), null),
    ).toBe('shop|张三小吃店|510104');
    expect(identityKey(claim({ kind: 'PERSON', name: '张三' }), null)).toBeNull();
    expect(identityKey(claim({ kind: 'PERSON', name: '张三', address: '成都市 1号' }), null)).toBe(
      'person|张三|成都市1号',
    );
    expect(identityKey(claim({ kind: 'PERSON', name: '张三' }), 'hash')).toBe('person|hash');
  });

  it('means a namesake with a code only when there is exactly one', () => {
    const one: Namesake = { id: '1', kind: 'BUSINESS', division: null };
    expect(onlyNamesake(claim({}), [one])).toBe(one);
    expect(onlyNamesake(claim({}), [one, { ...one, id: '2' }])).toBeNull();
    expect(onlyNamesake(claim({ kind: 'PERSON' }), [one])).toBeNull();
    const shop: Namesake = { id: '3', kind: 'INDIVIDUAL_BUSINESS', division: '510104' };
    expect(onlyNamesake(claim({ division: '510105' }), [shop])).toBeNull();
    expect(onlyNamesake(claim({ division: '510104' }), [shop])).toBe(shop);
  });
});
