import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, Route, WrittenResponse } from '#platform/http';
import { DecideCase } from '../../app/decision/decide-case.js';
import { ExtendCase } from '../../app/decision/extend-case.js';
import { CloseCase } from '../../app/execution/close-case.js';
import { RecordPayment } from '../../app/execution/record-payment.js';
import { ServeDecision } from '../../app/execution/serve-decision.js';
import { ServiceRequest } from '../service.request.js';
import { DecideCaseRequest, ExtendCaseRequest } from './decide-case.request.js';
import { RecordPaymentRequest } from './record-payment.request.js';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class DecisionController {
  constructor(
    private readonly decideCase: DecideCase,
    private readonly extendCase: ExtendCase,
    private readonly serveDecision: ServeDecision,
    private readonly recordPayment: RecordPayment,
    private readonly closeCase: CloseCase,
  ) {}

  @Post('decision')
  @Can('case.decide')
  @Route({
    id: 'decideCase',
    summary: '作出决定 · decide',
    command: true,
    answer: WrittenResponse,
    then: ['serveDecision', 'findCase'],
  })
  decide(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: DecideCaseRequest,
  ): Promise<Written> {
    return this.decideCase.execute(ctx, id, version, body);
  }

  @Post('extension')
  @Can('case.decide')
  @Route({
    id: 'extendCase',
    summary: '延长办案期限 · extend the time to decide',
    command: true,
    answer: WrittenResponse,
    then: ['findCase'],
  })
  extend(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ExtendCaseRequest,
  ): Promise<Written> {
    return this.extendCase.execute(ctx, id, version, body);
  }

  @Post('service')
  @Can('case.serve')
  @Route({
    id: 'serveDecision',
    summary: '送达决定书 · serve the decision',
    command: true,
    answer: WrittenResponse,
    then: ['recordPayment', 'closeCase', 'findCase'],
  })
  serve(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ServiceRequest,
  ): Promise<Written> {
    return this.serveDecision.execute(ctx, id, version, body);
  }

  @Post('payments')
  @Can('case.serve')
  @Route({
    id: 'recordPayment',
    summary: '记录缴款 · record a payment',
    command: true,
    answer: WrittenResponse,
    then: ['closeCase', 'findCase'],
  })
  pay(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RecordPaymentRequest,
  ): Promise<Written> {
    return this.recordPayment.execute(ctx, id, version, body);
  }

  @Post('close')
  @Can('case.decide')
  @Route({
    id: 'closeCase',
    summary: '结案 · close the case',
    command: true,
    answer: WrittenResponse,
    then: ['findCase'],
  })
  close(@Ctx() ctx: Context, @IdParam() id: string, @IfMatch() version: number): Promise<Written> {
    return this.closeCase.execute(ctx, id, version);
  }
}
