import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organisationCheck } from './organisation-code.js';
import { assertUscc, formatUscc, isUscc, normaliseUscc, parseUscc, usccCheck } from './uscc.js';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const VALID = [
  ['91350100M000100Y43', 'enterprise'],
  ['91310199MA6DEMX06K', 'enterprise'],
  ['91330199MA4TKT017B', 'enterprise'],
  ['91510199MA6DEMX061', 'enterprise'],
  ['91500199MA7WXR2214', 'enterprise'],
  ['91340199MA6DEMX060', 'enterprise'],
  ['91320199MA7WXR221Y', 'enterprise'],
  ['11330199000000019U', 'organ'],
  ['12510199000000027Q', 'public-institution'],
  ['51500199MJ000000X9', 'association'],
  ['52340199MJ00000189', 'private-non-enterprise'],
  ['92310199MA1AAAA036', 'individual-business'],
  ['93320199MA1BBBB17U', 'cooperative'],
] as const;

const codes = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '11', '51', 'N2', 'A1'),
    fc.stringMatching(/^[0-9]{6}$/),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 }),
  )
  .map(([head, division, body]) => `${head}${division}${body}${organisationCheck(body) ?? ''}`)
  .map((first17) => first17 + (usccCheck(first17) ?? ''));

function swap(code: string, place: number, other: number): string {
  const signs = Array.from(code);
  [signs[place], signs[other]] = [code.charAt(other), code.charAt(place)];
  return signs.join('');
}

function reasonOf(text: string): string {
  const result = parseUscc(text);
  return result.valid ? 'valid' : result.reason;
}

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('unified social credit code', () => {
  it.each(VALID)('%s is the code of kind %s', (code, kind) => {
    expect(parseUscc(code)).toEqual({
      valid: true,
      code,
      kind,
      division: code.slice(2, 8),
      organisationCode: code.slice(8, 17),
    });
  });

  it('is read from full-width, lower-case and grouped text', () => {
    expect(normaliseUscc(' ９１３５０１００ｍ０００１００ｙ４３ ')).toBe('91350100M000100Y43');
    expect(isUscc('9135 0100 M000 100y 43')).toBe(true);
    expect(isUscc('91350100-M000100Y-4-3')).toBe(true);
  });

  it.each([
    ['350100400012345', 'legacy-number'],
    ['91350100M000100Y4', 'length'],
    ['', 'length'],
    ['91350100M00O100Y43', 'characters'],
    ['9135010AM000100Y43', 'division'],
    ['91350100M000100Y44', 'check'],
    ['91350100M000100Y4X', 'check'],
    ['91140106959291145A', 'organisation-check'],
  ])('refuses %j for its %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it.each(Array.from('IOSVZ'))('does not know the letter %s', (letter) => {
    expect(reasonOf(`91350100M00${letter}100Y43`)).toBe('characters');
  });

  it('says so in both languages and names the field', () => {
    expect(assertUscc('91350100m000100y43', 'uscc')).toBe('91350100M000100Y43');
    expect(caught(() => assertUscc('91350100M000100Y44', 'party.uscc'))).toMatchObject({
      code: 'KERNEL.USCC',
      kind: 'invalid',
      sentence: { zh: expect.stringContaining('91350100M000100Y44') },
      details: { faults: [{ field: 'party.uscc', code: 'KERNEL.USCC' }] },
    });
  });

  it('passes every code with right checks', () => {
    fc.assert(fc.property(codes, (code) => isUscc(code)));
  });

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, sign) => {
        const wrong = code.slice(0, place) + sign + code.slice(place + 1);
        expect(isUscc(wrong)).toBe(wrong === code);
      }),
      { numRuns: 500 },
    );
  });

  it('notices any two unequal characters swapped, except the first with the last: both weigh 1', () => {
    const places = fc.tuple(fc.nat(17), fc.nat(17)).filter(([a, b]) => Math.abs(a - b) !== 17);
    fc.assert(
      fc.property(codes, places, (code, [place, other]) => {
        expect(isUscc(swap(code, place, other))).toBe(code.charAt(place) === code.charAt(other));
      }),
      { numRuns: 500 },
    );
  });

  it('is shown in groups, and comes back from them', () => {
    expect(formatUscc('91350100m000100y43')).toBe('9135 0100 M000 100Y 43');
    expect(formatUscc('3501')).toBe('3501');
    fc.assert(fc.property(codes, (code) => normaliseUscc(formatUscc(code)) === code));
  });

  it('has no check character for text that is no code', () => {
    expect(usccCheck('91350100M000100Y')).toBeUndefined();
    expect(usccCheck('91350100M000100I4')).toBeUndefined();
  });
});
