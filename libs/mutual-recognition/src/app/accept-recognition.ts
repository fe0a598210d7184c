import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { Results } from '#results';
import { accept } from '../domain/recognition.js';
import { recognitionErrors } from '../domain/recognition.errors.js';
import { ChangeRecognition } from './change-recognition.js';
import { type AcceptInput, RecognitionTerms, sourceOf } from './recognition-terms.js';

/** 互认: as one of the types R1–R8, with or without conditions. */
@Injectable()
export class AcceptRecognition {
  constructor(
    private readonly change: ChangeRecognition,
    private readonly results: Results,
    private readonly terms: RecognitionTerms,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: AcceptInput): Promise<Written> {
    const acceptance = this.terms.acceptance(input);
    return this.change.execute(ctx, { id, version }, async (tx, recognition) => {
      const result = (await this.results.views(tx, [recognition.resultId])).get(recognition.resultId);
      if (result === undefined) throw recognitionErrors.unknownResult(recognition.resultId);
      const answering = { on: legalDateOf(this.clock.now()), by: tx.actor.name };
      return accept(recognition, sourceOf(result), acceptance, answering);
    });
  }
}
