import { defineTransitions } from '#kernel';

export const LEAD_STATES = [
  'RECEIVED',
  'TRANSFERRED',
  'RETURNED',
  'VERIFYING',
  'NOT_FILED',
  'FILED',
] as const;
export type LeadState = (typeof LEAD_STATES)[number];

export type LeadAct = 'refer' | 'accept' | 'return' | 'closeWithoutFiling' | 'file';

/** DOMAIN §1.3 and §5.4: an organ to which a lead was sent accepts it or returns it; it never passes it on. */
export const leadLife = defineTransitions<LeadState, LeadAct>({
  code: 'LEADS.STATE',
  initial: 'RECEIVED',
  final: ['NOT_FILED', 'FILED'],
  table: {
    RECEIVED: { accept: 'VERIFYING', refer: 'TRANSFERRED', closeWithoutFiling: 'NOT_FILED' },
    TRANSFERRED: { accept: 'VERIFYING', return: 'RETURNED' },
    RETURNED: { accept: 'VERIFYING', refer: 'TRANSFERRED', closeWithoutFiling: 'NOT_FILED' },
    VERIFYING: { file: 'FILED', closeWithoutFiling: 'NOT_FILED', return: 'RETURNED', refer: 'TRANSFERRED' },
    NOT_FILED: {},
    FILED: {},
  },
});
