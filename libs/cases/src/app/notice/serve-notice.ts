import { Injectable } from '@nestjs/common';
import { DocumentNumbers, Organs } from '#identity';
import { type Context, type Written, yearOf } from '#kernel';
import { type Case } from '../../domain/case.js';
import { caseLife } from '../../domain/case-states.js';
import { proposedPenalty, serveNotice } from '../../domain/notice.js';
import { ChangeCase } from '../change-case.js';
import { ServiceDesk, type ServiceInput } from '../service-desk.js';
import { Statute } from '../statute.js';

/** 行政处罚告知: facts, reasons, basis and penalty as the review passed them, with the rights and their last days. */
@Injectable()
export class ServeNotice {
  constructor(
    private readonly change: ChangeCase,
    private readonly desk: ServiceDesk,
    private readonly statute: Statute,
    private readonly organs: Organs,
    private readonly numbers: DocumentNumbers,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: ServiceInput): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.notify' }, async (tx, one) => {
      caseLife.next(one.state, 'serveNotice');
      proposedPenalty(one);
      const { service, limits } = await this.desk.act(tx, one, input, this.change.today());
      const { system } = await this.organs.get(one.organId);
      return serveNotice(one, {
        noticeNo: await this.numbers.next(tx, one.organId, 'priorNotice', yearOf(service.servedOn)),
        service,
        limits: { ...limits, notBefore: startOf(one) },
        threshold: this.statute.threshold(one, system, service.servedOn),
        statementBy: this.statute.due('STATEMENT_WINDOW', service.servedOn).dueOn,
        hearingBy: this.statute.due('HEARING_REQUEST', service.servedOn).dueOn,
      });
    });
  }
}

function startOf(one: Case): Case['filedOn'] {
  return one.proposal?.closedOn ?? one.filedOn;
}
