import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context } from '#kernel';
import { Ctx, IdParam, Route } from '#platform/http';
import { ReadReporter } from '../app/report/read-reporter.js';
import { ReporterResponse } from './report.response.js';

/** Apart from the other doors of a lead: nothing else here gives away a person. */
@ApiTags('violation-leads')
@Controller('api/v1/leads')
export class ReportersController {
  constructor(private readonly readReporter: ReadReporter) {}

  /** A POST, because each look is recorded. */
  @Post(':id/reporter')
  @Can('reporter.read')
  @Route({
    id: 'readReporter',
    summary: '查看举报人，每次留痕 · who reported it; each look is recorded',
    answer: ReporterResponse,
  })
  read(@Ctx() ctx: Context, @IdParam() id: string): Promise<ReporterResponse> {
    return this.readReporter.execute(ctx, id);
  }
}
