import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, Route, WrittenResponse } from '#platform/http';
import { HoldHearing } from '../../app/notice/hold-hearing.js';
import { RecordResponse } from '../../app/notice/record-response.js';
import { ServeNotice } from '../../app/notice/serve-notice.js';
import { ServiceRequest } from '../service.request.js';
import { HoldHearingRequest } from './hold-hearing.request.js';
import { RecordResponseRequest } from './record-response.request.js';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class NoticeController {
  constructor(
    private readonly serveNotice: ServeNotice,
    private readonly recordResponse: RecordResponse,
    private readonly holdHearing: HoldHearing,
  ) {}

  @Post('notice')
  @Can('case.notify')
  @Route({
    id: 'serveNotice',
    summary: '送达行政处罚告知书 · serve the prior notice',
    command: true,
    answer: WrittenResponse,
    then: ['recordResponse', 'findCase'],
  })
  notice(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ServiceRequest,
  ): Promise<Written> {
    return this.serveNotice.execute(ctx, id, version, body);
  }

  @Post('response')
  @Can('case.notify')
  @Route({
    id: 'recordResponse',
    summary: '记录当事人意见 · record what the party did',
    command: true,
    answer: WrittenResponse,
    then: ['decideCase', 'holdHearing', 'findCase'],
  })
  response(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RecordResponseRequest,
  ): Promise<Written> {
    return this.recordResponse.execute(ctx, id, version, body);
  }

  @Post('hearing')
  @Can('case.decide')
  @Route({
    id: 'holdHearing',
    summary: '听证 · record the hearing',
    command: true,
    answer: WrittenResponse,
    then: ['reviewCase', 'findCase'],
  })
  hearing(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: HoldHearingRequest,
  ): Promise<Written> {
    return this.holdHearing.execute(ctx, id, version, body);
  }
}
