import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { type NoticeDraft } from './notice-draft.js';
import { approve, type Decided, draft, expire, type Notice, revoke, serve, withdraw } from './notice.js';
import { type Exemption, exemptionOf, publishedUntil, type Ruling } from './ruling.js';

const text = { zh: '', en: '' };
const due = { code: 'PUBLISH_DUAL', basis: text, explanation: text, isProvisional: false, isConfirmed: true };
const general: Ruling = {
  rule: 'NDRC36_GENERAL',
  severity: 'GENERAL',
  basis: text,
  isConfirmed: false,
  minMonths: 3,
  maxMonths: 12,
  periodFrom: 'decision',
  due,
  exemption: null,
};
const input: NoticeDraft = {
  resultId: 'r1',
  caseId: 'c1',
  organId: 'o1',
  subjectKind: 'BUSINESS',
  partyName: '蓉城食品（虚构）有限公司',
  partyCode: '91510199MA6DEMX061',
  decisionNo: '成演市监罚〔2026〕1号',
  itemCode: 'FOOD-004',
  conduct: '经营超过保质期的食品',
  facts: '2026年11月1日，张三（电话13812345678）在川A12345车上查见过期食品，证人身份证510104199001011234。',
  basis: '食品安全法第一百二十四条',
  penaltyKinds: ['FINE'],
  content: '罚款5000元',
  fineFen: 500_000n,
  confiscatedFen: 0n,
  decidedOn: '2026-11-20',
  procedure: 'ORDINARY',
  band: 'ORDINARY',
  isMinorParty: false,
  personalValues: ['张三'],
  isDemo: true,
};
const organ = { name: '成都', code: 'x', region: '510000', division: '510100' };
const drafted = (ruling: Ruling = general): Decided =>
  draft(input, ruling, { id: 'n1', decidedBy: 'head', organ, dueOn: '2026-12-01' });
const approval = { officerId: 'officer', on: '2026-11-24', noticeNo: '示1号', alsoMask: [] };
const published = (): Notice => approve(serve(drafted().notice, '2026-11-23').notice, approval).notice;

const held: readonly Exemption[] = [
  'MINOR_PARTY',
  'NATURAL_PERSON_CREDIT',
  'SUMMARY_PROCEDURE',
  'WARNING_ONLY',
].map((code) => ({
  code,
  sentence: text,
  basis: code,
  isConfirmed: true,
}));
const shown = { publishByDefault: true, rule: 'NDRC36_GENERAL', basis: '', isConfirmed: true };

describe('whether a decision is published (DOMAIN §2.3)', () => {
  const ground = (change: Partial<NoticeDraft>, period = shown): string | undefined =>
    exemptionOf({ ...input, ...change }, held, period)?.code;

  it('is published unless a ground says otherwise', () => {
    expect(ground({})).toBeUndefined();
    expect(ground({ penaltyKinds: ['WARNING', 'FINE'] })).toBeUndefined();
  });

  it('is not when the party is a minor, before any other ground', () => {
    expect(ground({ isMinorParty: true, subjectKind: 'PERSON', procedure: 'SUMMARY' })).toBe('MINOR_PARTY');
  });

  it('is not for natural persons, summary procedure and warnings alone', () => {
    expect(ground({ subjectKind: 'PERSON' })).toBe('NATURAL_PERSON_CREDIT');
    expect(ground({ procedure: 'SUMMARY' })).toBe('SUMMARY_PROCEDURE');
    expect(ground({ penaltyKinds: ['WARNING'] })).toBe('WARNING_ONLY');
  });

  it('is in principle not for a minor breach (Order 36)', () => {
    expect(ground({ penaltyKinds: ['CRITICISM'] }, { ...shown, publishByDefault: false })).toBe(
      'MINOR_BREACH',
    );
  });

  it('holds only grounds that were in force that day', () => {
    expect(exemptionOf({ ...input, subjectKind: 'PERSON' }, [], shown)).toBeNull();
  });
});

describe('until when', () => {
  it('runs from the decision since Order 36, from publication before', () => {
    const [decided, out] = [legalDate('2026-11-20'), legalDate('2026-11-24')];
    expect(publishedUntil(general, decided, out)).toBe('2027-11-20');
    expect(publishedUntil({ ...general, maxMonths: 36 }, decided, out)).toBe('2029-11-20');
    expect(publishedUntil({ ...general, periodFrom: 'publication', maxMonths: 36 }, decided, out)).toBe(
      '2029-11-24',
    );
  });
});

describe('a notice', () => {
  it('waits for service, then for somebody other than who decided', () => {
    const { notice, events } = drafted();
    expect(notice).toMatchObject({ state: 'AWAITING_SERVICE', publishedUntil: '2027-11-20', noticeNo: null });
    expect(events[0]?.type.name).toBe('notice.drafted');
    expect(() => approve(notice, approval)).toThrow('PUBLICATION.STATE');
    const ready = serve(notice, '2026-11-23').notice;
    expect(() => approve(ready, { ...approval, officerId: 'head' })).toThrow(
      'PUBLICATION.DECIDER_MAY_NOT_APPROVE',
    );
    const out = approve(ready, approval);
    expect(out.notice).toMatchObject({
      state: 'PUBLISHED',
      publishedOn: '2026-11-24',
      publishedUntil: '2027-11-20',
    });
    expect(JSON.stringify(out.events[0]?.data)).not.toMatch(/张三|13812345678|川A12345|510104199001011234/);
  });

  it('that is exempt says why and goes nowhere', () => {
    const exemption = held[3] ?? null;
    const { notice, events } = drafted({ ...general, exemption });
    expect(notice).toMatchObject({ state: 'EXEMPT', exemptionCode: 'WARNING_ONLY' });
    expect(events[0]?.type.name).toBe('notice.exempted');
    expect(revoke(notice, 'REVOKED', '2026-11-25', '2026-11-30')).toBeNull();
  });

  it('takes the reviewer’s marks, and never comes out after its period', () => {
    const ready = serve(drafted().notice, '2026-11-23').notice;
    const out = approve(ready, { ...approval, alsoMask: ['过期食品'] }).notice;
    expect(out.masked.facts).not.toContain('过期食品');
    expect(out.marks.map((mark) => mark.reason)).toContain('REVIEWER');
    expect(out.masked.partyName).toBe(input.partyName);
    expect(() => approve(ready, { ...approval, on: '2027-11-21' })).toThrow('PUBLICATION.PERIOD_OVER');
  });

  it('keeps marks in the order of the text, each place once, whoever found them', () => {
    const ready = serve(drafted().notice, '2026-11-23').notice;
    const { marks, original } = approve(ready, {
      ...approval,
      alsoMask: ['2026年11月1日', '张三', '过期食品'],
    }).notice;
    const ofFacts = marks.filter((mark) => mark.field === 'facts');
    expect(ofFacts.length).toBeGreaterThan(3);
    for (const [at, mark] of ofFacts.entries())
      expect(mark.from).toBeGreaterThanOrEqual(ofFacts[at - 1]?.to ?? 0);
    expect(ofFacts.map((mark) => original.facts.slice(mark.from, mark.to))).toContain('过期食品');
  });

  it('is annotated when its decision falls, and withdrawn by an officer with a reason that names nobody', () => {
    const annotated = revoke(published(), 'REVOKED', '2026-11-25', '2026-11-30')?.notice;
    expect(annotated).toMatchObject({ state: 'ANNOTATED', dueOn: '2026-11-30' });
    const why = { code: 'REVOKED', text: '经复议撤销', on: '2026-11-26' };
    for (const bad of ['蓉城食品(虚构) 有限公司的决定已撤销', '见 91510199 ma6demx061', '电话13812345678']) {
      expect(() => withdraw(annotated ?? published(), { ...why, text: bad })).toThrow(
        'PUBLICATION.REASON_NAMES_PARTY',
      );
    }
    expect(withdraw(annotated ?? published(), why).notice).toMatchObject({
      state: 'WITHDRAWN',
      reason: '经复议撤销',
    });
  });

  it('whose decision falls before it came out is never shown; whose period ends is shown no more', () => {
    expect(revoke(drafted().notice, 'REVOKED', '2026-11-21', '2026-11-25')?.notice).toMatchObject({
      state: 'EXEMPT',
      exemptionCode: 'DECISION_REVOKED',
    });
    expect(expire(published(), '2027-11-21').notice).toMatchObject({
      state: 'EXPIRED',
      endedOn: '2027-11-21',
    });
    expect(expire(drafted().notice, '2027-11-21').notice).toMatchObject({
      state: 'EXEMPT',
      exemptionCode: 'PERIOD_OVER',
    });
  });
});
