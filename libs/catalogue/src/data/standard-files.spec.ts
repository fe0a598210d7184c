import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { Catalogue } from '../app/catalogue.js';
import { StandardFiles } from './standard-files.js';

const TODAY = legalDate('2026-11-22');
const catalogue = new Catalogue(new StandardFiles());

describe('the standard as released', () => {
  it('has a basis in force today, a benchmark and a known domain for every item', () => {
    const domains = catalogue.vocabulary('domains').map((domain) => domain.code);
    const systems = catalogue.vocabulary('organ-systems').map((system) => system.code);
    const kinds = catalogue.vocabulary('penalty-kinds').map((kind) => kind.code);
    expect(catalogue.items().length).toBeGreaterThanOrEqual(60);
    for (const { code, domain, organSystems, penaltyKinds } of catalogue.items()) {
      expect([code, catalogue.item(code, TODAY).bases.length > 0]).toEqual([code, true]);
      expect(catalogue.benchmark(code, '510000', TODAY).bands.map((band) => band.band)).toContain('SEVERE');
      expect(domains).toContain(domain);
      expect(systems).toEqual(expect.arrayContaining([...organSystems]));
      expect(kinds).toEqual(expect.arrayContaining([...penaltyKinds]));
    }
  });

  it('gives amounts in fen', () => {
    expect(catalogue.item('FOOD-001', TODAY).bases[0]?.fineMin).toBe(5_000_000n);
    expect(catalogue.hearingThreshold('510100', 'LEGAL_PERSON').fine).toBe(10_000_000n);
    expect(catalogue.hearingThreshold('500000', 'NATURAL_PERSON', { on: TODAY }).fine).toBe(1_000_000n);
  });

  it('gives the bases of a region: those of the State and its own', () => {
    const regional = catalogue.items().find((item) => item.bases.some((basis) => basis.region === '500000'));
    const regionsFor = (region?: string): readonly string[] =>
      catalogue.item(regional?.code ?? '', TODAY, region).bases.map((basis) => basis.region);
    expect(regionsFor('500103')).toContain('500000');
    expect(regionsFor()).toContain('500000');
    expect(catalogue.items().flatMap((item) => item.bases.map((basis) => basis.region))).toContain('*');
  });

  it('refuses unknown and expired items by field', () => {
    const refused = expect.objectContaining({
      code: 'CATALOGUE.UNKNOWN_ITEM',
      kind: 'unprocessable',
      details: expect.objectContaining({ faults: [expect.objectContaining({ field: 'itemCode' })] }),
    });
    expect(() => catalogue.item('NOPE-1', TODAY)).toThrow(refused);
    expect(() => catalogue.item('FOOD-001', legalDate('1990-01-01'))).toThrow(refused);
  });

  it('knows how long an act may stay undiscovered, by the law of the day on which it ended', () => {
    const yearsOn = (on: string): readonly number[] => {
      const { years, yearsWithHarm } = catalogue.limitation(legalDate(on), 'actTo');
      return [years, yearsWithHarm];
    };
    expect(yearsOn('2021-07-15')).toEqual([2, 5]);
    expect(yearsOn('2021-07-14')).toEqual([2, 2]);
    expect(yearsOn('1996-10-01')).toEqual([2, 2]);
    expect(() => catalogue.limitation(legalDate('1996-09-30'), 'actFrom')).toThrow(
      'CATALOGUE.BEFORE_THE_LAW',
    );
  });

  it('has every deadline once a day, and stops and units that mean something', () => {
    const stops = catalogue.vocabulary('clock-stops').map((stop) => stop.code);
    const codes = catalogue.deadlines(TODAY).map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of catalogue.deadlines(TODAY))
      expect(stops).toEqual(expect.arrayContaining([...row.stops]));
    expect(catalogue.deadline('LEAD_ACCEPT_COMPLAINT', legalDate('2026-04-14')).confirmed).toBe(true);
    expect(catalogue.deadline('LEAD_ACCEPT_COMPLAINT', legalDate('2026-04-15')).confirmed).toBe(false);
    expect(() => catalogue.deadline('NOPE', TODAY)).toThrow('CATALOGUE.UNKNOWN_DEADLINE');
  });

  it('counts due dates with their basis', () => {
    const due = catalogue.due('LEAD_VERIFY', legalDate('2026-09-21'));
    expect(due).toMatchObject({ code: 'LEAD_VERIFY', dueOn: '2026-10-19', confirmed: false });
    expect(due.basis.zh).toContain('投诉举报处理办法');
  });

  it('knows divisions through time and below one another', () => {
    expect(catalogue.division('510104').fullName).toContain('锦江区');
    expect(catalogue.division('510104001', TODAY).code).toBe('510104');
    expect(catalogue.division('110228', legalDate('2016-06-30')).name).toBe('密云县');
    expect(() => catalogue.division('110228', legalDate('2016-07-01'))).toThrow('CATALOGUE.UNKNOWN_DIVISION');
    expect(() => catalogue.division('990000')).toThrow('CATALOGUE.UNKNOWN_DIVISION');
    expect(catalogue.divisionsUnder('000000', TODAY).length).toBeGreaterThanOrEqual(31);
    expect(catalogue.divisionsUnder('500000', TODAY).map((row) => row.name)).toEqual(
      expect.arrayContaining(['渝中区', '城口县']),
    );
    expect(catalogue.divisionsUnder('510000', TODAY).map((row) => row.name)).toContain('成都市');
  });

  it.each([
    ['锦江', ['510104']],
    ['成都 锦江', ['510104']],
    ['510104', ['510104']],
    ['510104001', ['510104']],
    ['北京 市辖区', []],
    ['  ', []],
  ])('finds divisions by name or code: %s', (text, codes) => {
    expect(catalogue.searchDivisions(text, '000000', TODAY).map((row) => row.code)).toEqual(codes);
  });

  it('finds the place that bears the name before those in it, and only below the parent', () => {
    const [first, second] = catalogue.searchDivisions('成都', '000000', TODAY);
    expect([first?.code, second?.code]).toEqual(['510100', '510104']);
    expect(catalogue.searchDivisions('锦江', '500000', TODAY)).toEqual([]);
    expect(catalogue.searchDivisions('51', '000000', TODAY).length).toBe(50);
  });

  it('refuses unknown vocabularies and words', () => {
    expect(() => catalogue.vocabulary('nope')).toThrow('CATALOGUE.UNKNOWN_VOCABULARY');
    expect(() => catalogue.term('lead-sources', 'GOSSIP', 'source')).toThrow('CATALOGUE.UNKNOWN_TERM');
    expect(catalogue.term('lead-return-reasons', 'INCOMPLETE', 'reasonCode').noteRequired).toBe(true);
  });
});

describe('publication', () => {
  const question = {
    on: TODAY,
    severity: 'GENERAL',
    domain: 'food',
    organSystem: 'market-regulation',
  } as const;

  it('takes the strictest due date and the rule of the day', () => {
    expect(catalogue.publicationRule(question)).toMatchObject({
      rule: 'NDRC36_GENERAL',
      dueWorkingDays: 7,
      minMonths: 3,
      maxMonths: 12,
      publishByDefault: true,
    });
    const before = catalogue.publicationRule({ ...question, on: legalDate('2026-03-31') });
    expect(before).toMatchObject({ rule: 'NDRC58_SAFETY', minMonths: 12, maxMonths: 36 });
    expect(
      catalogue.publicationRule({ ...question, on: legalDate('2026-03-31'), domain: 'labour' }).rule,
    ).toBe('NDRC58_GENERAL');
  });

  it('classifies by the heaviest penalty', () => {
    expect(catalogue.severityOf(['WARNING'])).toBe('MINOR');
    expect(catalogue.severityOf(['WARNING', 'FINE'])).toBe('GENERAL');
    expect(catalogue.severityOf(['FINE', 'PERMIT_REVOCATION'])).toBe('SERIOUS');
    expect(catalogue.severityOf(['FINE'], 'SUMMARY')).toBe('MINOR');
    expect(catalogue.publicationRule({ ...question, severity: 'MINOR' }).publishByDefault).toBe(false);
  });
});
