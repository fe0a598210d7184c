import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case-states.js';
import { closeCase } from '../execution.js';
import { clocksOf } from '../timeline/case-clocks.js';
import { nextActs } from '../timeline/next-acts.js';
import { TODAY, proposal, given, closed, passed, noticed, waived, decided, served } from './given-case.js';

describe('the case page', () => {
  const looker = {
    officerId: 'zhou',
    today: TODAY,
    permissions: new Set(['case.review', 'case.decide']),
    evidence: 1,
  };

  it('names in every state at most one step that leads on, and one at least until the case is closed', () => {
    const states = [given(), closed(), passed(), noticed(), waived(), decided(), served()];
    for (const one of states) expect(nextActs(one, looker).filter((act) => act.isMain)).toHaveLength(1);
    expect(
      nextActs(
        closeCase(
          served(decided(passed(closed(given(), { ...proposal, penalty: null })), 'NO_PENALTY_MINOR')),
          TODAY,
        ).case,
        looker,
      ),
    ).toEqual([]);
  });

  it('says why a step is not open, with the article', () => {
    const acts = nextActs(closed(), { ...looker, officerId: 'li' });
    expect(acts.find((act) => act.act === 'reviewCase')).toMatchObject({
      isAllowed: false,
      basis: '行政处罚法 第五十八条',
    });
    const handlers = nextActs(given(), looker);
    expect(handlers.every((act) => act.isAllowed === (act.permission === 'case.decide'))).toBe(true);
  });

  it('shows each clock from its trigger, and when it was met', () => {
    const steps = [{ act: 'pass', on: TODAY }];
    const shown = clocksOf(served(), steps).map(({ code, from, metOn }) => [code, from, metOn]);
    expect(shown).toEqual([
      ['CASE_DECIDE', TODAY, TODAY],
      ['REVIEW_DONE', TODAY, TODAY],
      ['STATEMENT_WINDOW', TODAY, TODAY],
      ['DECISION_SERVE', TODAY, TODAY],
      ['FINE_PAY', TODAY, null],
    ]);
  });

  it('no table of states lets a penalty past the notice', () => {
    expect(caseLife.allows('REVIEWED', 'decide')).toBe(false);
    expect(caseLife.allows('NOTICE_SERVED', 'decide')).toBe(false);
    expect(caseLife.allows('HEARD', 'decide')).toBe(false);
  });
});
