import { describe, expect, it } from '@jest/globals';
import { type LegalDate } from '#kernel';
import { type Case, type Decided } from '../case.js';
import { assertMayDecide } from '../decision.js';
import { type Proposal, type ServiceFacts } from '../documents.js';
import { closeInvestigation, review } from '../investigation.js';
import { callsForHearing, holdHearing, recordResponse, serveNotice } from '../notice.js';
import {
  day,
  TODAY,
  THRESHOLD,
  penalty,
  proposal,
  acting,
  gathered,
  service,
  limits,
  terms,
  given,
  closed,
  passed,
  noticed,
  noticedHeavy,
  waived,
  ruling,
  decided,
} from './given-case.js';

describe('prior notice (APL arts. 44, 63): says what was reviewed, with the rights', () => {
  it('offers a hearing from the threshold on, and for the kinds that always call for one', () => {
    expect(noticed().notice).toMatchObject({
      hearingOffered: false,
      hearingBy: null,
      facts: '事实',
      penalty,
    });
    expect(noticedHeavy().notice).toMatchObject({ hearingOffered: true, hearingBy: '2026-11-27' });
    expect(callsForHearing({ ...penalty, kinds: ['PERMIT_REVOCATION'], fineFen: '0' }, THRESHOLD)).toBe(true);
  });

  it('is not needed where nothing is imposed', () => {
    const none = passed(closed(given(), { ...proposal, outcome: 'NO_PENALTY_MINOR', penalty: null }));
    expect(() => serveNotice(none, terms)).toThrow('CASES.NOTHING_TO_NOTIFY');
    expect(decided(none, 'NO_PENALTY_MINOR').state).toBe('DECIDED');
  });

  it('by e-mail needs the confirmation, by announcement its thirty days (art. 61)', () => {
    const by =
      (changes: Partial<ServiceFacts>, ends: LegalDate | null = null): (() => Decided) =>
      () =>
        serveNotice(passed(), {
          ...terms,
          service: { ...service, ...changes },
          limits: { ...limits, announcementEnds: ends },
        });
    expect(by({ method: 'ELECTRONIC' })).toThrow('CASES.NO_CONSENT');
    expect(by({ method: 'ELECTRONIC', hasConsent: true })).not.toThrow();
    expect(by({ method: 'ANNOUNCEMENT' })).toThrow('CASES.ANNOUNCEMENT');
    expect(by({ method: 'ANNOUNCEMENT', announcedOn: TODAY }, day('2026-12-21'))).toThrow(
      'CASES.ANNOUNCEMENT',
    );
    expect(by({ servedOn: day('2026-11-21') })).toThrow('CASES.DAY');
  });

  it('is not served by thirty days that ran before it existed', () => {
    const announcedOn = day('2026-09-01');
    const early = { ...service, method: 'ANNOUNCEMENT', announcedOn } as const;
    const announced = {
      ...terms,
      service: early,
      limits: { ...limits, announcementEnds: day('2026-10-08') },
    };
    expect(() => serveNotice(passed(), announced)).toThrow('CASES.DAY');
    const direct = { ...terms, service: { ...service, announcedOn } };
    expect(() => serveNotice(passed(), direct)).toThrow('CASES.DAY');
  });
});

describe('the party’s word (APL arts. 45, 62, 64)', () => {
  const respond = (
    one: Case,
    kind: 'NO_RESPONSE' | 'STATEMENT' | 'HEARING_REQUESTED',
    today = TODAY,
  ): Decided =>
    recordResponse(
      one,
      { kind, receivedOn: today, statement: kind === 'STATEMENT' ? '请求从轻' : null },
      today,
    );

  it('silence is an answer only after the five working days', () => {
    expect(() => respond(noticed(), 'NO_RESPONSE', day('2026-11-27'))).toThrow('CASES.WINDOW_OPEN');
    expect(respond(noticed(), 'NO_RESPONSE', day('2026-11-28')).case.state).toBe('RESPONDED');
  });

  it('after a statement the window stays open, and the decision must answer it', () => {
    const stated = respond(noticed(), 'STATEMENT').case;
    expect(() => {
      assertMayDecide(stated, { ...ruling, recheck: '不予采纳' }, day('2026-11-27'));
    }).toThrow('CASES.WINDOW_OPEN');
    expect(() => {
      assertMayDecide(stated, ruling, day('2026-11-28'));
    }).toThrow('CASES.RECHECK');
    expect(() => {
      assertMayDecide(stated, { ...ruling, recheck: '不予采纳' }, day('2026-11-28'));
    }).not.toThrow();
  });

  it('a hearing is for whom it was offered, in time, and once asked for it is held or waived', () => {
    expect(() => respond(noticed(), 'HEARING_REQUESTED')).toThrow('CASES.NO_HEARING_RIGHT');
    expect(() => respond(noticedHeavy(), 'HEARING_REQUESTED', day('2026-11-28'))).toThrow(
      'CASES.HEARING_TOO_LATE',
    );
    const asked = respond(noticedHeavy(), 'HEARING_REQUESTED').case;
    expect(() => respond(asked, 'STATEMENT')).toThrow('CASES.HEARING_PENDING');
    expect(() => respond(waived(noticedHeavy()), 'HEARING_REQUESTED')).toThrow('CASES.WAIVED');
    expect(waived(asked).state).toBe('RESPONDED');
  });

  it('after a hearing a second review comes before the decision (arts. 58, 65)', () => {
    const asked = respond(noticedHeavy(), 'HEARING_REQUESTED').case;
    const stop = { from: TODAY, to: day('2026-12-03'), reason: { zh: '听证', en: 'hearing' } };
    const hearing = {
      presiderId: 'sun',
      presiderName: '孙',
      noticedOn: day('2026-11-23'),
      heldOn: day('2026-12-03'),
      place: '一会议室',
      record: '笔录',
    };
    const when = {
      today: day('2026-12-03'),
      noticeBy: day('2026-11-24'),
      decideDueOn: day('2027-03-03'),
      stop,
    };
    expect(() => holdHearing(asked, { ...hearing, presiderId: 'li' }, when)).toThrow('CASES.PRESIDER');
    expect(() => holdHearing(asked, { ...hearing, presiderId: 'zhou' }, when)).toThrow('CASES.PRESIDER');
    expect(() => holdHearing(asked, { ...hearing, noticedOn: day('2026-11-25') }, when)).toThrow(
      'CASES.HEARING_NOTICE',
    );
    const heard = holdHearing(asked, hearing, when).case;
    expect(heard).toMatchObject({ state: 'HEARD', decideDueOn: '2027-03-03' });
    expect(() => decided(heard)).toThrow('CASES.STATE');
    expect(() =>
      review(heard, { outcome: 'PASSED', opinion: '同意' }, { officerId: 'sun', today: TODAY }),
    ).toThrow('CASES.PRESIDER_REVIEWS');
    expect(passed(heard).state).toBe('RESPONDED');
  });

  it('a defence makes nothing heavier without new evidence (art. 45)', () => {
    const asked = respond(noticedHeavy(), 'HEARING_REQUESTED').case;
    const again: Case = { ...asked, state: 'INVESTIGATING' };
    const worse: Proposal = { ...proposal, penalty: { ...penalty, fineFen: '10000001' } };
    expect(() => closeInvestigation(again, worse, gathered, acting)).toThrow('CASES.HEAVIER_AFTER_DEFENCE');
    expect(closeInvestigation(again, worse, { evidence: 2, evidenceSinceNotice: 1 }, acting).case.state).toBe(
      'UNDER_REVIEW',
    );
  });
});
