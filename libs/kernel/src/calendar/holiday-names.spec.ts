import { describe, expect, it } from '@jest/globals';
import { englishHoliday } from './holiday-names.js';
import { NOTICES } from './holidays.js';

describe('holiday names', () => {
  it('are known in English for every notice', () => {
    const names = new Set(Object.values(NOTICES).flatMap((periods) => periods.map(([name]) => name)));
    for (const name of names) expect(englishHoliday(name)).toMatch(/^[A-Za-z0-9 -]+$/);
  });

  it('are joined as the notice joins them, and left alone when unknown', () => {
    expect(englishHoliday('国庆节、中秋节')).toBe('National Day and Mid-Autumn Festival');
    expect(englishHoliday('亚运会')).toBe('亚运会');
  });
});
