import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Clock, type Context, defineCursor, type LegalDate, legalDateOf, type Page, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { isInForce } from '../domain/list-entry.js';
import { listErrors } from '../domain/list-entry.errors.js';
import { type ListEntryAct, listEntryLife, type ListEntryState } from '../domain/list-entry-states.js';
import { type ListReason, reasonOf } from '../domain/list-reasons.js';
import { LISTING_RULES, type ListingRule } from '../domain/listing-rules.js';

export interface EntryRow {
  readonly id: string;
  readonly entryNo: string | null;
  readonly list: string;
  readonly state: ListEntryState;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly subjectCode: string | null;
  readonly resultId: string;
  readonly decisionNo: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  readonly ground: string;
  /** The same in English; the citation as it is where the catalogue no longer has it. */
  readonly groundEn: string;
  readonly openedOn: string;
  readonly enteredOn: string | null;
  readonly untilOn: string | null;
  /** Entered, and the term still runs today. */
  readonly isInForce: boolean;
  readonly isDemo: boolean;
  readonly version: number;
}

interface Decision {
  readonly decidedOn: string;
  readonly groundConfirmed: boolean;
  readonly earlyFromOn: string | null;
  readonly termConfirmed: boolean | null;
  readonly closedOn: string | null;
  readonly decidedBy: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

export interface EntryView extends EntryRow, Decision {
  readonly reasonTerm: ListReason | null;
  /** The rules that the decision meets, each with its basis and whether it is confirmed. */
  readonly rules: readonly ListingRule[];
  readonly acts: readonly ListEntryAct[];
}

export interface EntryQuery {
  readonly state?: ListEntryState;
  readonly region?: string;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

type Stored<Row> = Omit<Row, 'isInForce' | 'groundEn'>;

const byOpening = defineCursor('list-entries.by-opening', ['date', 'id']);

const ROW = `e.id, e.entry_no AS "entryNo", e.list, e.state, e.subject_id AS "subjectId",
  e.subject_name AS "subjectName", e.subject_code AS "subjectCode", e.result_id AS "resultId",
  e.decision_no AS "decisionNo", e.item_code AS "itemCode", e.item_name AS "itemName", e.organ_id AS "organId",
  e.organ_name AS "organName", e.region, e.ground, e.opened_on AS "openedOn", e.entered_on AS "enteredOn",
  e.until_on AS "untilOn", e.is_demo AS "isDemo", e.version`;

/** Visible to the enforcement organs of every region (the permission reaches everywhere). */
@Injectable()
export class FindEntries {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async list(ctx: Context, query: EntryQuery): Promise<Page<EntryRow>> {
    const after = byOpening.decode(query.cursor);
    const rows = await this.database.query<Stored<EntryRow>>(
      ctx,
      `SELECT ${ROW} FROM joint_lists.entry e
        WHERE ($1::text IS NULL OR e.state = $1)
          AND ($2::text IS NULL OR e.region = $2)
          AND ($3::text IS NULL OR e.entry_no = $3 OR e.decision_no = $3 OR e.subject_code = $3
               OR strpos(e.subject_name, $3) > 0)
          AND ($4::date IS NULL OR (e.opened_on, e.id) < ($4, $5::uuid))
        ORDER BY e.opened_on DESC, e.id DESC LIMIT $6`,
      [
        query.state ?? null,
        query.region ?? null,
        query.q ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ],
    );
    const today = legalDateOf(this.clock.now());
    const shown = rows.map((row) => this.shown(row, today));
    return pageOf(shown, query.limit, (row) => byOpening.encode([row.openedOn, row.id]));
  }

  /** Refuses an unknown id (404). */
  async one(ctx: Context, id: string): Promise<EntryView> {
    const [row] = await this.database.query<Stored<EntryRow> & Decision & { rules: readonly string[] }>(
      ctx,
      `SELECT ${ROW}, e.decided_on AS "decidedOn", e.ground_confirmed AS "groundConfirmed", e.rules,
              e.early_from_on AS "earlyFromOn", e.term_confirmed AS "termConfirmed", e.closed_on AS "closedOn",
              e.decided_by AS "decidedBy", e.reason_code AS "reasonCode", e.reason
         FROM joint_lists.entry e WHERE e.id = $1`,
      [id],
    );
    if (row === undefined) throw listErrors.notFound(id);
    return {
      ...this.shown(row, legalDateOf(this.clock.now())),
      reasonTerm: reasonOf(row.reasonCode),
      rules: LISTING_RULES.filter((rule) => row.rules.includes(rule.code)),
      acts: listEntryLife.acts(row.state),
    };
  }

  private shown<Row extends Stored<EntryRow>>(
    row: Row,
    on: LegalDate,
  ): Row & Pick<EntryRow, 'isInForce' | 'groundEn'> {
    const ground = this.catalogue.findItem(row.itemCode)?.seriousListGround;
    const groundEn = ground?.articleZh === row.ground ? ground.articleEn : row.ground;
    return { ...row, groundEn, isInForce: isInForce(row, on) };
  }
}
