import { describe, expect, it } from '@jest/globals';
import { organisationCheck } from './organisation-code.js';

describe('organisation code', () => {
  it.each([
    ['M000100Y', '4'],
    ['MA6DEMX0', '6'],
    ['MJ000000', 'X'],
    ['00000001', '9'],
    ['00000000', '0'],
  ])('%s has the check %s', (body, check) => {
    expect(organisationCheck(body)).toBe(check);
  });

  it('has none for anything else', () => {
    expect(organisationCheck('M000100')).toBeUndefined();
    expect(organisationCheck('M000100市')).toBeUndefined();
  });
});
