import { caseFiled } from '#contracts/cases';
import { type ClockStop, type LegalDate, type NewEvent } from '#kernel';
import { type CaseAct, caseLife, type CaseState } from './case-states.js';
import { caseErrors } from './case.errors.js';
import { type Decision, type Payment, type Service } from './documents.js';
import { type Hearing, type PartyResponse, type PriorNotice, type Proposal } from './documents.js';
import { type Limitation, limitationEnd } from './limitation.js';

/** 案件, under one number for life. What a stage lays down is a document that later stages compare with. */
export interface Case {
  readonly id: string;
  readonly caseNo: string;
  readonly state: CaseState;
  readonly leadId: string | null;
  readonly leadNo: string | null;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  readonly division: string;
  readonly subjectId: string;
  readonly subjectKind: string;
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly itemCode: string;
  readonly itemName: string;
  readonly conduct: string;
  readonly actFrom: LegalDate;
  readonly actTo: LegalDate;
  readonly discoveredOn: LegalDate;
  /** Harm to life, health or financial safety, as recorded: it makes the limitation five years (APL art. 36). */
  readonly harm: string | null;
  readonly limitationOn: LegalDate;
  /** Every officer who acted as a handler, in order of appearance (APL art. 42). */
  readonly officerIds: readonly string[];
  readonly reviewerIds: readonly string[];
  readonly filedOn: LegalDate;
  readonly decideDueOn: LegalDate;
  readonly extensionDays: number;
  /** Time that does not count towards the ninety days. */
  readonly stops: readonly ClockStop[];
  /** The clock that a list shows; null when none runs. */
  readonly dueCode: string | null;
  readonly dueOn: LegalDate | null;
  readonly proposal: Proposal | null;
  readonly notice: PriorNotice | null;
  readonly response: PartyResponse | null;
  readonly hearing: Hearing | null;
  readonly decision: Decision | null;
  readonly service: Service | null;
  readonly payments: readonly Payment[];
  readonly closedOn: LegalDate | null;
  readonly isDemo: boolean;
  readonly version: number;
}

/** `decisionRevoked` is nobody's act on the case: the fall of its result, on record here. */
export type StepAct = CaseAct | 'file' | 'decisionRevoked';

/** The next state of the record, what the timeline says of the step, and what happened. */
export interface Decided {
  readonly case: Case;
  readonly act: StepAct;
  /** The day the step took place, which may lie before the day it was recorded. */
  readonly on: LegalDate;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly events: readonly NewEvent[];
}

export type FiledFacts = Pick<
  Case,
  | 'id'
  | 'caseNo'
  | 'leadId'
  | 'leadNo'
  | 'organId'
  | 'organName'
  | 'region'
  | 'division'
  | 'subjectId'
  | 'subjectKind'
  | 'subjectName'
  | 'subjectCode'
  | 'itemCode'
  | 'itemName'
  | 'conduct'
  | 'actFrom'
  | 'actTo'
  | 'discoveredOn'
  | 'harm'
  | 'officerIds'
  | 'filedOn'
  | 'decideDueOn'
  | 'isDemo'
> & { readonly limitation: Limitation };

const NOTHING_YET = {
  proposal: null,
  notice: null,
  response: null,
  hearing: null,
  decision: null,
  service: null,
  closedOn: null,
} as const;

/** 立案 (APL art. 54). Refuses an act out of order and one whose limitation has run (art. 36). */
export function fileCase(filed: FiledFacts): Decided {
  const { limitation, ...facts } = filed;
  if (facts.actTo < facts.actFrom) throw caseErrors.actPeriod('actTo');
  if (facts.actFrom > facts.filedOn) throw caseErrors.actPeriod('actFrom');
  if (facts.discoveredOn < facts.actFrom || facts.discoveredOn > facts.filedOn) throw caseErrors.discovery();
  const limitationOn = limitationEnd(facts.actTo, limitation, facts.harm !== null);
  if (facts.discoveredOn > limitationOn) throw caseErrors.limitation(facts.actTo, limitationOn);
  const made: Case = {
    ...facts,
    ...NOTHING_YET,
    state: caseLife.initial,
    limitationOn,
    reviewerIds: [],
    extensionDays: 0,
    stops: [],
    dueCode: 'CASE_DECIDE',
    dueOn: facts.decideDueOn,
    payments: [],
    version: 1,
  };
  const {
    id: caseId,
    caseNo,
    leadId,
    organId,
    subjectId,
    itemCode,
    division,
    actFrom,
    actTo,
    filedOn,
  } = made;
  const data = { caseId, caseNo, leadId, organId, subjectId, itemCode, division, actFrom, actTo, filedOn };
  return {
    case: made,
    act: 'file',
    on: filedOn,
    facts: { leadNo: made.leadNo, officerIds: made.officerIds, harm: made.harm, limitationOn },
    events: [caseFiled.of(streamOf(made), data)],
  };
}

export const streamOf = (one: { readonly id: string }): string => `case:${one.id}`;

/** What every event of a case carries. */
export function idsOf(one: Case): {
  readonly caseId: string;
  readonly organId: string;
  readonly subjectId: string;
} {
  return { caseId: one.id, organId: one.organId, subjectId: one.subjectId };
}

/** After `act`, with `changes`; the ninety days are the clock again unless the step starts another. */
export function advance(one: Case, act: CaseAct, changes: Partial<Case> = {}): Case {
  const state = caseLife.next(one.state, act);
  const clock = { dueCode: 'CASE_DECIDE', dueOn: changes.decideDueOn ?? one.decideDueOn };
  return { ...one, ...clock, ...changes, state, version: one.version + 1 };
}

/** Handlers join in the order they appear. Refuses who reviews or presides in the same case (DOMAIN §1.5 rule 1). */
export function joinOfficers(one: Case, officerIds: readonly string[]): readonly string[] {
  const barred = new Set([...one.reviewerIds, ...(one.hearing === null ? [] : [one.hearing.presiderId])]);
  if (officerIds.some((id) => barred.has(id))) throw caseErrors.reviewerHandles();
  return [...new Set([...one.officerIds, ...officerIds])];
}

/** Refuses a handler's act by who is not one. */
export function assertHandler(one: Case, officerId: string): void {
  if (!one.officerIds.includes(officerId)) throw caseErrors.notHandler(one.caseNo);
}
