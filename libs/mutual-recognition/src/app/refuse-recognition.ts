import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { refuse } from '../domain/recognition.js';
import { ChangeRecognition } from './change-recognition.js';
import { RecognitionTerms } from './recognition-terms.js';

/** 不予互认, for a reason of the closed list. */
@Injectable()
export class RefuseRecognition {
  constructor(
    private readonly change: ChangeRecognition,
    private readonly terms: RecognitionTerms,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: string; readonly reason?: string },
  ): Promise<Written> {
    const reason = this.terms.refusal(input.reasonCode, input.reason ?? null);
    return this.change.execute(ctx, { id, version }, (tx, recognition) =>
      refuse(recognition, reason, { on: legalDateOf(this.clock.now()), by: tx.actor.name }),
    );
  }
}
