import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { Database } from '#platform/database';
import { leadErrors } from '../../domain/lead.errors.js';
import { queryCodeHash } from '../../domain/query-code.js';

/** What who reported may know: where it lies and how far it got. */
export interface ReportStatus {
  readonly leadNo: string;
  readonly state: string;
  readonly organName: string;
  readonly receivedOn: string;
  /** By when it is decided whether a case is filed; null once that is decided. */
  readonly dueOn: string | null;
}

@Injectable()
export class FindReport {
  constructor(private readonly database: Database) {}

  async execute(ctx: Context, queryCode: string): Promise<ReportStatus> {
    const [row] = await this.database.query<ReportStatus>(
      ctx,
      `SELECT l.lead_no AS "leadNo", l.state, l.organ_name AS "organName", l.received_on AS "receivedOn",
              CASE WHEN l.state IN ('FILED', 'NOT_FILED') THEN NULL ELSE l.due_on END AS "dueOn"
         FROM violation_leads.report r JOIN violation_leads.lead l ON l.id = r.lead_id WHERE r.query_code_hash = $1`,
      [queryCodeHash(queryCode)],
    );
    if (row === undefined) throw leadErrors.unknownQueryCode();
    return row;
  }
}
