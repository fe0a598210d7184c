import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, pageResponse, Route, WrittenResponse } from '#platform/http';
import { FindResults } from '../app/find-results.js';
import { FindSameActs } from '../app/find-same-acts.js';
import { RevokeResult } from '../app/revoke-result.js';
import { FindResultsRequest, FindSameActsRequest, PurposeRequest } from './find-results.request.js';
import { ResultResponse, ResultRowResponse, SameActResponse } from './result.response.js';
import { RevokeResultRequest } from './revoke-result.request.js';

@ApiTags('results')
@Controller('api/v1')
export class ResultsController {
  constructor(
    private readonly findResults: FindResults,
    private readonly revokeResult: RevokeResult,
    private readonly findSameActs: FindSameActs,
  ) {}

  @Get('results')
  @Can('result.read')
  @Route({
    id: 'findResults',
    summary: '处理结果列表 · results of every region',
    answer: pageResponse(ResultRowResponse),
  })
  list(@Ctx() ctx: Context, @Query() query: FindResultsRequest): Promise<Page<ResultRowResponse>> {
    return this.findResults.list(ctx, query);
  }

  @Get('results/:id')
  @Can('result.read')
  @Route({
    id: 'findResult',
    summary: '处理结果 · one result',
    answer: ResultResponse,
    then: ['revokeResult'],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string, @Query() query: PurposeRequest): Promise<ResultResponse> {
    return this.findResults.one(ctx, id, query.purpose);
  }

  @Post('results/:id/revoke')
  @Can('result.revoke')
  @Route({
    id: 'revokeResult',
    summary: '撤销、确认违法或无效 · a decision falls',
    command: true,
    answer: WrittenResponse,
    then: ['findResult'],
  })
  revoke(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RevokeResultRequest,
  ): Promise<Written> {
    return this.revokeResult.execute(ctx, id, version, body);
  }

  @Get('same-acts')
  @Can('case.read')
  @Route({
    id: 'findSameActs',
    summary: '同一违法行为查询 · who is at the same act already',
    answer: [SameActResponse],
  })
  sameActs(@Ctx() ctx: Context, @Query() query: FindSameActsRequest): Promise<readonly SameActResponse[]> {
    return this.findSameActs.execute(ctx, query);
  }
}
