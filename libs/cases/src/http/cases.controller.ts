import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, pageResponse, Route, WrittenResponse } from '#platform/http';
import { FileCase } from '../app/file-case.js';
import { FindCase } from '../app/find-case.js';
import { FindCases } from '../app/find-cases.js';
import { CaseResponse, CaseRowResponse } from './case.response.js';
import { FileCaseRequest } from './file-case.request.js';
import { FindCasesRequest } from './find-cases.request.js';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly fileCase: FileCase,
    private readonly findCase: FindCase,
    private readonly findCases: FindCases,
  ) {}

  @Post()
  @Can('case.file')
  @Route({
    id: 'fileCase',
    summary: '立案 · file a case',
    status: 201,
    command: true,
    answer: WrittenResponse,
    then: ['findCase', 'addEvidence'],
  })
  file(@Ctx() ctx: Context, @Body() body: FileCaseRequest): Promise<Written> {
    return this.fileCase.execute(ctx, body);
  }

  @Get()
  @Can('case.read')
  @Route({ id: 'findCases', summary: '案件列表 · cases', answer: pageResponse(CaseRowResponse) })
  list(@Ctx() ctx: Context, @Query() query: FindCasesRequest): Promise<Page<CaseRowResponse>> {
    return this.findCases.execute(ctx, query, query.mine === 'true');
  }

  @Get(':id')
  @Can('case.read')
  @Route({
    id: 'findCase',
    summary: '案件 · one case with its timeline, clocks and next steps',
    answer: CaseResponse,
    then: [
      'addEvidence',
      'closeInvestigation',
      'reviewCase',
      'serveNotice',
      'recordResponse',
      'decideCase',
      'serveDecision',
      'recordPayment',
      'closeCase',
    ],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string): Promise<CaseResponse> {
    return this.findCase.execute(ctx, id);
  }
}
