import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context } from '#kernel';
import { Ctx, IdParam, Route } from '#platform/http';
import { FindRisk } from '../app/find-risk.js';
import { FindRiskOverview } from '../app/find-risk-overview.js';
import { ExplainRiskRequest, FindRiskRequest } from './find-risk.request.js';
import { RiskOverviewResponse } from './risk-overview.response.js';
import { RiskResponse } from './risk.response.js';

@ApiTags('credit-risk')
@Controller('api/v1/risk')
export class RiskController {
  constructor(
    private readonly findRisk: FindRisk,
    private readonly findOverview: FindRiskOverview,
  ) {}

  @Get()
  @Can('risk.read')
  @Route({
    id: 'findRisk',
    summary: '信用风险分类概览与名单 · classes, movers and the list',
    answer: RiskOverviewResponse,
  })
  overview(@Ctx() ctx: Context, @Query() query: FindRiskRequest): Promise<RiskOverviewResponse> {
    return this.findOverview.execute(ctx, query);
  }

  @Get('subjects/:id')
  @Can('risk.read')
  @Route({
    id: 'explainRisk',
    summary: '主体信用风险及其原因 · one subject, explained',
    answer: RiskResponse,
  })
  explain(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @Query() query: ExplainRiskRequest,
  ): Promise<RiskResponse> {
    return this.findRisk.explain(ctx, id, query.on);
  }
}
