import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { dismiss, endTerm, enter, isInForce, type ListEntry, loseBasis, open, remove } from './list-entry.js';
import { LIST_REASONS, reasonOf } from './list-reasons.js';
import { LISTING_RULES, rulesMet } from './listing-rules.js';

const on = legalDate('2026-11-20');
const deciding = { on, by: '李局', reason: '性质恶劣、情节严重' };
const term = {
  entryNo: '成演市监列〔2026〕1号',
  until: legalDate('2029-11-20'),
  earlyFrom: legalDate('2027-11-20'),
  confirmed: false,
};

function candidate(): ListEntry {
  return open({
    id: 'e1',
    list: 'SERIOUS',
    subjectId: 's1',
    subjectName: '蓉城食品（虚构）有限公司',
    subjectCode: null,
    resultId: 'x1',
    decisionNo: '成演市监罚〔2026〕1号',
    decidedOn: '2026-11-10',
    itemCode: 'FOOD-004',
    itemName: '生产经营超过保质期的食品',
    organId: 'cd',
    organName: '成都',
    region: '510000',
    ground: '市场监督管理严重违法失信名单管理办法第五条',
    groundConfirmed: false,
    rules: ['HEAVY_FINE'],
    openedOn: on,
    isDemo: true,
  }).entry;
}

const entered = (): ListEntry => enter(candidate(), true, term, deciding).entry;

describe('the conditions of the list', () => {
  const decision = { outcome: 'PENALTY', penaltyKinds: ['FINE'], band: 'HEAVIER', decidedOn: '2026-11-10' };
  const met = (over: Partial<typeof decision>): readonly string[] =>
    rulesMet(LISTING_RULES, { ...decision, ...over }).map((rule) => rule.code);

  it('are met by heavier penalties only, each with its basis', () => {
    expect(met({})).toEqual(['HEAVY_FINE']);
    expect(met({ band: 'severe' })).toEqual(['HEAVY_FINE']);
    expect(met({ band: 'ORDINARY' })).toEqual([]);
    expect(met({ band: 'ORDINARY', penaltyKinds: ['FINE', 'PERMIT_REVOCATION'] })).toEqual(['PERMIT']);
    expect(met({ penaltyKinds: ['FINE', 'SUSPENSION_ORDER'] })).toEqual(['HEAVY_FINE', 'BUSINESS']);
    expect(met({ penaltyKinds: ['WARNING'] })).toEqual([]);
    expect(met({ outcome: 'NO_PENALTY_FIRST' })).toEqual([]);
    expect(LISTING_RULES.every((rule) => rule.basis !== '')).toBe(true);
  });

  it('hold from the day of the rule on', () => {
    expect(met({ decidedOn: '2021-08-31' })).toEqual([]);
    expect(met({ decidedOn: '2021-09-01' })).toEqual(['HEAVY_FINE']);
  });
});

describe('a list entry', () => {
  it('is entered by a person, for a term that says it is unconfirmed', () => {
    const { entry, events } = enter(candidate(), true, term, deciding);
    expect(entry).toMatchObject({
      state: 'ENTERED',
      untilOn: '2029-11-20',
      termConfirmed: false,
      decidedBy: '李局',
    });
    expect(events.map((event) => event.type.name)).toEqual(['list.entered']);
    expect(isInForce(entry, legalDate('2029-11-20'))).toBe(true);
    expect(isInForce(entry, legalDate('2029-11-21'))).toBe(false);
    expect(() => enter(entry, true, term, deciding)).toThrow('LISTS.STATE');
    expect(() => enter(candidate(), false, term, deciding)).toThrow('LISTS.BASIS_NOT_EFFECTIVE');
  });

  it('is dismissed with a reason and does not move again', () => {
    const dismissed = dismiss(candidate(), 'NO_INTENT', deciding).entry;
    expect(dismissed).toMatchObject({ state: 'DISMISSED', reasonCode: 'NO_INTENT', closedOn: on });
    expect(() => enter(dismissed, true, term, deciding)).toThrow('LISTS.STATE');
    expect(loseBasis(dismissed, on)).toBeNull();
  });

  it('is removed early after a year, at the end of its term, or as a mistake at once', () => {
    const at = (day: string) => ({ ...deciding, on: legalDate(day) });
    expect(() => remove(entered(), 'EARLY_REMOVAL', at('2027-11-20'))).toThrow('LISTS.TOO_EARLY');
    expect(remove(entered(), 'EARLY_REMOVAL', at('2027-11-21')).entry.state).toBe('REMOVED');
    expect(() => remove(entered(), 'TERM_OVER', at('2029-11-20'))).toThrow('LISTS.TERM_RUNS');
    expect(endTerm(entered(), legalDate('2029-11-21')).entry).toMatchObject({
      state: 'REMOVED',
      reasonCode: 'TERM_OVER',
    });
    expect(remove(entered(), 'WRONG_ENTRY', deciding).events[0]?.data).toMatchObject({
      reasonCode: 'WRONG_ENTRY',
    });
    expect(() => remove(candidate(), 'WRONG_ENTRY', deciding)).toThrow('LISTS.STATE');
  });

  it('goes with the decision it rests on', () => {
    expect(loseBasis(candidate(), on)?.entry).toMatchObject({
      state: 'DISMISSED',
      reasonCode: 'BASIS_REVOKED',
    });
    const removed = loseBasis(entered(), on);
    expect(removed?.entry).toMatchObject({
      state: 'REMOVED',
      reasonCode: 'BASIS_REVOKED',
      decidedBy: null,
    });
    expect(removed?.events.map((event) => event.type.name)).toEqual(['list.removed']);
    expect(loseBasis(removed?.entry ?? entered(), on)).toBeNull();
  });

  it('names every reason in both languages', () => {
    expect(LIST_REASONS.every((reason) => reasonOf(reason.code) === reason && reason.text.zh !== '')).toBe(
      true,
    );
  });
});
