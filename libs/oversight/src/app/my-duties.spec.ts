import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dutiesOf } from './my-duties.js';

const DEADLINES = join(import.meta.dirname, '../../../catalogue/data/deadlines.json');

describe('duties', () => {
  it('are all periods that the catalogue knows: a clock without a period would never start', () => {
    const known = new Set(
      (JSON.parse(readFileSync(DEADLINES, 'utf8')) as { code: string }[]).map((row) => row.code),
    );
    const duties = dutiesOf([
      'intake-clerk',
      'handler',
      'legal-reviewer',
      'organ-head',
      'publication-officer',
    ]);
    expect(duties.length).toBeGreaterThan(10);
    expect(duties.filter((code) => !known.has(code))).toEqual([]);
  });

  it('wait for who may do them', () => {
    expect(dutiesOf(['legal-reviewer'])).toEqual(['REVIEW_DONE']);
    expect(dutiesOf(['auditor'])).toEqual([]);
  });
});
