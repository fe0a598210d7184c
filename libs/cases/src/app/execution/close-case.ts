import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { closeCase } from '../../domain/execution.js';
import { ChangeCase } from '../change-case.js';
import { StandingDecision } from './standing-decision.js';

@Injectable()
export class CloseCase {
  constructor(
    private readonly change: ChangeCase,
    private readonly standing: StandingDecision,
  ) {}

  async execute(ctx: Context, id: string, version: number): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.decide' }, async (tx, one) => {
      await this.standing.assertKnown(tx, one);
      return closeCase(one, this.change.today());
    });
  }
}
