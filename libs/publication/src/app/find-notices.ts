import { Injectable } from '@nestjs/common';
import { Access } from '#identity';
import { Clock, type Context, defineCursor, legalDateOf, mapPage, type Page, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { type Mark, type NoticeWords } from '../domain/masking.js';
import { noticeErrors } from '../domain/notice.errors.js';
import { type NoticeAct, noticeLife, type NoticeState } from '../domain/notice-states.js';
import { type Ruling } from '../domain/ruling.js';

export interface NoticeRow {
  readonly id: string;
  readonly resultId: string;
  readonly state: NoticeState;
  readonly noticeNo: string | null;
  readonly organId: string;
  readonly organName: string;
  readonly partyName: string;
  readonly partyCode: string | null;
  readonly decisionNo: string;
  readonly decidedOn: string;
  readonly dueOn: string;
  /** Something is due and its day has passed. */
  readonly isLate: boolean;
  readonly publishedOn: string | null;
  readonly publishedUntil: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

export interface NoticeView extends NoticeRow {
  readonly caseId: string;
  readonly itemCode: string;
  readonly original: NoticeWords;
  readonly masked: NoticeWords;
  readonly marks: readonly Mark[];
  readonly penaltyKinds: readonly string[];
  readonly fineFen: string;
  readonly confiscatedFen: string;
  readonly ruling: Ruling;
  readonly exemptionCode: string | null;
  readonly servedOn: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly endedOn: string | null;
  readonly acts: readonly NoticeAct[];
}

export interface NoticeQuery {
  readonly state?: NoticeState;
  readonly limit: number;
  readonly cursor?: string;
}

const byTurn = defineCursor('notices.by-turn', ['number', 'number', 'id']);

const ROW = `n.id, n.result_id AS "resultId", n.state, n.notice_no AS "noticeNo", n.organ_id AS "organId", n.organ_name AS "organName",
  n.original->>'partyName' AS "partyName", n.party_code AS "partyCode", n.decision_no AS "decisionNo",
  n.decided_on AS "decidedOn", n.due_on AS "dueOn", n.published_on AS "publishedOn",
  n.published_until AS "publishedUntil", n.is_demo AS "isDemo", n.version,
  (n.due_on < $1::date AND n.state IN ('AWAITING_SERVICE', 'AWAITING_APPROVAL', 'ANNOTATED')) AS "isLate"`;

/** What a person has to do stands first, what was due longest ago before the rest; what is done, newest first. */
const TURN = `CASE n.state WHEN 'AWAITING_APPROVAL' THEN 0 WHEN 'ANNOTATED' THEN 1 WHEN 'AWAITING_SERVICE' THEN 2 ELSE 3 END`;
const QUEUE = `CROSS JOIN LATERAL (SELECT ${TURN} AS turn, n.due_on - DATE '1970-01-01' AS day) d
  CROSS JOIN LATERAL (SELECT CASE WHEN d.turn < 3 THEN d.day ELSE -d.day END AS place) q`;

/** Originals are seen by the organ that decided and its superiors; everyone else has the public register. */
@Injectable()
export class FindNotices {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async list(ctx: Context, query: NoticeQuery): Promise<Page<NoticeRow>> {
    const organs = await this.access.reachable(ctx, 'notice.read');
    const after = byTurn.decode(query.cursor) ?? [null, null, null];
    const rows = await this.database.query<NoticeRow & { readonly turn: number; readonly place: number }>(
      ctx,
      `SELECT ${ROW}, d.turn, q.place FROM publication.notice n ${QUEUE}
        WHERE ($2::uuid[] IS NULL OR n.organ_id = ANY($2))
          AND ($3::text IS NULL OR n.state = $3)
          AND ($4::integer IS NULL OR (d.turn, q.place, n.id) > ($4, $5::integer, $6::uuid))
        ORDER BY d.turn, q.place, n.id LIMIT $7`,
      [this.today(), organs, query.state ?? null, ...after, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, (row) => byTurn.encode([row.turn, row.place, row.id]));
    return mapPage(page, ({ turn: _, place: __, ...row }) => row);
  }

  /** Refuses alike what does not exist and what the reader may not see (404). */
  async one(ctx: Context, id: string): Promise<NoticeView> {
    const organs = await this.access.reachable(ctx, 'notice.read');
    const [row] = await this.database.query<Omit<NoticeView, 'acts'>>(
      ctx,
      `SELECT ${ROW}, n.case_id AS "caseId", n.item_code AS "itemCode", n.original,
              n.masked, n.marks, n.penalty_kinds AS "penaltyKinds", n.fine_fen AS "fineFen",
              n.confiscated_fen AS "confiscatedFen", n.ruling, n.exemption_code AS "exemptionCode",
              n.served_on AS "servedOn", n.reason_code AS "reasonCode", n.reason, n.ended_on AS "endedOn"
         FROM publication.notice n WHERE n.id = $2 AND ($3::uuid[] IS NULL OR n.organ_id = ANY($3))`,
      [this.today(), id, organs],
    );
    if (row === undefined) throw noticeErrors.notFound(id);
    return { ...row, acts: noticeLife.acts(row.state) };
  }

  private today(): string {
    return legalDateOf(this.clock.now());
  }
}
