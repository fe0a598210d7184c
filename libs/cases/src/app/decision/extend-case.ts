import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { extendCase } from '../../domain/decision.js';
import { ChangeCase } from '../change-case.js';
import { Statute } from '../statute.js';

export interface ExtensionInput {
  readonly reason: string;
  readonly collective?: { readonly days: number; readonly note: string };
}

@Injectable()
export class ExtendCase {
  constructor(
    private readonly change: ChangeCase,
    private readonly statute: Statute,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: ExtensionInput): Promise<Written> {
    const { reason, collective = null } = input;
    return this.change.execute(ctx, { id, version, permission: 'case.decide' }, (_tx, one) => {
      const headDays = this.statute.headExtensionDays(one.filedOn);
      return Promise.resolve(extendCase(one, { reason, collective, headDays }, this.change.today()));
    });
  }
}
