import { type LegalDate, type NewEvent } from '#kernel';
import {
  recognitionAccepted,
  recognitionOffered,
  recognitionReconsidered,
  recognitionRefused,
  recognitionSourceRevoked,
} from '#contracts/mutual-recognition';
import { recognitionLife, type RecognitionState } from './recognition-states.js';
import {
  assertRecognisable,
  mayOutlive,
  type RecognisableSource,
  type RecognitionType,
} from './recognition-type.js';
import { recognitionErrors } from './recognition.errors.js';

export type ReconsiderOutcome = 'WITHDRAWN' | 'MAINTAINED';

/** One organ's answer to one result of another region. `dueOn` is set while an answer or a second look is owed. */
export interface Recognition {
  readonly id: string;
  readonly resultId: string;
  readonly decisionNo: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly itemCode: string;
  readonly itemName: string;
  readonly sourceOrganId: string;
  readonly sourceOrganName: string;
  readonly sourceRegion: string;
  readonly decidedOn: string;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  readonly state: RecognitionState;
  readonly recognitionType: string | null;
  readonly conditions: readonly string[];
  readonly conditionText: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly offeredOn: string;
  readonly dueOn: string | null;
  /** Whether the figure behind `dueOn` is confirmed law; null without a date. */
  readonly dueConfirmed: boolean | null;
  readonly answeredOn: string | null;
  readonly answeredBy: string | null;
  readonly sourceRevokedOn: string | null;
  readonly reconsideredOn: string | null;
  readonly outcome: ReconsiderOutcome | null;
  readonly isDemo: boolean;
  readonly version: number;
}

export interface Decided {
  readonly recognition: Recognition;
  readonly events: readonly NewEvent[];
}

/** The act of a person on a day. */
export interface Answering {
  readonly on: LegalDate;
  readonly by: string;
}

/** Until when something is owed, and whether that limit is confirmed. */
export interface Due {
  readonly dueOn: LegalDate;
  readonly confirmed: boolean;
}

export type Offered = Pick<
  Recognition,
  | 'id'
  | 'resultId'
  | 'decisionNo'
  | 'subjectId'
  | 'subjectName'
  | 'subjectCode'
  | 'itemCode'
  | 'itemName'
  | 'sourceOrganId'
  | 'sourceOrganName'
  | 'sourceRegion'
  | 'decidedOn'
  | 'organId'
  | 'organName'
  | 'region'
  | 'offeredOn'
  | 'isDemo'
>;

export interface Acceptance {
  readonly type: RecognitionType;
  /** All there are, to name those that fit. */
  readonly types: readonly RecognitionType[];
  readonly conditions: readonly string[];
  readonly conditionText: string | null;
}

const streamOf = (recognition: Recognition): string => `recognition:${recognition.id}`;

const partiesOf = (recognition: Recognition): Parameters<typeof recognitionOffered.of>[1] => ({
  recognitionId: recognition.id,
  resultId: recognition.resultId,
  subjectId: recognition.subjectId,
  sourceOrganId: recognition.sourceOrganId,
  organId: recognition.organId,
  offeredOn: recognition.offeredOn,
});

export function offer(input: Offered, due: Due): Decided {
  const recognition = opened(input, due);
  return { recognition, events: [recognitionOffered.of(streamOf(recognition), partiesOf(recognition))] };
}

/** Recognised without having been offered: found by query. It is an answer from the start. */
export function recogniseFound(
  input: Offered,
  source: RecognisableSource,
  acceptance: Acceptance,
  answering: Answering,
): Decided {
  const decided = accept({ ...opened(input, null), version: 0 }, source, acceptance, answering);
  return decided;
}

export function accept(
  recognition: Recognition,
  source: RecognisableSource,
  acceptance: Acceptance,
  answering: Answering,
): Decided {
  const conditional = acceptance.conditions.length > 0 || acceptance.conditionText !== null;
  const state = recognitionLife.next(recognition.state, conditional ? 'acceptConditionally' : 'accept');
  assertRecognisable(acceptance.type, source, acceptance.types);
  const recognitionType = acceptance.type.code;
  const next = answered(recognition, answering, {
    state,
    recognitionType,
    conditions: [...acceptance.conditions],
    conditionText: acceptance.conditionText,
  });
  const { offeredOn: _, ...parties } = partiesOf(recognition);
  const data = { ...parties, recognitionType, conditional, answeredOn: answering.on };
  return { recognition: next, events: [recognitionAccepted.of(streamOf(next), data)] };
}

/** `noteRequired` says whether the closed list asks for a reason in words beside the code. */
export function refuse(
  recognition: Recognition,
  reason: { readonly code: string; readonly noteRequired: boolean; readonly text: string | null },
  answering: Answering,
): Decided {
  const state = recognitionLife.next(recognition.state, 'refuse');
  if (reason.noteRequired && reason.text === null) throw recognitionErrors.reasonRequired(reason.code);
  const next = answered(recognition, answering, { state, reasonCode: reason.code, reason: reason.text });
  const { offeredOn: _, ...parties } = partiesOf(recognition);
  const data = { ...parties, reasonCode: reason.code, answeredOn: answering.on };
  return { recognition: next, events: [recognitionRefused.of(streamOf(next), data)] };
}

/**
 * The source fell. What was only offered closes quietly; what was recognised is owed a second look by `due`.
 * A refusal or an earlier fall stays as it is: null.
 */
export function loseSource(recognition: Recognition, revokedOn: string, due: Due): Decided | null {
  if (!recognitionLife.allows(recognition.state, 'loseSource')) return null;
  const wasAccepted = isRecognised(recognition.state);
  const owed = wasAccepted
    ? { dueOn: due.dueOn, dueConfirmed: due.confirmed }
    : { dueOn: null, dueConfirmed: null };
  const state = recognitionLife.next(recognition.state, 'loseSource');
  const next = change(recognition, { state, sourceRevokedOn: revokedOn, ...owed });
  const { offeredOn: _, ...parties } = partiesOf(recognition);
  const data = { ...parties, wasAccepted, revokedOn };
  return { recognition: next, events: [recognitionSourceRevoked.of(streamOf(next), data)] };
}

/** What was built on the source is taken back, or kept where the type may outlive the decision (DOMAIN §5.5). */
export function reconsider(
  recognition: Recognition,
  decision: { readonly outcome: ReconsiderOutcome; readonly reason: string },
  on: LegalDate,
): Decided {
  const state = recognitionLife.next(recognition.state, 'reconsider');
  const { recognitionType, decisionNo } = recognition;
  if (recognitionType === null) throw recognitionErrors.nothingToReconsider(decisionNo);
  if (decision.outcome === 'MAINTAINED' && !mayOutlive(recognitionType)) {
    throw recognitionErrors.mustWithdraw(decisionNo, recognitionType);
  }
  const { outcome, reason } = decision;
  const next = change(recognition, {
    state,
    outcome,
    reason,
    reconsideredOn: on,
    dueOn: null,
    dueConfirmed: null,
  });
  const { offeredOn: _, ...parties } = partiesOf(recognition);
  const data = { ...parties, outcome, reconsideredOn: on };
  return { recognition: next, events: [recognitionReconsidered.of(streamOf(next), data)] };
}

function isRecognised(state: RecognitionState): boolean {
  return state === 'ACCEPTED' || state === 'CONDITIONAL';
}

function opened(input: Offered, due: Due | null): Recognition {
  return {
    ...input,
    state: recognitionLife.initial,
    recognitionType: null,
    conditions: [],
    conditionText: null,
    reasonCode: null,
    reason: null,
    dueOn: due?.dueOn ?? null,
    dueConfirmed: due?.confirmed ?? null,
    answeredOn: null,
    answeredBy: null,
    sourceRevokedOn: null,
    reconsideredOn: null,
    outcome: null,
    version: 1,
  };
}

function answered(recognition: Recognition, answering: Answering, to: Partial<Recognition>): Recognition {
  const { on: answeredOn, by: answeredBy } = answering;
  return change(recognition, { answeredOn, answeredBy, dueOn: null, dueConfirmed: null, ...to });
}

function change(recognition: Recognition, to: Partial<Recognition>): Recognition {
  return { ...recognition, ...to, version: recognition.version + 1 };
}
