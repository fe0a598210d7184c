import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, legalDate } from '../calendar/legal-date.js';
import { assertCitizenId, maskCitizenId, parseCitizenId } from './citizen-id.js';

const TODAY = legalDate('2026-11-22');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Written apart from the product code: Σ weight × digit + last ≡ 1 (mod 11), ISO 7064 MOD 11-2. */
function complete(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  const last = [...Array(11).keys()].find((value) => (sum + value) % 11 === 1) ?? 0;
  return first17 + (last === 10 ? 'X' : String(last));
}

function reasonOf(text: string): string {
  const result = parseCitizenId(text, TODAY);
  return result.valid ? 'valid' : result.reason;
}

const numbers = fc
  .tuple(
    fc.constantFrom('110105', '500103', '310199', '810000', '820000', '830000', '931156'),
    fc
      .integer({ min: 0, max: 46_000 })
      .map((days) => addDays(legalDate('1900-01-01'), days).replaceAll('-', '')),
    fc.integer({ min: 0, max: 999 }).map((order) => String(order).padStart(3, '0')),
  )
  .map((parts) => complete(parts.join('')));

describe('citizen identity number', () => {
  it('reads the examples of the standard', () => {
    expect(parseCitizenId('11010519491231002x', TODAY)).toEqual({
      valid: true,
      number: '11010519491231002X',
      kind: 'citizen',
      division: '110105',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(parseCitizenId('４４０５２４１８８００１０１００１４', TODAY)).toMatchObject({
      birthDate: '1880-01-01',
      sex: 'male',
    });
  });

  it.each([
    ['810000199408230021', 'residence-permit', '810000'],
    [complete('83000019850101001'), 'residence-permit', '830000'],
    [complete('93115619850101001'), 'foreign-permanent-resident', null],
  ])('%s is of kind %s', (number, kind, division) => {
    expect(parseCitizenId(number, TODAY)).toMatchObject({ valid: true, kind, division });
  });

  it.each([
    ['440524880101001', 'length'],
    ['1101051949123100AX', 'characters'],
    [complete('16010519491231002'), 'prefix'],
    [complete('11010519490231002'), 'birth-date'],
    [complete('11010520270101002'), 'birth-date'],
    [complete('11010520261123002'), 'birth-date'],
    ['110105194912310021', 'check'],
    ['101105194912310024', 'prefix'],
    ['11015019491231002X', 'check'],
  ])('refuses %s for its %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('accepts a child born today', () => {
    expect(reasonOf(complete('11010520261122002'))).toBe('valid');
  });

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const wrong =
          number.slice(0, place) + String((Number(number[place]) + step) % 10) + number.slice(place + 1);
        expect(reasonOf(number)).toBe('valid');
        expect(reasonOf(wrong)).not.toBe('valid');
      }),
    );
  });

  it('refuses with the field and without the number', () => {
    expect(assertCitizenId('11010519491231002x', 'id', TODAY)).toBe('11010519491231002X');
    try {
      assertCitizenId('110105194912310021', 'person.idNumber', TODAY);
    } catch (error) {
      expect(error).toMatchObject({
        code: 'KERNEL.CITIZEN_ID',
        details: { faults: [{ field: 'person.idNumber' }] },
      });
      expect(JSON.stringify(error) + String(error)).not.toContain('19491231');
    }
    expect.assertions(3);
  });

  it('is masked between division and order', () => {
    expect(maskCitizenId('11010519491231002x')).toBe('110105********002X');
    expect(maskCitizenId('E12345678')).toBe('*********');
  });
});
