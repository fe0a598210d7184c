import {
  leadAccepted,
  leadFiled,
  leadNotFiled,
  leadReceived,
  leadReturned,
  leadTransferred,
} from '#contracts/violation-leads';
import { type ClockStart } from '../domain/clock.js';
import { cancel, type ClockRule, done, start, when } from './clock-rule.js';

/** Verification begins with receipt and anew with acceptance or return: whoever holds the lead has the whole period. */
export const LEAD_CLOCKS: readonly ClockRule[] = [
  when(leadReceived, (lead) => [verify(lead.leadId, lead.organId, lead.subjectId, lead.receivedOn)]),
  when(leadTransferred, (lead) => [
    cancel(['LEAD_VERIFY'], lead.leadId, lead.sentOn),
    start({
      code: 'TRANSFER_ANSWER',
      record: { kind: 'lead', id: lead.leadId },
      organId: lead.toOrganId,
      subjectId: null,
      matterId: null,
      from: lead.sentOn,
    }),
  ]),
  when(leadAccepted, (lead) => [
    done(['TRANSFER_ANSWER'], lead.leadId, lead.acceptedOn),
    cancel(['LEAD_VERIFY'], lead.leadId, lead.acceptedOn),
    verify(lead.leadId, lead.organId, null, lead.acceptedOn),
  ]),
  when(leadReturned, (lead) => [
    done(['TRANSFER_ANSWER'], lead.leadId, lead.returnedOn),
    cancel(['LEAD_VERIFY'], lead.leadId, lead.returnedOn),
    verify(lead.leadId, lead.toOrganId, null, lead.returnedOn),
  ]),
  when(leadNotFiled, (lead) => [done(['LEAD_VERIFY'], lead.leadId, lead.closedOn)]),
  when(leadFiled, (lead) => [done(['LEAD_VERIFY'], lead.leadId, lead.filedOn)]),
];

function verify(leadId: string, organId: string, subjectId: string | null, from: string): ClockStart {
  return start({
    code: 'LEAD_VERIFY',
    record: { kind: 'lead', id: leadId },
    organId,
    subjectId,
    matterId: null,
    from,
  });
}
