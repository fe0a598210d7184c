import { Injectable } from '@nestjs/common';
import { type Context, type Written } from '#kernel';
import { Results } from '#results';
import { decisionOf, serveDecision } from '../../domain/execution.js';
import { ChangeCase } from '../change-case.js';
import { ServiceDesk, type ServiceInput } from '../service-desk.js';
import { Statute } from '../statute.js';

/** 送达: from here the result counts in every region. */
@Injectable()
export class ServeDecision {
  constructor(
    private readonly change: ChangeCase,
    private readonly desk: ServiceDesk,
    private readonly statute: Statute,
    private readonly results: Results,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: ServiceInput): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.serve' }, async (tx, one) => {
      const { service, limits } = await this.desk.act(tx, one, input, this.change.today());
      const payDueOn = this.statute.due('FINE_PAY', service.servedOn).dueOn;
      const closeDueOn = this.statute.due('CASE_CLOSE', service.servedOn).dueOn;
      const decided = serveDecision(one, service, { ...limits, payDueOn, closeDueOn });
      await this.results.serve(tx, decisionOf(one).resultId, service.servedOn);
      return decided;
    });
  }
}
