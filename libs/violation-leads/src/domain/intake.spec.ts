import { describe, expect, it } from '@jest/globals';
import { organOfPlace } from './intake.js';

const organ = (division: string, system = 'market-regulation'): { division: string; system: string } => ({
  division,
  system,
});

describe('the organ that takes in a report', () => {
  it('is the market regulator whose area holds the place most closely', () => {
    const organs = [organ('510000'), organ('510100'), organ('510104', 'ecology'), organ('500000')];
    expect(organOfPlace(organs, '510104')).toBe(organs[1]);
    expect(organOfPlace(organs, '511500')).toBe(organs[0]);
  });

  it('is nobody where no organ has the place: that of the whole nation takes in none', () => {
    expect(organOfPlace([organ('000000'), organ('510100')], '110101')).toBeNull();
  });
});
