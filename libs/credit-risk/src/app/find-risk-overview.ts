import { Injectable } from '@nestjs/common';
import {
  addDays,
  Clock,
  type Context,
  defineCursor,
  type LegalDate,
  legalDateOf,
  type Page,
  pageOf,
} from '#kernel';
import { Database } from '#platform/database';
import { type SubjectRef, Subjects } from '#subjects';
import { SIGNALS_AS_JSON } from '../data/risk.repository.js';
import { assess, type Assessed } from '../domain/assess.js';
import { hashOf, modelOn, type RiskClass } from '../domain/model/risk-model.js';
import { RISK_MODELS } from '../domain/model/risk-models.js';
import { knownFrom, type Signal } from '../domain/signal.js';
import { type ModelNote, noteOf } from './model-note.js';

interface RiskRow {
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly subjectCode: string | null;
  readonly isDemo: boolean;
  readonly riskClass: RiskClass;
  readonly score: number;
  /** Class D because of the serious list, whatever the score. */
  readonly isListed: boolean;
  /** Since when it has had this class, and until when if nothing happens. */
  readonly since: string;
  readonly until: string | null;
}

interface Mover {
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly from: RiskClass;
  readonly to: RiskClass;
  readonly on: string;
}

export interface RiskOverview extends Page<RiskRow> {
  readonly on: LegalDate;
  readonly model: ModelNote;
  readonly distribution: readonly { readonly riskClass: RiskClass; readonly count: number }[];
  readonly movers: readonly Mover[];
}

interface StoredRow extends Omit<RiskRow, 'subjectName' | 'subjectCode' | 'isDemo' | 'score' | 'isListed'> {
  readonly signals: readonly Signal[];
}

interface Summary {
  readonly distribution: RiskOverview['distribution'] | null;
  readonly movers: readonly Omit<Mover, 'subjectName'>[] | null;
}

const bySince = defineCursor('risk.by-since', ['date', 'id']);
const WEEK_DAYS = 7;

/** How the businesses that were ever assessed stand today. What fades by itself has faded here too. */
@Injectable()
export class FindRiskOverview {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    query: { readonly riskClass?: RiskClass; readonly limit: number; readonly cursor?: string },
  ): Promise<RiskOverview> {
    const on = legalDateOf(this.clock.now());
    const model = modelOn(RISK_MODELS, on);
    const summary = await this.summary(ctx, on);
    const page = await this.page(ctx, on, query);
    const movers = summary.movers ?? [];
    const names = await this.subjects.names(
      ctx,
      [...page.rows, ...movers].map((row) => row.subjectId),
    );
    return {
      on,
      model: noteOf(model, hashOf(model)),
      distribution: summary.distribution ?? [],
      movers: movers.map((mover) => ({ ...mover, subjectName: names.get(mover.subjectId)?.name ?? null })),
      rows: page.rows.map(({ signals, ...row }) => ({
        ...row,
        ...scoring(assess(model, knownFrom(signals), on)),
        ...naming(names.get(row.subjectId)),
      })),
      next: page.next,
    };
  }

  private async page(
    ctx: Context,
    on: LegalDate,
    query: { readonly riskClass?: RiskClass; readonly limit: number; readonly cursor?: string },
  ): Promise<Page<StoredRow>> {
    const after = bySince.decode(query.cursor);
    const rows = await this.database.query<StoredRow>(
      ctx,
      `SELECT p.subject_id AS "subjectId", p.risk_class AS "riskClass", p.from_on AS since, p.until_on AS until,
              (SELECT ${SIGNALS_AS_JSON} FROM credit_risk.signal s WHERE s.subject_id = p.subject_id) AS signals
         FROM credit_risk.class_period p
        WHERE p.from_on <= $1 AND (p.until_on IS NULL OR $1 < p.until_on)
          AND ($2::text IS NULL OR p.risk_class = $2)
          AND ($3::date IS NULL OR (p.from_on, p.subject_id) < ($3, $4::uuid))
        ORDER BY p.from_on DESC, p.subject_id DESC LIMIT $5`,
      [on, query.riskClass ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => bySince.encode([row.since, row.subjectId]));
  }

  private async summary(ctx: Context, on: LegalDate): Promise<Summary> {
    const [row] = await this.database.query<Summary>(
      ctx,
      `SELECT (SELECT json_agg(json_build_object('riskClass', c.risk_class, 'count', c.count) ORDER BY c.risk_class)
                 FROM (SELECT risk_class, count(*) FROM credit_risk.class_period
                        WHERE from_on <= $1 AND (until_on IS NULL OR $1 < until_on) GROUP BY risk_class) AS c
              ) AS distribution,
              (SELECT json_agg(json_build_object('subjectId', m.subject_id, 'from', m.before, 'to', m.risk_class,
                  'on', m.from_on) ORDER BY m.from_on DESC, m.subject_id)
                 FROM (SELECT p.subject_id, p.from_on, p.risk_class, COALESCE(b.risk_class, 'UNKNOWN') AS before
                         FROM credit_risk.class_period p
                         LEFT JOIN credit_risk.class_period b
                           ON b.subject_id = p.subject_id AND b.until_on = p.from_on
                        WHERE p.from_on > $2 AND p.from_on <= $1 AND p.risk_class <> COALESCE(b.risk_class, 'UNKNOWN')
                        ORDER BY p.from_on DESC, p.subject_id LIMIT 50) AS m
              ) AS movers`,
      [on, addDays(on, -WEEK_DAYS)],
    );
    return row ?? { distribution: null, movers: null };
  }
}

function scoring({ score, contributions }: Assessed): Pick<RiskRow, 'score' | 'isListed'> {
  return { score, isListed: contributions.some(({ kind }) => kind === 'VETO') };
}

function naming(subject: SubjectRef | undefined): Pick<RiskRow, 'subjectName' | 'subjectCode' | 'isDemo'> {
  return {
    subjectName: subject?.name ?? null,
    subjectCode: subject?.code ?? null,
    isDemo: subject?.isDemo ?? false,
  };
}
