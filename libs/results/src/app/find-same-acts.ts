import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { type ActPeriod, ActClaimRepository, type KnownAct } from '../data/act-claim.repository.js';

/** Asked before filing: is somebody at it already? Says who, what and since when, and nothing more. */
@Injectable()
export class FindSameActs {
  constructor(private readonly claims: ActClaimRepository) {}

  async execute(ctx: Context, act: ActPeriod): Promise<readonly KnownAct[]> {
    return this.claims.known(ctx, act);
  }
}
