import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context } from '#kernel';
import { Ctx, Route, Throttled } from '#platform/http';
import { FindReport } from '../app/report/find-report.js';
import { RegisterReport } from '../app/report/register-report.js';
import { FindReportRequest, RegisterReportRequest } from './register-report.request.js';
import { ReportReceiptResponse, ReportStatusResponse } from './report.response.js';

/** The portal's door: reports of the public arrive here with the portal's own key. */
@ApiTags('violation-leads')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly registerReport: RegisterReport,
    private readonly findReport: FindReport,
  ) {}

  @Post()
  @Can('report.register')
  @Throttled(10)
  @Route({
    id: 'registerReport',
    summary: '公众举报 · report a violation',
    status: 201,
    answer: ReportReceiptResponse,
  })
  register(@Ctx() ctx: Context, @Body() body: RegisterReportRequest): Promise<ReportReceiptResponse> {
    return this.registerReport.execute(ctx, body);
  }

  /** A POST, because a query code must not stand in a URL. */
  @Post('status')
  @Can('report.register')
  @Throttled(30)
  @Route({ id: 'findReport', summary: '举报进展 · follow a report', answer: ReportStatusResponse })
  status(@Ctx() ctx: Context, @Body() body: FindReportRequest): Promise<ReportStatusResponse> {
    return this.findReport.execute(ctx, body.queryCode);
  }
}
