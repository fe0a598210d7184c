import {
  noticeDrafted,
  noticeExempted,
  noticeExpired,
  noticePublished,
  noticeWithdrawn,
} from '#contracts/publication';
import { resultRevoked } from '#contracts/results';
import { legalDateOf } from '#kernel';
import { cancel, cancelInMatter, type ClockRule, done, start, when } from './clock-rule.js';

/** What happens to a decision once it stands: it is published in time, and withdrawn in time when it falls. */
export const RESULT_CLOCKS: readonly ClockRule[] = [
  when(noticeDrafted, (notice) => [
    start({
      code: 'PUBLISH_DUAL',
      record: { kind: 'notice', id: notice.noticeId },
      organId: notice.organId,
      subjectId: null,
      matterId: notice.resultId,
      from: notice.decidedOn,
    }),
  ]),
  when(noticePublished, (notice) => [done(['PUBLISH_DUAL'], notice.noticeId, notice.publishedOn)]),
  when(noticeExempted, (notice, event) => [
    cancel(['PUBLISH_DUAL'], notice.noticeId, legalDateOf(new Date(event.occurredAt))),
  ]),
  when(resultRevoked, (result) => [
    cancelInMatter(['DECISION_SERVE'], result.resultId, result.revokedOn),
    start({
      code: 'WITHDRAW',
      record: null,
      organId: result.organId,
      subjectId: result.subjectId,
      matterId: result.resultId,
      from: result.revokedOn,
    }),
  ]),
  when(noticeWithdrawn, (notice) => [
    done(['WITHDRAW'], notice.noticeId, notice.withdrawnOn),
    cancel(['PUBLISH_DUAL'], notice.noticeId, notice.withdrawnOn),
  ]),
  when(noticeExpired, (notice) => [cancel(['WITHDRAW'], notice.noticeId, notice.expiredOn)]),
];
