import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, pageResponse, Route, WrittenResponse } from '#platform/http';
import { DismissCandidate } from '../app/dismiss-candidate.js';
import { EnterList } from '../app/enter-list.js';
import { FindEntries } from '../app/find-entries.js';
import { RemoveEntry } from '../app/remove-entry.js';
import { FindEntriesRequest } from './find-entries.request.js';
import { DismissCandidateRequest, EnterListRequest, RemoveEntryRequest } from './list-entry-acts.request.js';
import { ListEntryResponse } from './list-entry.response.js';
import { ListEntryRowResponse } from './list-entry-row.response.js';

@ApiTags('joint-lists')
@Controller('api/v1/list-entries')
export class ListEntriesController {
  constructor(
    private readonly findEntries: FindEntries,
    private readonly enterList: EnterList,
    private readonly dismissCandidate: DismissCandidate,
    private readonly removeEntry: RemoveEntry,
  ) {}

  @Get()
  @Can('list.read')
  @Route({
    id: 'findListEntries',
    summary: '名单 · list entries of all regions',
    answer: pageResponse(ListEntryRowResponse),
  })
  list(@Ctx() ctx: Context, @Query() query: FindEntriesRequest): Promise<Page<ListEntryRowResponse>> {
    return this.findEntries.list(ctx, query);
  }

  @Get(':id')
  @Can('list.read')
  @Route({
    id: 'findListEntry',
    summary: '名单记录 · one list entry',
    answer: ListEntryResponse,
    then: ['enterList', 'dismissListCandidate', 'removeListEntry'],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string): Promise<ListEntryResponse> {
    return this.findEntries.one(ctx, id);
  }

  @Post(':id/enter')
  @Can('list.decide')
  @Route({
    id: 'enterList',
    summary: '决定列入 · enter',
    command: true,
    answer: WrittenResponse,
    then: ['findListEntry', 'removeListEntry'],
  })
  enter(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: EnterListRequest,
  ): Promise<Written> {
    return this.enterList.execute(ctx, id, version, body);
  }

  @Post(':id/dismiss')
  @Can('list.decide')
  @Route({
    id: 'dismissListCandidate',
    summary: '不予列入 · dismiss a candidate',
    command: true,
    answer: WrittenResponse,
    then: ['findListEntry'],
  })
  dismiss(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: DismissCandidateRequest,
  ): Promise<Written> {
    return this.dismissCandidate.execute(ctx, id, version, body);
  }

  @Post(':id/remove')
  @Can('list.decide')
  @Route({
    id: 'removeListEntry',
    summary: '移出名单 · remove',
    command: true,
    answer: WrittenResponse,
    then: ['findListEntry'],
  })
  remove(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RemoveEntryRequest,
  ): Promise<Written> {
    return this.removeEntry.execute(ctx, id, version, body);
  }
}
