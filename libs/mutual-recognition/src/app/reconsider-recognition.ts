import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { reconsider, type ReconsiderOutcome } from '../domain/recognition.js';
import { ChangeRecognition } from './change-recognition.js';

/** 来源失去效力后重新考虑: withdraw what was built on it, or keep what may outlive the decision. */
@Injectable()
export class ReconsiderRecognition {
  constructor(
    private readonly change: ChangeRecognition,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly outcome: ReconsiderOutcome; readonly reason: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version }, (_tx, recognition) =>
      reconsider(recognition, input, legalDateOf(this.clock.now())),
    );
  }
}
