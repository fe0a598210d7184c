import { Injectable } from '@nestjs/common';
import { Access } from '#identity';
import { type Context, defineCursor, type LegalDate, mapPage, type Page, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { Results, type ResultView } from '#results';
import { recognitionErrors } from '../../domain/recognition.errors.js';
import {
  type RecognitionAct,
  recognitionLife,
  type RecognitionState,
} from '../../domain/recognition-states.js';
import { type RecognitionType } from '../../domain/recognition-type.js';
import { CompareStandards, type StandardsCompared } from './compare-standards.js';
import { RecognitionTerms } from '../recognition-terms.js';

interface RecognitionRow {
  readonly id: string;
  readonly resultId: string;
  readonly decisionNo: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly sourceOrganId: string;
  readonly sourceOrganName: string;
  readonly sourceRegion: string;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  readonly state: RecognitionState;
  readonly recognitionType: string | null;
  readonly decidedOn: string;
  readonly offeredOn: string;
  readonly dueOn: string | null;
  readonly dueConfirmed: boolean | null;
  readonly answeredOn: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

/** What was decided there, as the result has it. */
interface DecidedThere {
  readonly outcome: string;
  readonly penaltyKinds: readonly string[];
  readonly fineFen: string;
  readonly confiscatedFen: string;
  readonly band: string | null;
}

export interface ListedRecognition extends RecognitionRow {
  readonly decided: DecidedThere;
}

/** Who answered the same result, and what that lets them build on it. */
export interface ChainLink {
  readonly id: string;
  readonly organId: string;
  readonly organName: string;
  readonly region: string;
  readonly state: RecognitionState;
  readonly recognitionType: string | null;
  readonly answeredOn: string | null;
  readonly outcome: string | null;
  readonly effect: RecognitionType | null;
}

interface Answer {
  readonly subjectCode: string | null;
  readonly conditions: readonly string[];
  readonly conditionText: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly answeredBy: string | null;
  readonly sourceRevokedOn: string | null;
  readonly reconsideredOn: string | null;
  readonly outcome: string | null;
}

export interface RecognitionView extends ListedRecognition, Answer {
  /** What the answer allows and forbids; null while there is none. */
  readonly effect: RecognitionType | null;
  /** The types that fit the result: an answer chooses one of them. */
  readonly types: readonly RecognitionType[];
  readonly standards: StandardsCompared | null;
  readonly chain: readonly ChainLink[];
  readonly acts: readonly RecognitionAct[];
}

export interface RecognitionQuery {
  /** `mine`: what my organ has to answer or answered. `theirs`: what others said of my organ's results. */
  readonly side: 'mine' | 'theirs';
  readonly state?: RecognitionState;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const byOffer = defineCursor('recognitions.by-offer', ['date', 'id']);

const ROW = `r.id, r.result_id AS "resultId", r.decision_no AS "decisionNo", r.subject_id AS "subjectId",
  r.subject_name AS "subjectName", r.item_code AS "itemCode", r.item_name AS "itemName",
  r.source_organ_id AS "sourceOrganId", r.source_organ_name AS "sourceOrganName", r.source_region AS "sourceRegion",
  r.organ_id AS "organId", r.organ_name AS "organName", r.region, r.state, r.recognition_type AS "recognitionType",
  r.decided_on AS "decidedOn", r.offered_on AS "offeredOn", r.due_on AS "dueOn", r.due_confirmed AS "dueConfirmed",
  r.answered_on AS "answeredOn", r.is_demo AS "isDemo", r.version`;

const SIDES = { mine: 'organ_id', theirs: 'source_organ_id' } as const;

/** Seen by the organ that is asked, the organ that decided, and their superiors. */
@Injectable()
export class FindRecognitions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standards: CompareStandards,
    private readonly terms: RecognitionTerms,
    private readonly results: Results,
  ) {}

  async list(ctx: Context, query: RecognitionQuery): Promise<Page<ListedRecognition>> {
    const organs = await this.access.reachable(ctx, 'recognition.read');
    const after = byOffer.decode(query.cursor);
    const rows = await this.database.query<RecognitionRow>(
      ctx,
      `SELECT ${ROW} FROM mutual_recognition.recognition r
        WHERE ($1::uuid[] IS NULL OR r.${SIDES[query.side]} = ANY($1))
          AND ($2::text IS NULL OR r.state = $2)
          AND ($3::text IS NULL OR r.decision_no = $3 OR strpos(r.subject_name, $3) > 0 OR r.subject_code = $3)
          AND ($4::date IS NULL OR (r.offered_on, r.id) < ($4, $5::uuid))
        ORDER BY r.offered_on DESC, r.id DESC LIMIT $6`,
      [organs, query.state ?? null, query.q ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    const page = pageOf(rows, query.limit, (row) => byOffer.encode([row.offeredOn, row.id]));
    const results = await this.results.views(
      ctx,
      page.rows.map((row) => row.resultId),
    );
    return mapPage(page, (row) => ({ ...row, decided: decidedThere(results.get(row.resultId)) }));
  }

  /** Refuses alike what does not exist and what the reader may not see (404). */
  async one(ctx: Context, id: string): Promise<RecognitionView> {
    const organs = await this.access.reachable(ctx, 'recognition.read');
    const [row] = await this.database.query<
      RecognitionRow & Answer & { chain: readonly Omit<ChainLink, 'effect'>[] }
    >(
      ctx,
      `SELECT ${ROW}, r.subject_code AS "subjectCode", r.conditions, r.condition_text AS "conditionText",
              r.reason_code AS "reasonCode", r.reason, r.answered_by AS "answeredBy",
              r.source_revoked_on AS "sourceRevokedOn", r.reconsidered_on AS "reconsideredOn", r.outcome,
              (SELECT json_agg(json_build_object('id', c.id, 'organId', c.organ_id, 'organName', c.organ_name,
                  'region', c.region, 'state', c.state, 'recognitionType', c.recognition_type,
                  'answeredOn', c.answered_on, 'outcome', c.outcome) ORDER BY c.region, c.id)
                 FROM mutual_recognition.recognition c WHERE c.result_id = r.result_id) AS chain
         FROM mutual_recognition.recognition r
        WHERE r.id = $1
          AND ($2::uuid[] IS NULL OR r.organ_id = ANY($2) OR r.source_organ_id = ANY($2))`,
      [id, organs],
    );
    if (row === undefined) throw recognitionErrors.notFound(id);
    const { sourceRegion: source, region: own, decidedOn } = row;
    const decided = decidedThere((await this.results.views(ctx, [row.resultId])).get(row.resultId));
    return {
      ...row,
      decided,
      effect: this.effectOf(row),
      types: this.terms.fitting({ outcome: decided.outcome, decidedOn }),
      standards: this.standards.execute(row.itemCode, { source, own }, decidedOn as LegalDate),
      chain: row.chain.map((link) => ({ ...link, effect: this.effectOf(link) })),
      acts: actsOf(row),
    };
  }

  /** An answer has effect while it stands: with the source gone only what was expressly maintained goes on. */
  private effectOf(answer: Pick<ChainLink, 'state' | 'recognitionType' | 'outcome'>): RecognitionType | null {
    const stands =
      answer.state === 'ACCEPTED' || answer.state === 'CONDITIONAL' || answer.outcome === 'MAINTAINED';
    return stands && answer.recognitionType !== null ? this.terms.type(answer.recognitionType) : null;
  }
}

function decidedThere(result: ResultView | undefined): DecidedThere {
  if (result === undefined) throw new Error('A recognition outlives no result: results are never deleted');
  const { outcome, penaltyKinds, fineFen, confiscatedFen, band } = result;
  return {
    outcome,
    penaltyKinds,
    fineFen: fineFen.toString(),
    confiscatedFen: confiscatedFen.toString(),
    band,
  };
}

/** Acts of people, by the names of their calls. What was never recognised needs no second look. */
function actsOf(row: RecognitionRow): readonly RecognitionAct[] {
  const people: readonly RecognitionAct[] = ['accept', 'refuse', 'reconsider'];
  return recognitionLife
    .acts(row.state)
    .filter((act) => people.includes(act) && (act !== 'reconsider' || row.recognitionType !== null));
}
