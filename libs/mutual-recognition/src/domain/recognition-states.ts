import { defineTransitions } from '#kernel';

export const RECOGNITION_STATES = [
  'OFFERED',
  'ACCEPTED',
  'CONDITIONAL',
  'REFUSED',
  'SOURCE_REVOKED',
  'RECONSIDERED',
] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

export type RecognitionAct = 'accept' | 'acceptConditionally' | 'refuse' | 'loseSource' | 'reconsider';

/** DOMAIN §5.5. A refusal stands whatever becomes of the source: nothing was built on it. */
export const recognitionLife = defineTransitions<RecognitionState, RecognitionAct>({
  code: 'RECOGNITION.STATE',
  initial: 'OFFERED',
  final: ['REFUSED', 'RECONSIDERED'],
  table: {
    OFFERED: {
      accept: 'ACCEPTED',
      acceptConditionally: 'CONDITIONAL',
      refuse: 'REFUSED',
      loseSource: 'SOURCE_REVOKED',
    },
    ACCEPTED: { loseSource: 'SOURCE_REVOKED' },
    CONDITIONAL: { loseSource: 'SOURCE_REVOKED' },
    REFUSED: {},
    SOURCE_REVOKED: { reconsider: 'RECONSIDERED' },
    RECONSIDERED: {},
  },
});
