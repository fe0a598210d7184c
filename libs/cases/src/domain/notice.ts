import { caseHearingHeld, caseNoticeServed, caseResponseRecorded } from '#contracts/cases';
import { type ClockStop, type LegalDate } from '#kernel';
import { advance, type Case, type Decided, idsOf, joinOfficers, streamOf } from './case.js';
import { caseErrors } from './case.errors.js';
import {
  type Hearing,
  type PartyResponse,
  type Penalty,
  type PriorNotice,
  type Proposal,
  type ServiceFacts,
} from './documents.js';

/** From which amounts, and for which kinds, the party is offered a hearing (APL art. 63). */
export interface Threshold {
  readonly fine: bigint;
  readonly confiscation: bigint;
  readonly kinds: readonly string[];
}

export function callsForHearing(penalty: Penalty, threshold: Threshold): boolean {
  return (
    BigInt(penalty.fineFen) >= threshold.fine ||
    BigInt(penalty.confiscatedFen) >= threshold.confiscation ||
    penalty.kinds.some((kind) => threshold.kinds.includes(kind))
  );
}

/** The earliest day on which a document can count as served; later limits the law sets are handed in. */
export interface ServiceLimits {
  readonly notBefore: LegalDate;
  readonly today: LegalDate;
  /** Thirty days after the announcement, where there was one (Civil Procedure Law art. 95). */
  readonly announcementEnds: LegalDate | null;
}

/** APL art. 61: electronic service only to who signed for it; an announcement serves when its time is over. */
export function assertService(service: ServiceFacts, limits: ServiceLimits): void {
  if (service.servedOn > limits.today || service.servedOn < limits.notBefore)
    throw caseErrors.day('servedOn');
  if (service.method === 'ELECTRONIC' && !service.hasConsent) throw caseErrors.noConsent();
  if (service.method === 'ANNOUNCEMENT') assertAnnounced(service, limits);
  else if (service.announcedOn !== null) throw caseErrors.day('announcedOn');
}

/** A document is announced once it exists: thirty days that ran before it serve nothing. */
function assertAnnounced(service: ServiceFacts, limits: ServiceLimits): void {
  if (service.announcedOn !== null && service.announcedOn < limits.notBefore)
    throw caseErrors.day('announcedOn');
  if (limits.announcementEnds === null || service.servedOn < limits.announcementEnds) {
    throw caseErrors.announcement(limits.announcementEnds);
  }
}

export interface NoticeTerms {
  readonly noticeNo: string;
  readonly service: ServiceFacts;
  readonly limits: ServiceLimits;
  readonly threshold: Threshold;
  readonly statementBy: LegalDate;
  readonly hearingBy: LegalDate;
}

/** 行政处罚告知 (APL art. 44): says exactly what the review passed. */
export function serveNotice(one: Case, terms: NoticeTerms): Decided {
  const { proposal, penalty } = proposedPenalty(one);
  const { noticeNo, service, statementBy } = terms;
  assertService(service, terms.limits);
  const hearingOffered = callsForHearing(penalty, terms.threshold);
  const { facts, reasons, basis } = proposal;
  const hearingBy = hearingOffered ? terms.hearingBy : null;
  const notice: PriorNotice = {
    noticeNo,
    service,
    facts,
    reasons,
    basis,
    penalty,
    hearingOffered,
    statementBy,
    hearingBy,
  };
  const next = advance(one, 'serveNotice', {
    notice,
    response: null,
    hearing: null,
    officerIds: joinOfficers(one, service.officerIds),
    dueCode: 'STATEMENT_WINDOW',
    dueOn: statementBy,
  });
  const data = { ...idsOf(one), hearingOffered, servedOn: service.servedOn };
  return {
    case: next,
    act: 'serveNotice',
    on: service.servedOn,
    facts: {
      noticeNo,
      method: service.method,
      officerIds: service.officerIds,
      penalty,
      hearingOffered,
      statementBy,
      hearingBy,
    },
    events: [caseNoticeServed.of(streamOf(one), data)],
  };
}

/** Refuses a notice where nothing is to be imposed. */
export function proposedPenalty(one: Case): { readonly proposal: Proposal; readonly penalty: Penalty } {
  const { proposal } = one;
  const penalty = proposal?.penalty ?? null;
  if (proposal === null || penalty === null) throw caseErrors.nothingToNotify();
  return { proposal, penalty };
}

/** What the party did with its rights (APL arts. 45, 62, 64). Silence counts only once the time has run out. */
export function recordResponse(one: Case, response: PartyResponse, today: LegalDate): Decided {
  assertResponse(one, response, today);
  const act = response.kind === 'HEARING_REQUESTED' ? 'requestHearing' : 'recordResponse';
  const data = { ...idsOf(one), response: response.kind, recordedOn: today };
  return {
    case: advance(one, act, { response }),
    act,
    on: response.receivedOn,
    facts: { ...response },
    events: [caseResponseRecorded.of(streamOf(one), data)],
  };
}

function assertResponse(one: Case, response: PartyResponse, today: LegalDate): void {
  const notice = noticeOf(one);
  if (response.receivedOn > today || response.receivedOn < notice.service.servedOn)
    throw caseErrors.day('receivedOn');
  if (one.state === 'HEARING_REQUESTED' && response.kind !== 'WAIVED')
    throw caseErrors.hearingPending(one.caseNo);
  if (response.kind === 'NO_RESPONSE' && today <= notice.statementBy)
    throw caseErrors.windowOpen(notice.statementBy);
  if (response.kind === 'STATEMENT' && response.statement === null) throw caseErrors.statementNeeded();
  if (response.kind === 'HEARING_REQUESTED') assertHearingRight(one, notice, response.receivedOn);
}

function assertHearingRight(one: Case, notice: PriorNotice, receivedOn: LegalDate): void {
  if (notice.hearingBy === null) throw caseErrors.noHearingRight(one.caseNo);
  if (receivedOn > notice.hearingBy) throw caseErrors.hearingTooLate(notice.hearingBy);
  if (one.response?.kind === 'WAIVED') throw caseErrors.waived(one.caseNo);
}

export function noticeOf(one: Case): PriorNotice {
  if (one.notice === null) throw caseErrors.noNotice(one.caseNo);
  return one.notice;
}

export interface HearingLimits {
  readonly today: LegalDate;
  /** Seven working days before the hearing (APL art. 64). */
  readonly noticeBy: LegalDate;
  readonly decideDueOn: LegalDate;
  readonly stop: ClockStop;
}

/** 听证 (APL art. 64): noticed seven working days before, under a presider who neither handled nor reviewed. */
export function holdHearing(one: Case, hearing: Hearing, limits: HearingLimits): Decided {
  const { presiderId, heldOn, noticedOn } = hearing;
  if (one.officerIds.includes(presiderId)) throw caseErrors.presider('handler');
  if (one.reviewerIds.includes(presiderId)) throw caseErrors.presider('reviewer');
  if (heldOn > limits.today || heldOn < (one.response?.receivedOn ?? heldOn)) throw caseErrors.day('heldOn');
  if (noticedOn > limits.noticeBy) throw caseErrors.hearingNotice(limits.noticeBy);
  const next = advance(one, 'holdHearing', {
    hearing,
    stops: [...one.stops, limits.stop],
    decideDueOn: limits.decideDueOn,
  });
  return {
    case: next,
    act: 'holdHearing',
    on: heldOn,
    facts: { ...hearing },
    events: [caseHearingHeld.of(streamOf(one), { ...idsOf(one), heldOn })],
  };
}
