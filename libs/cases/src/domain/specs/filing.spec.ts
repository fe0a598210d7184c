import { describe, expect, it } from '@jest/globals';
import { fileCase } from '../case.js';
import { addEvidence, closeInvestigation, review } from '../investigation.js';
import { type Limitation, limitationEnd } from '../limitation.js';
import { serveNotice } from '../notice.js';
import {
  day,
  TODAY,
  filed,
  proposal,
  evidence,
  acting,
  service,
  terms,
  given,
  closed,
  passed,
  decided,
  names,
} from './given-case.js';

const lifeAndHealth: Limitation = { class: 'LIFE_HEALTH_FINANCE', years: 2, yearsWithHarm: 5 };
const ordinary: Limitation = { ...lifeAndHealth, class: 'ORDINARY' };

describe('filing (APL art. 36): the limitation', () => {
  it('is two years from the end of the act', () => {
    const end = limitationEnd(day('2024-11-19'), ordinary, true);
    expect(end).toBe('2026-11-19');
    const old = { ...filed, actFrom: day('2024-11-01'), actTo: day('2024-11-19') };
    expect(() => fileCase(old)).toThrow('CASES.LIMITATION');
    expect(fileCase({ ...old, discoveredOn: day('2026-11-19') }).case.state).toBe('INVESTIGATING');
  });

  it('is five years only where life, health or financial safety is touched and there is harm', () => {
    expect(limitationEnd(day('2023-03-01'), lifeAndHealth, true)).toBe('2028-03-01');
    expect(limitationEnd(day('2023-03-01'), lifeAndHealth, false)).toBe('2025-03-01');
    expect(limitationEnd(day('2023-03-01'), ordinary, true)).toBe('2025-03-01');
  });

  it('of an act that ended before the law of 2021 is two years also with harm', () => {
    expect(limitationEnd(day('2020-03-01'), { ...lifeAndHealth, yearsWithHarm: 2 }, true)).toBe('2022-03-01');
  });

  it('refuses days out of order', () => {
    expect(() => fileCase({ ...filed, actTo: day('2026-10-31') })).toThrow('CASES.ACT_PERIOD');
    expect(() => fileCase({ ...filed, actFrom: day('2026-11-21'), actTo: day('2026-11-21') })).toThrow(
      'CASES.ACT_PERIOD',
    );
    expect(() => fileCase({ ...filed, discoveredOn: day('2026-10-31') })).toThrow('CASES.DISCOVERY');
  });
});

describe('officers (APL arts. 42, 58, 64): nobody judges their own work', () => {
  it('only handlers investigate, and evidence makes handlers of those who collected it', () => {
    expect(() => addEvidence(given(), evidence, { ...acting, officerId: 'zhao' })).toThrow(
      'CASES.NOT_HANDLER',
    );
    const step = addEvidence(given(), { ...evidence, officerIds: ['li', 'zhao'] }, acting);
    expect(step.case.officerIds).toEqual(['li', 'wang', 'zhao']);
    expect(names(step)).toEqual(['case.evidence_added']);
  });

  it('a handler may not review; a reviewer may not become a handler', () => {
    expect(() => review(closed(), { outcome: 'PASSED', opinion: '同意' }, acting)).toThrow(
      'CASES.HANDLER_REVIEWS',
    );
    const mixed = { ...terms, service: { ...service, officerIds: ['li', 'zhou'] } };
    expect(() => serveNotice(passed(), mixed)).toThrow('CASES.REVIEWER_HANDLES');
  });
});

describe('review (APL art. 58): no way around it', () => {
  it('an investigation without evidence is not closed', () => {
    const none = { evidence: 0, evidenceSinceNotice: 0 };
    expect(() => closeInvestigation(given(), proposal, none, acting)).toThrow('CASES.NO_EVIDENCE');
  });

  it('a case that was not passed can be neither noticed nor decided', () => {
    expect(() => serveNotice(closed(), terms)).toThrow('CASES.STATE');
    expect(() => decided(closed())).toThrow('CASES.STATE');
  });

  it('returned for supplement, it is investigated and reviewed again', () => {
    const back = review(
      closed(),
      { outcome: 'RETURNED', opinion: '补充' },
      { officerId: 'zhou', today: TODAY },
    );
    expect(back.case).toMatchObject({
      state: 'INVESTIGATING',
      dueCode: 'CASE_DECIDE',
      reviewerIds: ['zhou'],
    });
    expect(back.act).toBe('returnForSupplement');
  });
});
