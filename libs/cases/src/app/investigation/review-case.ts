import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { review, type Review } from '../../domain/investigation.js';
import { ChangeCase } from '../change-case.js';

@Injectable()
export class ReviewCase {
  constructor(private readonly change: ChangeCase) {}

  async execute(ctx: Context, id: string, version: number, input: Review): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.review' }, (tx, one) =>
      Promise.resolve(review(one, input, { officerId: tx.actor.id, today: this.change.today() })),
    );
  }
}
