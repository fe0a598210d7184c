import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { type Context, type LegalDate } from '#kernel';
import { RecognitionRepository } from '../data/recognition.repository.js';
import { type Decided, type Due, loseSource } from '../domain/recognition.js';

/** Carries the fall of results to everybody who was asked about them or built on them. */
@Injectable()
export class LoseSources {
  constructor(
    private readonly recognitions: RecognitionRepository,
    private readonly catalogue: Catalogue,
  ) {}

  /** `revokedOn` by result. Returns what changed; a second call for the same result changes nothing. */
  async execute(ctx: Context, revokedOn: ReadonlyMap<string, LegalDate>): Promise<readonly Decided[]> {
    const resultIds = [...revokedOn.keys()];
    await this.recognitions.serialise(ctx, resultIds);
    const decided = (await this.recognitions.lockOfResults(ctx, resultIds)).flatMap((recognition) => {
      const on = revokedOn.get(recognition.resultId);
      const fallen = on === undefined ? null : loseSource(recognition, on, this.dueFrom(on));
      return fallen === null ? [] : [fallen];
    });
    await this.recognitions.updateFallen(
      ctx,
      decided.map((one) => one.recognition),
    );
    return decided;
  }

  private dueFrom(on: LegalDate): Due {
    return this.catalogue.due('RECOGNITION_RECONSIDER', on);
  }
}
