import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Access } from '#identity';
import { type Context, defineCursor, legalDate, type Page, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { leadErrors } from '../domain/lead.errors.js';
import { type LeadLimitation, limitationOf } from '../domain/limitation.js';
import { type ReportedBy } from '../domain/reporter.js';
import { type LeadAct, leadLife, type LeadState } from '../domain/lead-states.js';

export interface LeadRow {
  readonly id: string;
  readonly leadNo: string;
  readonly source: string;
  readonly state: LeadState;
  readonly organId: string;
  readonly organName: string;
  readonly senderOrganId: string | null;
  readonly region: string;
  readonly division: string;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly conduct: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly isDemo: boolean;
  readonly version: number;
}

interface LeadTransfer {
  readonly fromOrganId: string;
  readonly toOrganId: string;
  readonly note: string;
  readonly sentAt: string;
  readonly answer: string | null;
  readonly answerCode: string | null;
  readonly answerNote: string | null;
  readonly answeredAt: string | null;
}

export interface LeadView extends LeadRow {
  readonly place: string | null;
  readonly subjectCode: string | null;
  readonly actFrom: string | null;
  readonly actTo: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly caseId: string | null;
  /** Null where the lead did not come from the public. */
  readonly reporter: ReportedBy | null;
  readonly transfers: readonly LeadTransfer[];
  /** Null as long as nobody knows when the act was. */
  readonly limitation: LeadLimitation | null;
  /** What the life cycle allows now; whether the reader may, their permissions say. */
  readonly acts: readonly LeadAct[];
}

export interface LeadQuery {
  readonly state?: LeadState;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const byReceipt = defineCursor('leads.by-receipt', ['date', 'id']);

const ROW = `l.id, l.lead_no AS "leadNo", l.source, l.state, l.organ_id AS "organId", l.organ_name AS "organName",
  l.sender_organ_id AS "senderOrganId", l.region, l.division, l.subject_id AS "subjectId",
  l.subject_name AS "subjectName", l.item_code AS "itemCode", l.item_name AS "itemName", l.conduct,
  l.received_on AS "receivedOn", l.due_on AS "dueOn", l.is_demo AS "isDemo", l.version`;

/** Seen by the organ that holds the lead, the organ that sent it, and their superiors (DESIGN §5). */
@Injectable()
export class FindLeads {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly catalogue: Catalogue,
  ) {}

  async list(ctx: Context, query: LeadQuery): Promise<Page<LeadRow>> {
    const organs = await this.access.reachable(ctx, 'lead.read');
    const after = byReceipt.decode(query.cursor);
    const rows = await this.database.query<LeadRow>(
      ctx,
      `SELECT ${ROW} FROM violation_leads.lead l
        WHERE ($1::uuid[] IS NULL OR l.organ_id = ANY($1) OR l.sender_organ_id = ANY($1))
          AND ($2::text IS NULL OR l.state = $2)
          AND ($3::text IS NULL OR l.lead_no = $3 OR strpos(l.subject_name, $3) > 0 OR strpos(l.conduct, $3) > 0)
          AND ($4::date IS NULL OR (l.received_on, l.id) < ($4, $5::uuid))
        ORDER BY l.received_on DESC, l.id DESC LIMIT $6`,
      [organs, query.state ?? null, query.q ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => byReceipt.encode([row.receivedOn, row.id]));
  }

  /** Refuses alike what does not exist and what the reader may not see (404). */
  async one(ctx: Context, id: string): Promise<LeadView> {
    const organs = await this.access.reachable(ctx, 'lead.read');
    const [row] = await this.database.query<Omit<LeadView, 'acts' | 'limitation'>>(
      ctx,
      `SELECT ${ROW}, l.place, l.subject_code AS "subjectCode", l.act_from AS "actFrom", l.act_to AS "actTo",
              l.reason_code AS "reasonCode", l.reason, l.case_id AS "caseId",
              (SELECT CASE WHEN r.reporter IS NULL THEN 'ANONYMOUS' ELSE 'NAMED' END
                 FROM violation_leads.report r WHERE r.lead_id = l.id) AS reporter,
              COALESCE((SELECT json_agg(json_build_object(
                  'fromOrganId', t.from_organ_id, 'toOrganId', t.to_organ_id, 'note', t.note, 'sentAt', t.sent_at,
                  'answer', t.answer, 'answerCode', t.answer_code, 'answerNote', t.answer_note,
                  'answeredAt', t.answered_at) ORDER BY t.sent_at)
                FROM violation_leads.transfer t WHERE t.lead_id = l.id), '[]') AS transfers
         FROM violation_leads.lead l
        WHERE l.id = $1 AND ($2::uuid[] IS NULL OR l.organ_id = ANY($2) OR l.sender_organ_id = ANY($2))`,
      [id, organs],
    );
    if (row === undefined) throw leadErrors.notFound(id);
    return { ...row, acts: leadLife.acts(row.state), limitation: this.limitationOf(row) };
  }

  private limitationOf({ actTo, itemCode }: Pick<LeadView, 'actTo' | 'itemCode'>): LeadLimitation | null {
    if (actTo === null) return null;
    const endedOn = legalDate(actTo);
    const rule = this.catalogue.findLimitation(endedOn);
    if (rule === null) return null;
    const item = itemCode === null ? null : this.catalogue.findItem(itemCode);
    return limitationOf(endedOn, rule, item?.limitationClass ?? null);
  }
}
