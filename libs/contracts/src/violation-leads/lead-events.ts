import { defineEvent } from '#kernel';

/** A lead came in. `organId` holds it; `subjectId` and `itemCode` are null until somebody knows. */
export const leadReceived = defineEvent<{
  readonly leadId: string;
  readonly leadNo: string;
  readonly source: string;
  readonly organId: string;
  readonly subjectId: string | null;
  readonly itemCode: string | null;
  readonly division: string;
  readonly receivedOn: string;
}>('lead.received', 1, {
  leadId: 'internal',
  leadNo: 'internal',
  source: 'internal',
  organId: 'internal',
  subjectId: 'internal',
  itemCode: 'internal',
  division: 'internal',
  receivedOn: 'internal',
});

/** Sent to the organ that may act on it, in this region or another; that organ must now answer. */
export const leadTransferred = defineEvent<{
  readonly leadId: string;
  readonly fromOrganId: string;
  readonly toOrganId: string;
  readonly sentOn: string;
}>('lead.transferred', 1, {
  leadId: 'internal',
  fromOrganId: 'internal',
  toOrganId: 'internal',
  sentOn: 'internal',
});

/** The holding organ takes it on and verifies it. */
export const leadAccepted = defineEvent<{
  readonly leadId: string;
  readonly organId: string;
  readonly acceptedOn: string;
}>('lead.accepted', 1, { leadId: 'internal', organId: 'internal', acceptedOn: 'internal' });

/** Sent back with a reason: the receiver may not forward it by itself (DOMAIN §5.4). */
export const leadReturned = defineEvent<{
  readonly leadId: string;
  readonly fromOrganId: string;
  readonly toOrganId: string;
  readonly reasonCode: string;
  readonly returnedOn: string;
}>('lead.returned', 1, {
  leadId: 'internal',
  fromOrganId: 'internal',
  toOrganId: 'internal',
  reasonCode: 'internal',
  returnedOn: 'internal',
});

export const leadNotFiled = defineEvent<{
  readonly leadId: string;
  readonly organId: string;
  readonly reasonCode: string;
  readonly closedOn: string;
}>('lead.not_filed', 1, {
  leadId: 'internal',
  organId: 'internal',
  reasonCode: 'internal',
  closedOn: 'internal',
});

/** A case was filed from it. */
export const leadFiled = defineEvent<{
  readonly leadId: string;
  readonly organId: string;
  readonly caseId: string;
  readonly filedOn: string;
}>('lead.filed', 1, { leadId: 'internal', organId: 'internal', caseId: 'internal', filedOn: 'internal' });

/** An officer of the holding organ was told who reported it: the event's actor. Of who reported it says nothing. */
export const leadReporterRead = defineEvent<{
  readonly leadId: string;
  readonly organId: string;
}>('lead.reporter_read', 1, { leadId: 'internal', organId: 'internal' });
