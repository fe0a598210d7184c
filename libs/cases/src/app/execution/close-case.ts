import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { closeCase } from '../../domain/execution.js';
import { ChangeCase } from '../change-case.js';

@Injectable()
export class CloseCase {
  constructor(private readonly change: ChangeCase) {}

  async execute(ctx: Context, id: string, version: number): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.decide' }, (_tx, one) =>
      Promise.resolve(closeCase(one, this.change.today())),
    );
  }
}
