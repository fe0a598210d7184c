import { legalDate, type NewEvent } from '#kernel';
import {
  noticeAnnotated,
  noticeDrafted,
  noticeExempted,
  noticeExpired,
  noticePublished,
  noticeReady,
  noticeWithdrawn,
} from '#contracts/publication';
import { inOrder, type Mark, maskWords } from './masking.js';
import { type NoticeDraft } from './notice-draft.js';
import { noticeErrors } from './notice.errors.js';
import { type Decided, type Notice } from './notice-record.js';
import { noticeLife } from './notice-states.js';
import { publishedUntil, type Ruling } from './ruling.js';

export type { Decided, Notice } from './notice-record.js';

interface DraftFacts {
  readonly id: string;
  readonly decidedBy: string;
  readonly organ: {
    readonly name: string;
    readonly code: string;
    readonly region: string;
    readonly division: string;
  };
  readonly dueOn: string;
}

const streamOf = (notice: Notice): string => `notice:${notice.id}`;

/** Masked and ruled on at once; exempt ones are kept too, so that every decision shows what became of its publication. */
export function draft(input: NoticeDraft, ruling: Ruling, facts: DraftFacts): Decided {
  const { partyName, conduct, facts: found, basis, content, personalValues } = input;
  const original = { partyName, conduct, facts: found, basis, content };
  const masked = maskWords(original, {
    recorded: personalValues,
    byReviewer: [],
    kept: keptOf(partyName, input.partyCode),
  });
  const notice: Notice = {
    id: facts.id,
    state: ruling.exemption === null ? noticeLife.initial : 'EXEMPT',
    noticeNo: null,
    resultId: input.resultId,
    caseId: input.caseId,
    organId: input.organId,
    organName: facts.organ.name,
    organCode: facts.organ.code,
    region: facts.organ.region,
    division: facts.organ.division,
    partyCode: input.partyCode,
    decisionNo: input.decisionNo,
    itemCode: input.itemCode,
    original,
    masked: masked.words,
    marks: masked.marks,
    penaltyKinds: input.penaltyKinds,
    fineFen: input.fineFen,
    confiscatedFen: input.confiscatedFen,
    decidedOn: input.decidedOn,
    decidedBy: facts.decidedBy,
    ruling,
    exemptionCode: ruling.exemption?.code ?? null,
    dueOn: facts.dueOn,
    servedOn: null,
    publishedOn: null,
    publishedUntil: ruling.periodFrom === 'decision' ? untilOf(ruling, input.decidedOn) : null,
    approvedBy: null,
    reasonCode: null,
    reason: null,
    endedOn: null,
    isDemo: input.isDemo,
    version: 1,
  };
  const ids = { noticeId: notice.id, resultId: notice.resultId, organId: notice.organId };
  const event =
    ruling.exemption === null
      ? noticeDrafted.of(streamOf(notice), { ...ids, decidedOn: notice.decidedOn, dueOn: notice.dueOn })
      : noticeExempted.of(streamOf(notice), { ...ids, reasonCode: ruling.exemption.code });
  return { notice, events: [event] };
}

/** Served: publishable from here on. */
export function serve(notice: Notice, on: string): Decided {
  const next = change(notice, { state: noticeLife.next(notice.state, 'serve'), servedOn: on });
  const data = {
    noticeId: notice.id,
    resultId: notice.resultId,
    organId: notice.organId,
    readyOn: on,
    dueOn: notice.dueOn,
  };
  return { notice: next, events: [noticeReady.of(streamOf(notice), data)] };
}

/** The second pair of eyes. What the reviewer finds beyond the marks is masked in the same act. */
export function approve(
  notice: Notice,
  by: {
    readonly officerId: string;
    readonly on: string;
    readonly noticeNo: string;
    readonly alsoMask: readonly string[];
  },
): Decided {
  const state = noticeLife.next(notice.state, 'approve');
  if (by.officerId === notice.decidedBy) throw noticeErrors.deciderMayNotApprove(notice.decisionNo);
  const until = publishedUntil(notice.ruling, legalDate(notice.decidedOn), legalDate(by.on));
  if (until < by.on) throw noticeErrors.periodOver(notice.decisionNo, until);
  const again = maskWords(notice.masked, {
    recorded: [],
    byReviewer: by.alsoMask,
    kept: keptOf(notice.original.partyName, notice.partyCode),
  });
  const marks = by.alsoMask.length === 0 ? notice.marks : reviewed(notice, by.alsoMask);
  const next = change(notice, {
    state,
    noticeNo: by.noticeNo,
    masked: again.words,
    marks,
    publishedOn: by.on,
    publishedUntil: until,
    approvedBy: by.officerId,
  });
  return { notice: next, events: [publishedEvent(next, by.on, until)] };
}

/** The decision fell. Before publication nothing is shown any more; afterwards the public reads so until it is taken down. */
export function revoke(
  notice: Notice,
  reasonCode: string,
  on: string,
  withdrawDueOn: string,
): Decided | null {
  const { id: noticeId, resultId, organId } = notice;
  if (noticeLife.allows(notice.state, 'exempt')) return exempt(notice, 'DECISION_REVOKED');
  if (!noticeLife.allows(notice.state, 'annotate')) return null;
  const next = change(notice, {
    state: noticeLife.next(notice.state, 'annotate'),
    reasonCode,
    dueOn: withdrawDueOn,
  });
  const data = { noticeId, resultId, organId, reasonCode, annotatedOn: on, withdrawDueOn };
  return { notice: next, events: [noticeAnnotated.of(streamOf(notice), data)] };
}

/** Taken down for good, with a reason that everyone may read and that names nobody. */
export function withdraw(
  notice: Notice,
  why: { readonly code: string; readonly text: string; readonly on: string },
): Decided {
  const state = noticeLife.next(notice.state, 'withdraw');
  assertNamesNobody(notice, why.text);
  const next = change(notice, { state, reasonCode: why.code, reason: why.text, endedOn: why.on });
  const { id: noticeId, resultId, organId, noticeNo } = notice;
  const data = {
    noticeId,
    noticeNo: noticeNo ?? '',
    resultId,
    organId,
    reasonCode: why.code,
    reason: why.text,
    withdrawnOn: why.on,
  };
  return { notice: next, events: [noticeWithdrawn.of(streamOf(notice), data)] };
}

/** The period ended: shown no more; what never came out in time stays unpublished. */
export function expire(notice: Notice, on: string): Decided {
  if (noticeLife.allows(notice.state, 'exempt')) return exempt(notice, 'PERIOD_OVER');
  const next = change(notice, { state: noticeLife.next(notice.state, 'expire'), endedOn: on });
  const data = {
    noticeId: notice.id,
    noticeNo: notice.noticeNo ?? '',
    resultId: notice.resultId,
    expiredOn: on,
  };
  return { notice: next, events: [noticeExpired.of(streamOf(notice), data)] };
}

function exempt(notice: Notice, reasonCode: string): Decided {
  const next = change(notice, { state: noticeLife.next(notice.state, 'exempt'), exemptionCode: reasonCode });
  const data = { noticeId: notice.id, resultId: notice.resultId, organId: notice.organId, reasonCode };
  return { notice: next, events: [noticeExempted.of(streamOf(notice), data)] };
}

function publishedEvent(notice: Notice, on: string, until: string): NewEvent {
  return noticePublished.of(streamOf(notice), {
    noticeId: notice.id,
    noticeNo: notice.noticeNo ?? '',
    resultId: notice.resultId,
    kind: 'PENALTY',
    ...notice.masked,
    partyCode: notice.partyCode,
    decisionNo: notice.decisionNo,
    penaltyKinds: notice.penaltyKinds,
    fineFen: notice.fineFen.toString(),
    confiscatedFen: notice.confiscatedFen.toString(),
    organName: notice.organName,
    organCode: notice.organCode,
    region: notice.region,
    division: notice.division,
    decidedOn: notice.decidedOn,
    publishedOn: on,
    publishedUntil: until,
    severity: notice.ruling.severity,
    isDemo: notice.isDemo,
  });
}

/** Offsets are those of the original, so the reviewer's values are looked for there. */
function reviewed(notice: Notice, alsoMask: readonly string[]): readonly Mark[] {
  const found = maskWords(notice.original, { recorded: [], byReviewer: alsoMask, kept: [] });
  return inOrder([...notice.marks, ...found.marks.filter((mark) => mark.reason === 'REVIEWER')]);
}

function assertNamesNobody(notice: Notice, reason: string): void {
  const named = [notice.original.partyName, notice.partyCode ?? ''];
  const { marks } = maskWords(
    { partyName: '', conduct: '', facts: '', basis: '', content: reason },
    { recorded: named, byReviewer: [], kept: [] },
  );
  if (marks.length > 0) throw noticeErrors.reasonNamesParty();
}

function untilOf(ruling: Ruling, day: string): string {
  return publishedUntil(ruling, legalDate(day), legalDate(day));
}

function keptOf(partyName: string, partyCode: string | null): readonly string[] {
  return partyCode === null ? [partyName] : [partyName, partyCode];
}

function change(notice: Notice, to: Partial<Notice>): Notice {
  return { ...notice, ...to, version: notice.version + 1 };
}
