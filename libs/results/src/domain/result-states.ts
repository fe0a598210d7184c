import { defineTransitions } from '#kernel';

export const RESULT_STATES = ['DECIDED', 'EFFECTIVE', 'REVOKED'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export type ResultAct = 'serve' | 'revoke';

/** A decision counts from service on, once and everywhere, until it falls (DESIGN §5). */
export const resultLife = defineTransitions<ResultState, ResultAct>({
  code: 'RESULTS.STATE',
  initial: 'DECIDED',
  final: ['REVOKED'],
  table: {
    DECIDED: { serve: 'EFFECTIVE' },
    EFFECTIVE: { revoke: 'REVOKED' },
    REVOKED: {},
  },
});
