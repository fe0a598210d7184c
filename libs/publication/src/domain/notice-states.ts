import { defineTransitions } from '#kernel';

export const NOTICE_STATES = [
  'AWAITING_SERVICE',
  'AWAITING_APPROVAL',
  'PUBLISHED',
  'ANNOTATED',
  'WITHDRAWN',
  'EXPIRED',
  'EXEMPT',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export type NoticeAct = 'serve' | 'approve' | 'annotate' | 'withdraw' | 'expire' | 'exempt';

/**
 * DOMAIN §2.5. A decision that falls before its notice came out leaves nothing to withdraw: the notice is exempted.
 * One that falls afterwards is annotated at once by the platform; taking it down is an officer's act with a reason.
 */
export const noticeLife = defineTransitions<NoticeState, NoticeAct>({
  code: 'PUBLICATION.STATE',
  initial: 'AWAITING_SERVICE',
  final: ['WITHDRAWN', 'EXPIRED', 'EXEMPT'],
  table: {
    AWAITING_SERVICE: { serve: 'AWAITING_APPROVAL', exempt: 'EXEMPT' },
    AWAITING_APPROVAL: { approve: 'PUBLISHED', exempt: 'EXEMPT' },
    PUBLISHED: { annotate: 'ANNOTATED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
    ANNOTATED: { withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
    WITHDRAWN: {},
    EXPIRED: {},
    EXEMPT: {},
  },
});
