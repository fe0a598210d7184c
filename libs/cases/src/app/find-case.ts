import { Injectable } from '@nestjs/common';
import { Access, Officers, type Permission, PERMISSIONS, reachOf } from '#identity';
import { addDays, Clock, type Context, type LegalDate, legalDateOf } from '#kernel';
import { Database } from '#platform/database';
import { type Case, type StepAct } from '../domain/case.js';
import { caseErrors } from '../domain/case.errors.js';
import { type CaseClock } from '../domain/documents.js';
import { debtOn } from '../domain/execution.js';
import { type Evidence } from '../domain/investigation.js';
import { clocksOf } from '../domain/timeline/case-clocks.js';
import { type NextAct, nextActs } from '../domain/timeline/next-acts.js';
import { CASE_ROW } from './find-cases.js';
import { Statute } from './statute.js';

interface CaseStep {
  readonly seq: number;
  readonly act: StepAct;
  readonly actorName: string;
  readonly recordedAt: string;
  readonly on: LegalDate;
  readonly facts: Readonly<Record<string, unknown>>;
}

type CaseEvidence = Omit<Evidence, 'caseId' | 'addedAt'> & { readonly addedAt: string };

interface CaseDebt {
  readonly principalFen: string;
  readonly surchargeFen: string;
  readonly paidFen: string;
  readonly owedFen: string;
  readonly refundFen: string;
}

interface StoredScreen extends Case {
  readonly steps: readonly CaseStep[];
  readonly evidence: readonly CaseEvidence[];
}

export interface CaseView extends Omit<StoredScreen, 'stops'> {
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly clocks: readonly CaseClock[];
  readonly acts: readonly NextAct[];
  readonly debt: CaseDebt;
}

const DOCUMENTS = `c.lead_id AS "leadId", c.lead_no AS "leadNo", c.subject_kind AS "subjectKind", c.act_from AS "actFrom",
  c.act_to AS "actTo", c.discovered_on AS "discoveredOn", c.harm, c.limitation_on AS "limitationOn",
  c.officer_ids::text[] AS "officerIds", c.reviewer_ids::text[] AS "reviewerIds", c.decide_due_on AS "decideDueOn",
  c.extension_days AS "extensionDays", c.stops, c.proposal, c.notice, c.response, c.hearing, c.decision, c.service,
  c.payments, c.closed_on AS "closedOn"`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const STEPS = `COALESCE((SELECT json_agg(json_build_object(
    'seq', s.seq, 'act', s.act, 'actorName', s.actor_name, 'on', s.took_place_on, 'facts', s.facts,
    'recordedAt', to_char(s.recorded_at AT TIME ZONE 'UTC', ${INSTANT})) ORDER BY s.seq)
  FROM cases.step s WHERE s.case_id = c.id), '[]') AS steps`;

const EVIDENCE = `COALESCE((SELECT json_agg(json_build_object(
    'id', e.id, 'kind', e.kind, 'title', e.title, 'collectedOn', e.collected_on, 'officerIds', e.officer_ids,
    'fileName', e.file_name, 'mediaType', e.media_type, 'bytes', e.bytes, 'sha256', e.sha256,
    'addedAt', to_char(e.added_at AT TIME ZONE 'UTC', ${INSTANT})) ORDER BY e.added_at, e.id)
  FROM cases.evidence e WHERE e.case_id = c.id), '[]') AS evidence`;

/** Everything the case page shows, in one statement. */
@Injectable()
export class FindCase {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly officers: Officers,
    private readonly statute: Statute,
    private readonly clock: Clock,
  ) {}

  /** Refuses alike what does not exist and what the reader may not see (404). */
  async execute(ctx: Context, id: string): Promise<CaseView> {
    const organs = await this.access.reachable(ctx, 'case.read');
    const [row] = await this.database.query<StoredScreen>(
      ctx,
      `SELECT ${CASE_ROW}, ${DOCUMENTS}, ${STEPS}, ${EVIDENCE} FROM cases."case" c
        WHERE c.id = $1 AND ($2::uuid[] IS NULL OR c.organ_id = ANY($2))`,
      [id, organs],
    );
    if (row === undefined) throw caseErrors.notFound(id);
    const today = legalDateOf(this.clock.now());
    const names = await this.officers.names(ctx, [...row.officerIds, ...row.reviewerIds]);
    const { stops: _, ...shown } = row;
    const permissions = permissionsFor(ctx, row.organId);
    return {
      ...shown,
      officers: [...names].map(([officerId, name]) => ({ id: officerId, name })),
      clocks: this.clocks(row),
      acts: nextActs(row, { officerId: ctx.actor.id, today, permissions, evidence: row.evidence.length }),
      debt: debtOf(row, today),
    };
  }

  private clocks(row: StoredScreen): readonly CaseClock[] {
    return clocksOf(row, row.steps).map(({ code, from, metOn, stops, extraDays }) => {
      const due = this.statute.due(code, from, stops);
      const { explanation, basis, confirmed: isConfirmed, provisional: isProvisional } = due;
      return {
        code,
        dueOn: addDays(due.dueOn, extraDays),
        metOn,
        explanation,
        basis,
        isConfirmed,
        isProvisional,
      };
    });
  }
}

/** Case acts are all of the own organ: a superior reads, it does not act. */
function permissionsFor(ctx: Context, organId: string): ReadonlySet<string> {
  const held = (Object.keys(PERMISSIONS) as Permission[]).filter(
    (permission) => permission.startsWith('case.') && reachOf(permission, ctx.actor.roles) !== null,
  );
  return new Set(ctx.actor.organ === organId ? held : []);
}

function debtOf(one: Case, today: LegalDate): CaseDebt {
  const { principalFen, surchargeFen, paidFen, owedFen, refundFen } = debtOn(one, today);
  return {
    principalFen: principalFen.toString(),
    surchargeFen: surchargeFen.toString(),
    paidFen: paidFen.toString(),
    owedFen: owedFen.toString(),
    refundFen: refundFen.toString(),
  };
}
