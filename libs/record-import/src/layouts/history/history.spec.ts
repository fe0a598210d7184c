import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { type Rules } from '../../reading/row.js';
import { HISTORY } from './history.js';

const RULES: Rules = {
  today: legalDate('2026-06-05'),
  penaltyKinds: new Map([['罚款', 'FINE']]),
  latestPublication: () => null,
};

function flagsOf(fine: string, words: string): readonly string[] {
  const header = ['doc_no_raw', 'company_raw', 'authority_raw', 'fine_yuan', 'penalty_words'];
  const cells = ['东环罚字〔2015〕1745号', '历史企业甲（化名）', '广东省东莞市环保局', fine, words];
  const reading = HISTORY.reader(header, RULES)({ line: 2, cells });
  return 'faults' in reading ? ['refused'] : reading.record.flags;
}

describe('history', () => {
  it.each([
    ['5', '罚款伍万元整'],
    ['500000000', '罚款5万元|责令停止'],
  ])('keeps and flags a fine of %s yuan beside the words %s', (fine, words) => {
    expect(flagsOf(fine, words)).toContain('FINE_DIFFERS');
  });

  it.each([
    ['50000', '罚款伍万元整'],
    ['50000', '罚款|责令停止'],
    ['', '罚款伍万元整'],
  ])('finds nothing to flag in a fine of "%s" yuan beside the words %s', (fine, words) => {
    expect(flagsOf(fine, words)).not.toContain('FINE_DIFFERS');
  });
});
