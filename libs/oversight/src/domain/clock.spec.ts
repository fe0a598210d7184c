import { describe, expect, it } from '@jest/globals';
import { legalDate } from '#kernel';
import { urgencyOf } from './clock.js';

const clock = { startedOn: legalDate('2026-11-02'), dueOn: legalDate('2026-11-12'), isOver: false };

describe('urgencyOf', () => {
  it.each([
    ['2026-11-02', 'calm'],
    ['2026-11-08', 'calm'],
    ['2026-11-09', 'amber'],
    ['2026-11-12', 'amber'],
  ])('on %s is %s: amber from 70 %% of the span on', (today, urgency) => {
    expect(urgencyOf(clock, legalDate(today))).toBe(urgency);
  });

  it('is red once the last instant has passed, and amber all day when the span is a single day', () => {
    expect(urgencyOf({ ...clock, isOver: true }, legalDate('2026-11-13'))).toBe('red');
    expect(urgencyOf({ ...clock, dueOn: clock.startedOn }, clock.startedOn)).toBe('amber');
  });
});
