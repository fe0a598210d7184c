import { Injectable } from '@nestjs/common';
import { Access, reachOf } from '#identity';
import {
  bigramsOf,
  type Context,
  defineCursor,
  mapPage,
  normaliseCode,
  type Page,
  pageOf,
  parseDecisionNumber,
} from '#kernel';
import { Database } from '#platform/database';
import { resultErrors } from '../domain/result.errors.js';
import { type Result, type ResultOrigin } from '../domain/result.js';
import { AccessLog, type Purpose } from './access-log.js';

/** A result on a screen: amounts as decimal strings of fen. */
export type ResultScreen = Omit<
  Result,
  'fineFen' | 'confiscatedFen' | 'decisionKey' | 'decisionNoNormalised'
> & {
  readonly fineFen: string;
  readonly confiscatedFen: string;
};

export type ResultRow = Omit<ResultScreen, 'facts' | 'basis' | 'content' | 'caseId' | 'reason'>;

export interface ResultQuery {
  readonly purpose: Purpose;
  readonly q?: string;
  readonly region?: string;
  readonly origin?: ResultOrigin;
  readonly itemCode?: string;
  readonly subjectId?: string;
  readonly decidedFrom?: string;
  readonly decidedTo?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Undated records come last. */
const NO_DAY = '1000-01-01';
const byDay = defineCursor('results.by-day', ['date', 'id']);

const ROW = `r.id, r.origin, r.decision_no AS "decisionNo", r.organ_id AS "organId", r.organ_name AS "organName",
  r.organ_code AS "organCode", r.region, r.subject_id AS "subjectId", r.subject_name AS "subjectName",
  r.subject_code AS "subjectCode", r.item_code AS "itemCode", r.item_name AS "itemName", r.conduct, r.outcome,
  r.penalty_kinds AS "penaltyKinds", r.fine_fen::text AS "fineFen", r.confiscated_fen::text AS "confiscatedFen",
  r.band, r.act_from AS "actFrom", r.act_to AS "actTo", r.decided_on AS "decidedOn",
  r.effective_on AS "effectiveOn", r.state, r.reason_code AS "reasonCode", r.revoked_on AS "revokedOn", r.flags,
  r.is_demo AS "isDemo", r.version`;

/** From service on a result is every organ's; before that only the deciding organ and its superiors see it. */
@Injectable()
export class FindResults {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly log: AccessLog,
  ) {}

  async list(ctx: Context, query: ResultQuery): Promise<Page<ResultRow>> {
    const { purpose, limit, cursor, ...asked } = query;
    await this.access.reachable(ctx, 'result.read');
    const after = byDay.decode(cursor);
    const own = await this.ownOrgans(ctx);
    await this.log.note(ctx, { purpose, asked });
    const { condition, value } = search(query.q);
    const rows = await this.database.query<ResultRow & { readonly day: string }>(
      ctx,
      `SELECT ${ROW}, COALESCE(r.decided_on, DATE '${NO_DAY}') AS day FROM results.result r
        WHERE (r.state <> 'DECIDED' OR $1::uuid[] IS NULL OR r.organ_id = ANY($1))
          AND ${condition}
          AND ($3::text IS NULL OR r.region = $3)
          AND ($4::text IS NULL OR r.origin = $4)
          AND ($5::text IS NULL OR r.item_code = $5)
          AND ($6::uuid IS NULL OR r.subject_id = $6)
          AND ($7::date IS NULL OR r.decided_on >= $7)
          AND ($8::date IS NULL OR r.decided_on <= $8)
          AND ($9::date IS NULL OR (COALESCE(r.decided_on, DATE '${NO_DAY}'), r.id) < ($9, $10::uuid))
        ORDER BY COALESCE(r.decided_on, DATE '${NO_DAY}') DESC, r.id DESC LIMIT $11`,
      [
        own,
        value,
        ...[query.region, query.origin, query.itemCode, query.subjectId].map(orNull),
        ...[query.decidedFrom, query.decidedTo, after?.[0], after?.[1]].map(orNull),
        limit + 1,
      ],
    );
    const page = pageOf(rows, limit, (row) => byDay.encode([row.day, row.id]));
    return mapPage(page, ({ day: _, ...row }) => row);
  }

  /** Refuses alike what does not exist and what is not served yet (404). */
  async one(ctx: Context, id: string, purpose: Purpose): Promise<ResultScreen> {
    await this.access.reachable(ctx, 'result.read');
    const own = await this.ownOrgans(ctx);
    await this.log.note(ctx, { purpose, resultId: id });
    const [row] = await this.database.query<ResultScreen>(
      ctx,
      `SELECT ${ROW}, r.facts, r.basis, r.content, r.reason,
              CASE WHEN $2::uuid[] IS NULL OR r.organ_id = ANY($2) THEN r.case_id END AS "caseId"
         FROM results.result r
        WHERE r.id = $1 AND (r.state <> 'DECIDED' OR $2::uuid[] IS NULL OR r.organ_id = ANY($2))`,
      [id, own],
    );
    if (row === undefined) throw resultErrors.notFound(id);
    return row;
  }

  /** Whose undecided matters the actor may see at all: those whose cases they may. */
  private async ownOrgans(ctx: Context): Promise<readonly string[] | null> {
    return reachOf('case.read', ctx.actor.roles) === null ? [] : this.access.reachable(ctx, 'case.read');
  }
}

const orNull = (value: string | undefined): string | null => value ?? null;

/** A whole code or a whole decision number is looked up; other words are found by pairs and then checked as they are. */
function search(q: string | undefined): { readonly condition: string; readonly value: unknown } {
  if (q === undefined) return { condition: '$2::text IS NULL', value: null };
  const code = normaliseCode(q);
  if (/^[0-9A-Z]{18}$/.test(code)) return { condition: 'r.subject_code = $2', value: code };
  const number = parseDecisionNumber(q);
  if (number.valid) return { condition: 'r.decision_no_normalised = $2', value: number.number };
  const word = q.trim().toLowerCase();
  return {
    condition: `r.grams @> ARRAY(SELECT jsonb_array_elements_text($2::jsonb -> 'grams'))
          AND strpos(lower(r.subject_name || ' ' || r.decision_no_normalised), $2::jsonb ->> 'word') > 0`,
    value: JSON.stringify({ word, grams: bigramsOf(word) }),
  };
}
