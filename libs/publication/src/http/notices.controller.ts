import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, pageResponse, Route, WrittenResponse } from '#platform/http';
import { ApproveNotice } from '../app/approve-notice.js';
import { FindNotices } from '../app/find-notices.js';
import { WithdrawNotice } from '../app/withdraw-notice.js';
import { MarkResponse } from './notice-words.response.js';
import { NoticeResponse, NoticeRowResponse } from './notice.response.js';
import { ApproveNoticeRequest, FindNoticesRequest, WithdrawNoticeRequest } from './notices.request.js';

@ApiTags('publication')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly approveNotice: ApproveNotice,
    private readonly withdrawNotice: WithdrawNotice,
    private readonly findNotices: FindNotices,
  ) {}

  @Get()
  @Can('notice.read')
  @Route({
    id: 'findNotices',
    summary: '公示队列 · notices by due date',
    answer: pageResponse(NoticeRowResponse),
  })
  list(@Ctx() ctx: Context, @Query() query: FindNoticesRequest): Promise<Page<NoticeRowResponse>> {
    return this.findNotices.list(ctx, query);
  }

  @Get(':id')
  @Can('notice.read')
  @Route({
    id: 'findNotice',
    summary: '公示 · one notice, original and masked',
    answer: NoticeResponse,
    then: ['approveNotice', 'withdrawNotice'],
  })
  async one(@Ctx() ctx: Context, @IdParam() id: string): Promise<NoticeResponse> {
    const view = await this.findNotices.one(ctx, id);
    return { ...view, marks: view.marks.map((mark) => MarkResponse.from(mark)) };
  }

  @Post(':id/approve')
  @Can('notice.approve')
  @Route({
    id: 'approveNotice',
    summary: '审核发布 · approve and publish',
    command: true,
    answer: WrittenResponse,
    then: ['findNotice', 'withdrawNotice'],
  })
  approve(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ApproveNoticeRequest,
  ): Promise<Written> {
    return this.approveNotice.execute(ctx, id, version, body);
  }

  @Post(':id/withdraw')
  @Can('notice.withdraw')
  @Route({
    id: 'withdrawNotice',
    summary: '撤回公示 · withdraw with a public reason',
    command: true,
    answer: WrittenResponse,
    then: ['findNotice'],
  })
  withdraw(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawNoticeRequest,
  ): Promise<Written> {
    return this.withdrawNotice.execute(ctx, id, version, body);
  }
}
