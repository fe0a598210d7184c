import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { Catalogue } from '../app/catalogue.js';
import { StandardFiles } from '../data/standard-files.js';
import { competentFor, counterpartIn, type TerritorialOrgan, verdictOn } from './competent-organs.js';

const item = new Catalogue(new StandardFiles()).item('FOOD-001', legalDate('2026-11-22'));

function organ(id: string, division: string, system = 'market-regulation'): TerritorialOrgan {
  return { id, name: id, region: `${division.slice(0, 2)}0000`, division, system };
}

const province = organ('province', '510000');
const city = organ('city', '510100');
const county = organ('county', '510104');
const other = organ('other', '510104', 'urban-management');
const neighbour = organ('neighbour', '500103');

describe('competent organs', () => {
  it('are those of the lowest level that cover the place, the usual system first', () => {
    const holders = [province, other, city, county, neighbour];
    expect(competentFor(item, '510104', holders)).toEqual([county, other]);
    expect(competentFor(item, '510104003', holders)).toEqual([county, other]);
    expect(competentFor(item, '510107', holders)).toEqual([city]);
    expect(competentFor(item, '511500', holders)).toEqual([province]);
    expect(competentFor(item, '110101', holders)).toEqual([]);
  });

  it('has the highest organ of a region as the one to ask', () => {
    expect(counterpartIn(item, '510000', [county, other, province])).toEqual(province);
    expect(counterpartIn(item, '510000', [other, county])).toEqual(county);
    expect(counterpartIn(item, '330000', [county])).toBeNull();
  });

  it('says why an organ may not act', () => {
    expect(verdictOn(county, item, '510104', true)).toEqual({ allowed: true });
    expect(verdictOn(county, item, '510104', false)).toMatchObject({ allowed: false, code: 'NO_AUTHORITY' });
    expect(verdictOn(county, item, '510107', true)).toMatchObject({ allowed: false, code: 'OUTSIDE_AREA' });
  });
});
