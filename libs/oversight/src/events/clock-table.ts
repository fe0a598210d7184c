import { CASE_CLOCKS } from './case-clocks.js';
import { type ClockRule } from './clock-rule.js';
import { FOLLOW_UP_CLOCKS } from './follow-up-clocks.js';
import { LEAD_CLOCKS } from './lead-clocks.js';
import { RESULT_CLOCKS } from './result-clocks.js';

/** Every event that starts or ends a clock (DOMAIN Appendix A, which names the codes). */
export const CLOCK_TABLE: readonly ClockRule[] = [
  ...LEAD_CLOCKS,
  ...CASE_CLOCKS,
  ...RESULT_CLOCKS,
  ...FOLLOW_UP_CLOCKS,
];
