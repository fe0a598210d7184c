import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { IdentityRepository } from '../data/identity.repository.js';

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly certificateNo: string | null;
  readonly certificateFrom: string | null;
  readonly certificateTo: string | null;
}

/** The officers of the caller's own organ, for choosing who handles a case. */
@Injectable()
export class FindOfficers {
  constructor(private readonly identity: IdentityRepository) {}

  async execute(ctx: Context): Promise<readonly OfficerView[]> {
    const rows = await this.identity.officersOf(ctx, ctx.actor.organ ?? '');
    return rows.map(({ id, name, roles, certificateNo, certificateFrom, certificateTo }) => ({
      id,
      name,
      roles,
      certificateNo,
      certificateFrom,
      certificateTo,
    }));
  }
}
