import { Injectable } from '@nestjs/common';
import { Organs } from '#identity';
import { AppError, type Context, type Sentence } from '#kernel';
import { Database } from '#platform/database';
import { Results, type ResultView } from '#results';
import { assertOpenTo, knownTo } from '../../domain/recognisable.js';
import { isInTime, type RecognitionType } from '../../domain/recognition-type.js';
import { recognitionErrors } from '../../domain/recognition.errors.js';
import { RecognitionTerms, sourceOf } from '../recognition-terms.js';

export interface Prospect {
  readonly resultId: string;
  readonly isOpen: boolean;
  /** What the command would refuse with. */
  readonly reason: Sentence | null;
  readonly basis: string | null;
  /** The recognition the organ has of it already. */
  readonly recognitionId: string | null;
  readonly types: readonly RecognitionType[];
}

/** Asked before recognising what was found by query: may the reader's organ, as what, and if not, why. */
@Injectable()
export class FindProspect {
  constructor(
    private readonly database: Database,
    private readonly results: Results,
    private readonly organs: Organs,
    private readonly terms: RecognitionTerms,
  ) {}

  async execute(ctx: Context, resultId: string): Promise<Prospect> {
    if (ctx.actor.organ === null) throw recognitionErrors.noOrgan();
    const organ = await this.organs.get(ctx.actor.organ);
    const result = knownTo(organ.id, resultId, (await this.results.views(ctx, [resultId])).get(resultId));
    const recognitionId = await this.recognitionOf(ctx, resultId, organ.id);
    const refusal = refusalOf(result, organ.region, recognitionId);
    const source = sourceOf(result);
    return {
      resultId,
      isOpen: refusal === null,
      reason: refusal?.sentence ?? null,
      basis: refusal?.details.basis ?? null,
      recognitionId,
      types: this.terms.fitting(source).filter((type) => refusal === null && isInTime(type, source)),
    };
  }

  private async recognitionOf(ctx: Context, resultId: string, organId: string): Promise<string | null> {
    const [row] = await this.database.query<{ readonly id: string }>(
      ctx,
      'SELECT id FROM mutual_recognition.recognition WHERE result_id = $1 AND organ_id = $2',
      [resultId, organId],
    );
    return row?.id ?? null;
  }
}

function refusalOf(result: ResultView, region: string, recognitionId: string | null): AppError | null {
  if (recognitionId !== null) return recognitionErrors.exists(result.decisionNo, recognitionId);
  try {
    assertOpenTo(region, result);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
