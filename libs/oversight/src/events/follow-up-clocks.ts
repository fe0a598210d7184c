import { listCandidateDismissed, listCandidateOpened, listEntered } from '#contracts/joint-lists';
import {
  recognitionAccepted,
  recognitionOffered,
  recognitionReconsidered,
  recognitionRefused,
  recognitionSourceRevoked,
} from '#contracts/mutual-recognition';
import { type ClockStart } from '../domain/clock.js';
import { cancel, type ClockRule, done, start, when } from './clock-rule.js';

const ANSWERS = ['RECOGNITION_ANSWER', 'RECOGNITION_RECONSIDER'];

/** What other organs and the listing procedure owe an effective decision. */
export const FOLLOW_UP_CLOCKS: readonly ClockRule[] = [
  when(recognitionOffered, (offer) => [answer('RECOGNITION_ANSWER', offer, offer.offeredOn)]),
  when(recognitionAccepted, (offer) => [done(ANSWERS, offer.recognitionId, offer.answeredOn)]),
  when(recognitionRefused, (offer) => [done(ANSWERS, offer.recognitionId, offer.answeredOn)]),
  when(recognitionSourceRevoked, (offer) => [
    cancel(['RECOGNITION_ANSWER'], offer.recognitionId, offer.revokedOn),
    ...(offer.wasAccepted ? [answer('RECOGNITION_RECONSIDER', offer, offer.revokedOn)] : []),
  ]),
  when(recognitionReconsidered, (offer) => [
    done(['RECOGNITION_RECONSIDER'], offer.recognitionId, offer.reconsideredOn),
  ]),
  when(listCandidateOpened, (entry) => [
    start({
      code: 'LIST_CANDIDATE_DECIDE',
      record: { kind: 'list-entry', id: entry.entryId },
      organId: entry.organId,
      subjectId: entry.subjectId,
      matterId: entry.resultId,
      from: entry.openedOn,
    }),
  ]),
  when(listCandidateDismissed, (entry) => [
    done(['LIST_CANDIDATE_DECIDE'], entry.entryId, entry.dismissedOn),
  ]),
  when(listEntered, (entry) => [done(['LIST_CANDIDATE_DECIDE'], entry.entryId, entry.enteredOn)]),
];

function answer(
  code: string,
  offer: {
    readonly recognitionId: string;
    readonly resultId: string;
    readonly subjectId: string;
    readonly organId: string;
  },
  from: string,
): ClockStart {
  return start({
    code,
    record: { kind: 'recognition', id: offer.recognitionId },
    organId: offer.organId,
    subjectId: offer.subjectId,
    matterId: offer.resultId,
    from,
  });
}
