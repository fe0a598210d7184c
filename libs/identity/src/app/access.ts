import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { identityErrors } from '../domain/identity.errors.js';
import { type Permission, reachOf } from '../domain/roles.js';
import { Organs } from './organs.js';

/** Which organs' records a permission reaches. `everywhere` is null: no filter. */
export type OrganFilter = readonly string[] | null;

/** The one place that answers "may this actor do that to a matter of this organ?". */
@Injectable()
export class Access {
  constructor(private readonly organs: Organs) {}

  /** For lists: the organs whose records the actor may see. Refuses (403) who does not hold the permission at all. */
  async reachable(ctx: Context, permission: Permission): Promise<OrganFilter> {
    const reach = reachOf(permission, ctx.actor.roles);
    if (reach === null) throw identityErrors.notPermitted(permission);
    if (reach === 'everywhere') return null;
    const { organ, region } = ctx.actor;
    if (organ === null) return [];
    if (reach === 'organ') return [organ];
    const reached =
      reach === 'subtree'
        ? await this.organs.within(organ)
        : (await this.organs.all()).filter((one) => one.region === region);
    return reached.map((one) => one.id);
  }

  /** For one record: refuses (403) when the permission does not reach the record's organ. */
  async require(ctx: Context, permission: Permission, organId: string): Promise<void> {
    const filter = await this.reachable(ctx, permission);
    if (filter !== null && !filter.includes(organId)) throw identityErrors.outOfReach(permission);
  }
}
