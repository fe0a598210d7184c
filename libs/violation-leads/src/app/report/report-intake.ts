import { Injectable } from '@nestjs/common';
import { Competence } from '#catalogue';
import { type Organ, Organs } from '#identity';
import { Clock, type Context, legalDateOf } from '#kernel';
import { organOfPlace } from '../../domain/intake.js';
import { leadErrors } from '../../domain/lead.errors.js';

/** Who takes a report in: the organ competent for the item, else the market regulator of the place. */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly competence: Competence,
    private readonly organs: Organs,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Refuses (422) a place that no organ on this node covers. */
  async organFor(
    ctx: Context,
    report: { readonly itemCode?: string; readonly division: string },
  ): Promise<Organ> {
    const { itemCode, division } = report;
    const on = legalDateOf(this.clock.now());
    const competent =
      itemCode === undefined ? [] : await this.competence.organsFor(ctx, { itemCode, division, on });
    const organ = competent[0] ?? organOfPlace(await this.organs.all(), division);
    if (organ === null) throw leadErrors.noIntake(division);
    return organ;
  }
}
