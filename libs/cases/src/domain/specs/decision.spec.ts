import { describe, expect, it } from '@jest/globals';
import { fen } from '#kernel';
import { type Case } from '../case.js';
import { assertMayDecide, extendCase } from '../decision.js';
import { type Penalty } from '../documents.js';
import { closeCase, debtOn, putRevocationOnRecord, recordPayment, serveDecision } from '../execution.js';
import {
  day,
  TODAY,
  penalty,
  proposal,
  service,
  given,
  closed,
  passed,
  waived,
  ruling,
  decided,
  served,
  names,
} from './given-case.js';

describe('the decision (APL arts. 44, 45, 57, 60)', () => {
  const may =
    (one: Case, changes: Partial<Penalty>, today = TODAY): (() => void) =>
    () => {
      assertMayDecide(one, { ...ruling, penalty: { ...penalty, ...changes } }, today);
    };

  it('may fall below the notice, never rise above it, and brings in no new kind', () => {
    expect(may(waived(), { fineFen: '5999999' })).not.toThrow();
    expect(may(waived(), { fineFen: '6000001' })).toThrow('CASES.HEAVIER');
    expect(may(waived(), { confiscatedFen: '1' })).toThrow('CASES.HEAVIER');
    expect(may(waived(), { kinds: ['FINE', 'WARNING'] })).toThrow('CASES.HEAVIER');
  });

  it('comes within ninety days or an extension; the head extends once and in time', () => {
    expect(may(waived(), {}, day('2027-02-18'))).not.toThrow();
    expect(may(waived(), {}, day('2027-02-19'))).toThrow('CASES.OVERDUE');
    const asked = { reason: '复杂', collective: null, headDays: 30 };
    const extended = extendCase(waived(), asked, day('2027-02-18'));
    expect(extended.case).toMatchObject({
      decideDueOn: '2027-03-20',
      extensionDays: 30,
      dueOn: '2027-03-20',
    });
    expect(names(extended)).toEqual(['case.extended']);
    expect(() => extendCase(waived(), asked, day('2027-02-19'))).toThrow('CASES.EXTENSION');
    expect(() => extendCase(extended.case, asked, day('2027-03-01'))).toThrow('CASES.EXTENSION');
    const collective = { ...asked, collective: { days: 60, note: '集体讨论' } };
    expect(extendCase(extended.case, collective, day('2027-03-01')).case.decideDueOn).toBe('2027-05-19');
  });

  it('in the severe band is made by collective discussion (art. 57(2))', () => {
    const severe = { ...ruling, penalty: { ...penalty, band: 'SEVERE' } };
    expect(() => {
      assertMayDecide(waived(), severe, TODAY);
    }).toThrow('CASES.COLLECTIVE');
    expect(() => {
      assertMayDecide(waived(), { ...severe, collectiveNote: '经集体讨论' }, TODAY);
    }).not.toThrow();
  });
});

describe('execution (APL arts. 61, 67, 72)', () => {
  const pay = (one: Case, amountFen: string, on: string, receiptNo = `${on}-${amountFen}`): Case =>
    recordPayment(
      one,
      { amountFen, paidOn: day(on), receiptNo },
      { today: day('2027-01-31'), closeDueOn: day('2027-02-20') },
    ).case;

  it('a decision is not served before it is made', () => {
    const early = { ...service, servedOn: day('2026-11-19') };
    const when = { today: TODAY, announcementEnds: null, payDueOn: TODAY, closeDueOn: TODAY };
    expect(() => serveDecision(decided(), early, when)).toThrow('CASES.DAY');
  });

  it('late by a day costs three percent of the fine a day, at most the fine', () => {
    expect(debtOn(served(), day('2026-12-07')).surchargeFen).toBe(fen(0n));
    expect(debtOn(served(), day('2026-12-08')).surchargeFen).toBe(fen(180_000n));
    expect(debtOn(served(), day('2027-12-08')).owedFen).toBe(fen(12_000_000n));
  });

  it('the surcharge stops on the day the principal is paid', () => {
    const paid = pay(served(), '6000000', '2026-12-09');
    expect(debtOn(paid, day('2027-06-01'))).toMatchObject({ surchargeFen: 360_000n, owedFen: 360_000n });
    expect(paid.dueCode).toBe('FINE_PAY');
    expect(() => closeCase(paid, day('2027-01-31'))).toThrow('CASES.UNPAID');
    const settled = pay(paid, '360000', '2026-12-10');
    expect(settled.dueCode).toBe('CASE_CLOSE');
    expect(closeCase(settled, day('2027-01-31')).case).toMatchObject({ state: 'CLOSED', dueOn: null });
  });

  it('no more is taken than is owed', () => {
    expect(() => pay(served(), '6000001', '2026-12-07')).toThrow('CASES.OVERPAID');
    expect(() => pay(served(), '0', '2026-12-07')).toThrow('CASES.AMOUNT');
  });

  it('no more is taken than is owed, also when an earlier payment is recorded late and shortens the delay', () => {
    const paid = pay(pay(served(), '4000000', '2026-12-17'), '2000000', '2026-12-27');
    expect(debtOn(paid, day('2027-01-31')).owedFen).toBe(3_600_000n);
    expect(() => pay(paid, '3600000', '2026-12-08')).toThrow('CASES.OVERPAID');
    expect(debtOn(pay(paid, '1800000', '2026-12-08'), day('2027-01-31')).owedFen).toBe(1_800_000n);
  });

  it('one receipt is recorded once, however it is written; two receipts are two payments', () => {
    const paid = pay(served(), '1000000', '2026-12-01', '凭证 No-0001a');
    for (const receiptNo of ['凭证 No-0001a', '凭证No-0001A', '凭证　Ｎｏ－０００１ａ '])
      expect(() => pay(paid, '1000000', '2026-12-01', receiptNo)).toThrow('CASES.RECEIPT_TWICE');
    expect(pay(paid, '1000000', '2026-12-01', '凭证 No-0002').payments).toHaveLength(2);
  });

  it('with nothing to pay the case can be closed at once', () => {
    const none = served(decided(passed(closed(given(), { ...proposal, penalty: null })), 'NO_PENALTY_MINOR'));
    expect(closeCase(none, TODAY).case.closedOn).toBe(TODAY);
  });
});

describe('a decision that falls', () => {
  const fall = (one: Case, reasonCode: string): Case =>
    putRevocationOnRecord(one, { reasonCode, revokedOn: day('2026-12-10') }, day('2027-01-09'))?.case ?? one;
  const pay = (one: Case, paidOn: string): Case =>
    recordPayment(
      one,
      { amountFen: '1000000', paidOn: day(paidOn), receiptNo: paidOn },
      { today: day('2026-12-20'), closeDueOn: day('2027-01-19') },
    ).case;

  it.each(['REVOKED', 'CONFIRMED_INVALID'])('%s: nothing is owed, what was paid is given back', (code) => {
    const fallen = fall(pay(served(), '2026-12-01'), code);
    expect(fallen).toMatchObject({ dueCode: 'CASE_CLOSE', dueOn: '2027-01-09' });
    expect(debtOn(fallen, day('2026-12-20'))).toMatchObject({
      principalFen: 0n,
      surchargeFen: 0n,
      owedFen: 0n,
      paidFen: 1_000_000n,
      refundFen: 1_000_000n,
    });
    expect(closeCase(fallen, day('2026-12-20')).case.state).toBe('CLOSED');
  });

  it('only confirmed illegal keeps its effect (Administrative Litigation Law art. 74)', () => {
    const kept = fall(served(), 'CONFIRMED_ILLEGAL');
    expect(kept.dueCode).toBe('FINE_PAY');
    expect(debtOn(kept, day('2026-12-07'))).toMatchObject({ owedFen: 6_000_000n, refundFen: 0n });
  });

  it('takes no payment from that day on; one of before can still be recorded', () => {
    const fallen = fall(served(), 'REVOKED');
    expect(() => pay(fallen, '2026-12-10')).toThrow('CASES.REVOKED');
    expect(debtOn(pay(fallen, '2026-12-09'), day('2026-12-20')).refundFen).toBe(1_000_000n);
  });

  it('is put on record once, and leaves a closed case closed', () => {
    const fallen = fall(served(), 'REVOKED');
    const again = { reasonCode: 'REVOKED', revokedOn: day('2026-12-11') };
    expect(putRevocationOnRecord(fallen, again, day('2027-01-10'))).toBeNull();
    const closed = { ...served(), state: 'CLOSED' as const, dueCode: null, dueOn: null };
    expect(fall(closed, 'REVOKED')).toMatchObject({ state: 'CLOSED', dueCode: null, dueOn: null });
  });
});
