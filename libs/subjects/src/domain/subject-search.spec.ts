import { describe, expect, it } from '@jest/globals';
import { subjectSearch } from './subject-search.js';

describe('what is typed into the search box', () => {
  it('is the start of a code when it could be one', () => {
    expect(subjectSearch('9151 0199')).toEqual({ by: 'code', from: '91510199', below: '91510199~' });
    expect(subjectSearch('91510199ma6demx061')).toMatchObject({ by: 'code', from: '91510199MA6DEMX061' });
  });

  it('is words of a name otherwise', () => {
    expect(subjectSearch('味真 （虚构）')).toEqual({
      by: 'name',
      bigrams: ['味真', '虚构'],
      patterns: ['%味真%', '%(虚构)%'],
    });
    expect(subjectSearch('50%_x')).toMatchObject({ patterns: ['%50\\%\\_X%'] });
  });

  it('is everybody when empty, and refused when too short', () => {
    expect(subjectSearch('  ')).toEqual({ by: 'all' });
    expect(() => subjectSearch('味')).toThrow('SUBJECTS.SHORT_QUERY');
  });
});
