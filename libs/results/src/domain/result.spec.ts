import { describe, expect, it } from '@jest/globals';
import { bigramsOf, legalDate } from '#kernel';
import {
  decide,
  type ImportedRecord,
  type Result,
  type ResultDraft,
  revoke,
  serve,
  takeIn,
} from './result.js';
import { resultLife } from './result-states.js';

const draft: ResultDraft = {
  caseId: 'case',
  decisionNo: '川演市监罚〔2026〕12号',
  organId: 'chengdu',
  organName: '成都市市场监督管理局（演示）',
  organCode: '11510199MB0000001Y',
  region: '510000',
  subjectId: 'subject',
  subjectName: '蓉城食品（虚构）有限公司',
  subjectCode: '91510199MA6DEMX061',
  itemCode: 'FOOD-004',
  itemName: '生产经营超过保质期的食品',
  conduct: '经营超过保质期的食品',
  facts: '陈列销售12袋',
  basis: '《食品安全法》第一百二十四条',
  outcome: 'PENALTY',
  penaltyKinds: ['FINE'],
  content: '罚款60000元',
  fineFen: 6_000_000n,
  confiscatedFen: 0n,
  band: 'LIGHTER',
  actFrom: legalDate('2026-11-01'),
  actTo: legalDate('2026-11-18'),
  decidedOn: legalDate('2026-11-20'),
  isDemo: true,
};
const servedOn = legalDate('2026-11-24');

function served(): Result {
  return serve(decide('r1', draft).result, servedOn).result;
}

describe('a result', () => {
  it('decided but not served is nothing to build on', () => {
    const { result, events } = decide('r1', draft);
    expect(result).toMatchObject({ state: 'DECIDED', effectiveOn: null, origin: 'CASE', version: 1 });
    expect(events.map((event) => event.type.name)).toEqual(['result.decided']);
    expect(() => revoke(result, 'REVOKED', '撤销', servedOn)).toThrow('RESULTS.STATE');
  });

  it('counts from service, once', () => {
    const { result, events } = serve(decide('r1', draft).result, servedOn);
    expect(result).toMatchObject({ state: 'EFFECTIVE', effectiveOn: '2026-11-24' });
    expect(events[0]?.data).toMatchObject({ resultId: 'r1', fineFen: '6000000', effectiveOn: '2026-11-24' });
    expect(() => serve(result, servedOn)).toThrow('RESULTS.STATE');
  });

  it('that fell keeps its reason and does not come back', () => {
    const { result, events } = revoke(served(), 'CONFIRMED_ILLEGAL', '法院确认违法', legalDate('2026-12-01'));
    expect(result).toMatchObject({
      state: 'REVOKED',
      reasonCode: 'CONFIRMED_ILLEGAL',
      revokedOn: '2026-12-01',
    });
    expect(events[0]?.data).toEqual({
      resultId: 'r1',
      subjectId: 'subject',
      organId: 'chengdu',
      reasonCode: 'CONFIRMED_ILLEGAL',
      revokedOn: '2026-12-01',
    });
    expect(resultLife.acts('REVOKED')).toEqual([]);
  });

  it('tells other organs no name and no number of the party in its events', () => {
    const all = JSON.stringify([
      decide('r1', draft).events,
      serve(decide('r1', draft).result, servedOn).events,
    ]);
    expect(all).not.toContain('蓉城');
    expect(all).not.toContain('91510199');
  });

  it('has one key for two spellings of one decision of one organ', () => {
    const { caseId: _, ...facts } = draft;
    const record: ImportedRecord = { ...facts, origin: 'HISTORY', profile: 'history', flags: ['NO_ITEM'] };
    const spellings = ['川演市监罚〔2026〕12号', '川演市监罚[2026]第012号', '川演市监罚（2026）12號'];
    const keys = spellings.map((decisionNo) => takeIn('r2', { ...record, decisionNo }).result.decisionKey);
    expect(new Set(keys).size).toBe(1);
    expect(takeIn('r2', record).result).toMatchObject({
      state: 'EFFECTIVE',
      effectiveOn: null,
      caseId: null,
    });
  });
});

describe('search by pairs of characters', () => {
  it('crosses no blank and no sign', () => {
    expect(bigramsOf('蓉城食品 AB')).toEqual(['蓉城', '城食', '食品', 'ab']);
    expect(bigramsOf('甲（乙）')).toEqual([]);
  });
});
