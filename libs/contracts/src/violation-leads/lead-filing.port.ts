import { type Context } from '#kernel';

/** What a case takes over from the lead it is filed from. */
export interface LeadForCase {
  readonly leadId: string;
  readonly leadNo: string;
  readonly subjectId: string | null;
  readonly itemCode: string | null;
  readonly division: string;
  readonly conduct: string;
  readonly actFrom: string | null;
  readonly actTo: string | null;
  /** The day the violation became known to an organ (APL art. 36). */
  readonly receivedOn: string;
}

/** Asked by whoever files a case: "may this lead become case `caseId`?" — and it does, in the same transaction. */
export abstract class LeadFiling {
  /** Refuses a lead that is unknown (404), not accepted by the caller's organ (403/409), or already filed (409). */
  abstract fileLead(ctx: Context, leadId: string, caseId: string): Promise<LeadForCase>;
}
