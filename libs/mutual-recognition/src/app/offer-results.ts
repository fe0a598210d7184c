import { Injectable } from '@nestjs/common';
import { Catalogue, Competence } from '#catalogue';
import { type Organ, Organs } from '#identity';
import { AppError, Clock, type Context, type LegalDate, legalDateOf, newId } from '#kernel';
import { Results, type ResultView } from '#results';
import { RecognitionRepository } from '../data/recognition.repository.js';
import { type Decided, offer, type Offered } from '../domain/recognition.js';

/** Lays effective results before the other regions of this node: one offer for each region with a competent organ. */
@Injectable()
export class OfferResults {
  constructor(
    private readonly recognitions: RecognitionRepository,
    private readonly results: Results,
    private readonly competence: Competence,
    private readonly catalogue: Catalogue,
    private readonly organs: Organs,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns what was offered. What already has a recognition there is passed over; so is a result that fell
   * before it was offered, and imported records, on which nothing is built.
   */
  async execute(ctx: Context, resultIds: readonly string[]): Promise<readonly Decided[]> {
    await this.recognitions.serialise(ctx, resultIds);
    const views = await this.results.views(ctx, resultIds);
    const results = [...views.values()].filter(
      (result) => result.origin === 'CASE' && result.state === 'EFFECTIVE',
    );
    const decided = await this.offersFor(ctx, results);
    const added = await this.recognitions.addMissing(
      ctx,
      decided.map((one) => one.recognition),
    );
    return decided.filter((one) => added.has(one.recognition.id));
  }

  private async offersFor(ctx: Context, results: readonly ResultView[]): Promise<readonly Decided[]> {
    const now = this.clock.now();
    const on = legalDateOf(now);
    const due = this.catalogue.due('RECOGNITION_ANSWER', on);
    const regions = [...new Set((await this.organs.all()).map((organ) => organ.region))]
      .filter(isRegion)
      .sort();
    const counterparts = new Map<string, Organ | null>();
    const decided: Decided[] = [];
    for (const result of results) {
      for (const region of regions.filter((one) => one !== result.region)) {
        const key = `${result.itemCode ?? ''} ${region}`;
        if (!counterparts.has(key)) counterparts.set(key, await this.counterpart(ctx, result, region, on));
        const organ = counterparts.get(key) ?? null;
        if (organ !== null) decided.push(offer(offerOf(newId(now), result, organ, on), due));
      }
    }
    return decided;
  }

  /** Null also where the catalogue does not hold the item (any more): then nobody can be asked. */
  private async counterpart(
    ctx: Context,
    result: ResultView,
    region: string,
    on: LegalDate,
  ): Promise<Organ | null> {
    if (result.itemCode === null) return null;
    try {
      return await this.competence.regionCounterpart(ctx, { itemCode: result.itemCode, region, on });
    } catch (error) {
      if (error instanceof AppError && error.code === 'CATALOGUE.UNKNOWN_ITEM') return null;
      throw error;
    }
  }
}

/** Who asks whom about which result. The result is one of a case: it names its organ, subject, item and day. */
export function offerOf(id: string, result: ResultView, organ: Organ, on: LegalDate): Offered {
  const { organId, subjectId, itemCode, itemName, decidedOn } = result;
  if (organId === null || subjectId === null || itemCode === null || decidedOn === null) {
    throw new Error(`Result ${result.id} of a case lacks its organ, subject, item or day`);
  }
  return {
    id,
    resultId: result.id,
    decisionNo: result.decisionNo,
    subjectId,
    subjectName: result.subjectName,
    subjectCode: result.subjectCode,
    itemCode,
    itemName: itemName ?? itemCode,
    sourceOrganId: organId,
    sourceOrganName: result.organName,
    sourceRegion: result.region,
    decidedOn,
    organId: organ.id,
    organName: organ.name,
    region: organ.region,
    offeredOn: on,
    isDemo: result.isDemo,
  };
}

/** Organs of the whole country belong to no region and are nobody's neighbour. */
function isRegion(code: string): boolean {
  return code !== '000000';
}
