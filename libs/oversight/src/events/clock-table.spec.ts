import { describe, expect, it } from '@jest/globals';
import {
  caseDecided,
  caseExtended,
  caseNoticeServed,
  casePaid,
  caseRevocationRecorded,
  caseServed,
} from '#contracts/cases';
import { recognitionSourceRevoked } from '#contracts/mutual-recognition';
import { noticeWithdrawn } from '#contracts/publication';
import { resultRevoked } from '#contracts/results';
import { leadAccepted, leadReturned, leadTransferred } from '#contracts/violation-leads';
import { type EventType, type RecordedEvent } from '#kernel';
import { type ClockChange } from '../domain/clock.js';
import { CLOCK_TABLE } from './clock-table.js';

const CASE = { caseId: 'case', organId: 'organ', subjectId: 'subject', resultId: 'result' };

function changes<Data extends object>(type: EventType<Data>, data: Data): readonly string[] {
  const event: RecordedEvent = {
    number: '7',
    id: 'event',
    type: type.name,
    version: type.version,
    stream: 'stream',
    streamVersion: 1,
    region: null,
    organ: null,
    actor: 'system:test',
    occurredAt: '2026-11-20T02:00:00.000Z',
    correlation: 'test',
    data,
  };
  const rule = CLOCK_TABLE.find((candidate) => candidate.type.name === type.name);
  return (rule?.changes(event) ?? []).map(said);
}

/** `move CODE id day`, `start CODE kind:id organ day` and `done CODE,CODE id day`. */
function said(change: ClockChange): string {
  if (change.does === 'end') return [change.as, change.codes.join(','), change.id, change.on].join(' ');
  if (change.does === 'move') return ['move', change.code, change.recordId, change.dueOn].join(' ');
  const record = change.record === null ? 'its-notice' : `${change.record.kind}:${change.record.id}`;
  return ['start', change.code, record, change.organId, change.from].join(' ');
}

describe('the table of clocks', () => {
  it('names every event once', () => {
    const names = CLOCK_TABLE.map((rule) => rule.type.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives whoever holds a lead the whole period', () => {
    const sent = { leadId: 'lead', fromOrganId: 'a', toOrganId: 'b', sentOn: '2026-11-02' };
    expect(changes(leadTransferred, sent)).toEqual([
      'cancelled LEAD_VERIFY lead 2026-11-02',
      'start TRANSFER_ANSWER lead:lead b 2026-11-02',
    ]);
    expect(changes(leadAccepted, { leadId: 'lead', organId: 'b', acceptedOn: '2026-11-03' })).toEqual([
      'done TRANSFER_ANSWER lead 2026-11-03',
      'cancelled LEAD_VERIFY lead 2026-11-03',
      'start LEAD_VERIFY lead:lead b 2026-11-03',
    ]);
    const back = {
      leadId: 'lead',
      fromOrganId: 'b',
      toOrganId: 'a',
      reasonCode: 'X',
      returnedOn: '2026-11-04',
    };
    expect(changes(leadReturned, back).at(-1)).toBe('start LEAD_VERIFY lead:lead a 2026-11-04');
  });

  it('offers a hearing only where there is one, and asks for money only where it is owed', () => {
    const served = { ...CASE, servedOn: '2026-11-02' };
    const { resultId: _, ...notice } = served;
    expect(changes(caseNoticeServed, { ...notice, hearingOffered: false })).toHaveLength(1);
    expect(changes(caseNoticeServed, { ...notice, hearingOffered: true })).toHaveLength(2);
    expect(changes(caseServed, { ...served, method: 'DIRECT', owesMoney: false }).at(-1)).toBe(
      'start CASE_CLOSE case:case organ 2026-11-02',
    );
    expect(changes(caseServed, { ...served, method: 'DIRECT', owesMoney: true }).at(-1)).toBe(
      'start FINE_PAY case:case organ 2026-11-02',
    );
  });

  it('ends what a decision makes pointless', () => {
    expect(changes(caseDecided, { ...CASE, outcome: 'PENALTY', decidedOn: '2026-11-02' })).toEqual([
      'done CASE_DECIDE case 2026-11-02',
      'cancelled REVIEW_DONE,STATEMENT_WINDOW,HEARING_REQUEST case 2026-11-02',
      'start DECISION_SERVE case:case organ 2026-11-02',
    ]);
  });

  it('moves the last day when the time is extended, and is content once the money is in', () => {
    const extended = { ...CASE, days: 30, dueOn: '2027-01-31' };
    expect(changes(caseExtended, extended)).toEqual(['move CASE_DECIDE case 2027-01-31']);
    const paid = { ...CASE, amountFen: '100', paidOn: '2026-11-03' };
    expect(changes(casePaid, { ...paid, isSettled: false })).toEqual([]);
    expect(changes(casePaid, { ...paid, isSettled: true })).toEqual([
      'done FINE_PAY case 2026-11-03',
      'start CASE_CLOSE case:case organ 2026-11-03',
    ]);
  });

  it('asks for money no more once the debt has ended with the decision, and for it still where it has not', () => {
    const fell = { ...CASE, revokedOn: '2026-11-02' };
    expect(changes(caseRevocationRecorded, { ...fell, endsDebt: false })).toEqual([]);
    expect(changes(caseRevocationRecorded, { ...fell, endsDebt: true })).toEqual([
      'cancelled FINE_PAY case 2026-11-02',
      'start CASE_CLOSE case:case organ 2026-11-02',
    ]);
  });

  it('asks for the notice of a fallen decision, and is content with its withdrawal', () => {
    const revoked = {
      resultId: 'result',
      subjectId: 's',
      organId: 'organ',
      reasonCode: 'REVOKED',
      revokedOn: '2026-11-02',
    } as const;
    expect(changes(resultRevoked, revoked).at(-1)).toBe('start WITHDRAW its-notice organ 2026-11-02');
    const withdrawn = {
      noticeId: 'notice',
      resultId: 'result',
      organId: 'organ',
      reasonCode: 'REVOKED',
      noticeNo: '公示 1',
      reason: '决定已撤销',
      withdrawnOn: '2026-11-04',
    };
    expect(changes(noticeWithdrawn, withdrawn)).toEqual([
      'done WITHDRAW notice 2026-11-04',
      'cancelled PUBLISH_DUAL notice 2026-11-04',
    ]);
  });

  it('lets only who had recognised reconsider', () => {
    const offer = {
      recognitionId: 'recognition',
      resultId: 'result',
      subjectId: 's',
      sourceOrganId: 'a',
      organId: 'b',
      revokedOn: '2026-11-02',
    };
    const fell = (wasAccepted: boolean): readonly string[] =>
      changes(recognitionSourceRevoked, { ...offer, wasAccepted });
    expect(fell(false)).toHaveLength(1);
    expect(fell(true).at(-1)).toBe('start RECOGNITION_RECONSIDER recognition:recognition b 2026-11-02');
  });
});
