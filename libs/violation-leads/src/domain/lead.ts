import { type NewEvent } from '#kernel';
import {
  leadAccepted,
  leadFiled,
  leadNotFiled,
  leadReceived,
  leadReturned,
  leadTransferred,
} from '#contracts/violation-leads';
import { leadLife, type LeadState } from './lead-states.js';
import { leadErrors } from './lead.errors.js';

/** A lead on a suspected violation. `organId` holds it; `senderOrganId` is set while it was sent by another organ. */
export interface Lead {
  readonly id: string;
  readonly leadNo: string;
  readonly source: string;
  readonly state: LeadState;
  readonly organId: string;
  readonly organName: string;
  readonly senderOrganId: string | null;
  readonly region: string;
  readonly division: string;
  readonly place: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly subjectCode: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly conduct: string;
  readonly actFrom: string | null;
  readonly actTo: string | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly caseId: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

/** The next state of the record and what happened. */
export interface Decided {
  readonly lead: Lead;
  readonly events: readonly NewEvent[];
}

interface HoldingOrgan {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

export const streamOf = (lead: Lead): string => `lead:${lead.id}`;

export function receive(
  input: Omit<Lead, 'state' | 'version' | 'senderOrganId' | 'reasonCode' | 'reason' | 'caseId'>,
): Decided {
  const lead: Lead = {
    ...input,
    state: leadLife.initial,
    senderOrganId: null,
    reasonCode: null,
    reason: null,
    caseId: null,
    version: 1,
  };
  assertActPeriod(lead);
  const { id: leadId, leadNo, source, organId, subjectId, itemCode, division, receivedOn } = lead;
  const event = leadReceived.of(streamOf(lead), {
    leadId,
    leadNo,
    source,
    organId,
    subjectId,
    itemCode,
    division,
    receivedOn,
  });
  return { lead, events: [event] };
}

/** To the organ that may act on it. A receiver returns; it does not pass on (DOMAIN §5.4). */
export function refer(lead: Lead, to: HoldingOrgan, on: string, dueOn: string): Decided {
  if (lead.senderOrganId !== null) throw leadErrors.mayNotForward(lead.leadNo);
  if (to.id === lead.organId) throw leadErrors.alreadyHolds(lead.leadNo, to.name);
  const state = leadLife.next(lead.state, 'refer');
  const next = change(lead, {
    state,
    organId: to.id,
    organName: to.name,
    region: to.region,
    senderOrganId: lead.organId,
    dueOn,
    reasonCode: null,
    reason: null,
  });
  const data = { leadId: lead.id, fromOrganId: lead.organId, toOrganId: to.id, sentOn: on };
  return { lead: next, events: [leadTransferred.of(streamOf(lead), data)] };
}

export function accept(lead: Lead, on: string, dueOn: string): Decided {
  const next = change(lead, { state: leadLife.next(lead.state, 'accept'), dueOn });
  return {
    lead: next,
    events: [leadAccepted.of(streamOf(lead), { leadId: lead.id, organId: lead.organId, acceptedOn: on })],
  };
}

/** Back to the sender, with a reason it can act on. */
export function giveBack(
  lead: Lead,
  sender: HoldingOrgan,
  reason: { code: string; text: string },
  on: string,
  dueOn: string,
): Decided {
  const state = leadLife.next(lead.state, 'return');
  const next = change(lead, {
    state,
    organId: sender.id,
    organName: sender.name,
    region: sender.region,
    senderOrganId: null,
    dueOn,
    reasonCode: reason.code,
    reason: reason.text,
  });
  const data = {
    leadId: lead.id,
    fromOrganId: lead.organId,
    toOrganId: sender.id,
    reasonCode: reason.code,
    returnedOn: on,
  };
  return { lead: next, events: [leadReturned.of(streamOf(lead), data)] };
}

export function closeWithoutFiling(lead: Lead, reason: { code: string; text: string }, on: string): Decided {
  const state = leadLife.next(lead.state, 'closeWithoutFiling');
  const next = change(lead, { state, reasonCode: reason.code, reason: reason.text });
  const data = { leadId: lead.id, organId: lead.organId, reasonCode: reason.code, closedOn: on };
  return { lead: next, events: [leadNotFiled.of(streamOf(lead), data)] };
}

export function file(lead: Lead, caseId: string, on: string): Decided {
  const next = change(lead, { state: leadLife.next(lead.state, 'file'), caseId });
  return {
    lead: next,
    events: [leadFiled.of(streamOf(lead), { leadId: lead.id, organId: lead.organId, caseId, filedOn: on })],
  };
}

function change(lead: Lead, to: Partial<Lead>): Lead {
  return { ...lead, ...to, version: lead.version + 1 };
}

function assertActPeriod(lead: Lead): void {
  const { actFrom, actTo, receivedOn } = lead;
  if (actTo !== null && (actFrom === null || actTo < actFrom)) throw leadErrors.actPeriod('actTo');
  if (actFrom !== null && actFrom > receivedOn) throw leadErrors.actPeriod('actFrom');
}
