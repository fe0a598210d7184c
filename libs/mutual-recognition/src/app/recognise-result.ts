import { Injectable } from '@nestjs/common';
import { type Organ, Organs } from '#identity';
import { Clock, type Context, legalDateOf, newId, type Written } from '#kernel';
import { Results, type ResultView } from '#results';
import { RecognitionRepository } from '../data/recognition.repository.js';
import { assertOpenTo, knownTo } from '../domain/recognisable.js';
import { recogniseFound } from '../domain/recognition.js';
import { recognitionErrors } from '../domain/recognition.errors.js';
import { ChangeRecognition } from './change-recognition.js';
import { offerOf } from './offer-results.js';
import { type AcceptInput, RecognitionTerms, sourceOf } from './recognition-terms.js';

/** Recognises a result that was found by query, without waiting for an offer. */
@Injectable()
export class RecogniseResult {
  constructor(
    private readonly change: ChangeRecognition,
    private readonly recognitions: RecognitionRepository,
    private readonly results: Results,
    private readonly organs: Organs,
    private readonly terms: RecognitionTerms,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, input: AcceptInput & { readonly resultId: string }): Promise<Written> {
    const acceptance = this.terms.acceptance(input);
    const { organ: organId } = ctx.actor;
    if (organId === null) throw recognitionErrors.noOrgan();
    const organ = await this.organs.get(organId);
    return this.change.open(ctx, async (tx) => {
      await this.recognitions.serialise(tx, [input.resultId]);
      const result = await this.recognisable(tx, input.resultId, organ);
      const earlier = await this.recognitions.idOf(tx, input.resultId, organ.id);
      if (earlier !== null) throw recognitionErrors.exists(result.decisionNo, earlier);
      const now = this.clock.now();
      const on = legalDateOf(now);
      const parties = offerOf(newId(now), result, organ, on);
      return recogniseFound(parties, sourceOf(result), acceptance, { on, by: tx.actor.name });
    });
  }

  /** Refuses (422) what is unknown, and what is not open to the organ's region. */
  private async recognisable(ctx: Context, resultId: string, organ: Organ): Promise<ResultView> {
    const result = knownTo(organ.id, resultId, (await this.results.views(ctx, [resultId])).get(resultId));
    assertOpenTo(organ.region, result);
    return result;
  }
}
