import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf, type Written } from '#kernel';
import { closeWithoutFiling } from '../domain/lead.js';
import { ChangeLead } from './change-lead.js';

/** 不予立案, with its reason. */
@Injectable()
export class CloseLead {
  constructor(
    private readonly change: ChangeLead,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: { readonly reasonCode: string; readonly reason: string },
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'lead.close' }, (_tx, lead) =>
      Promise.resolve(
        closeWithoutFiling(
          lead,
          { code: input.reasonCode, text: input.reason },
          legalDateOf(this.clock.now()),
        ),
      ),
    );
  }
}
