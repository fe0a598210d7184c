import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page } from '#kernel';
import { Ctx, IdParam, pageResponse, Route } from '#platform/http';
import { type LedgerBalance, type LedgerState, OperateLedger } from '../../app/operate-ledger.js';
import {
  FailureRequest,
  FindBalanceRequest,
  FindFailuresRequest,
  SetAsideRequest,
} from './ledger.request.js';
import {
  BalanceResponse,
  EventPlaceResponse,
  FailureResponse,
  LedgerStateResponse,
  SetAsideResponse,
} from './ledger.response.js';

/** What the operator watches, and the two things there are to do about an event that fails. */
@ApiTags('oversight')
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(private readonly operate: OperateLedger) {}

  @Get('state')
  @Can('ledger.read')
  @Route({
    id: 'findLedgerState',
    summary: '账本与订阅进度 · how far everything has got',
    answer: LedgerStateResponse,
  })
  state(@Ctx() ctx: Context): Promise<LedgerState> {
    return this.operate.state(ctx);
  }

  @Get('balance')
  @Can('ledger.read')
  @Route({
    id: 'findBalance',
    summary: '事件收支核对 · account for every event of an interval',
    answer: BalanceResponse,
  })
  balance(@Ctx() ctx: Context, @Query() { after, upTo }: FindBalanceRequest): Promise<LedgerBalance> {
    return this.operate.balance(ctx, after, upTo);
  }

  @Get('failures')
  @Can('ledger.read')
  @Route({
    id: 'findFailures',
    summary: '未能处理的事件 · events that could not be handled',
    answer: pageResponse(FailureResponse),
  })
  failures(@Ctx() ctx: Context, @Query() query: FindFailuresRequest): Promise<Page<FailureResponse>> {
    return this.operate.failures(ctx, query);
  }

  @Get('failures/:id/behind')
  @Can('ledger.read')
  @Route({
    id: 'findHeldBehind',
    summary: '其后等候的事件 · what waits behind it',
    answer: [EventPlaceResponse],
  })
  behind(
    @Ctx() ctx: Context,
    @IdParam() eventId: string,
    @Query() { subscription }: FailureRequest,
  ): Promise<readonly EventPlaceResponse[]> {
    return this.operate.behind(ctx, { subscription, eventId });
  }

  @Post('failures/:id/replay')
  @Can('ledger.operate')
  @Route({ id: 'replayEvent', summary: '重新处理 · try again at once', command: true, status: 204 })
  async replay(
    @Ctx() ctx: Context,
    @IdParam() eventId: string,
    @Body() { subscription }: FailureRequest,
  ): Promise<void> {
    await this.operate.replay(ctx, { subscription, eventId });
  }

  @Post('failures/:id/set-aside')
  @Can('ledger.operate')
  @Route({
    id: 'setEventAside',
    summary: '搁置 · set aside, with a reason',
    command: true,
    answer: SetAsideResponse,
  })
  setAside(
    @Ctx() ctx: Context,
    @IdParam() eventId: string,
    @Body() { subscription, reason }: SetAsideRequest,
  ): Promise<SetAsideResponse> {
    return this.operate.setAside(ctx, { subscription, eventId }, reason);
  }
}
