import { Body, Controller, Get, Post, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Written } from '#kernel';
import { Upload, type UploadedFile, UploadInterceptor } from '#platform/files';
import { Ctx, IdParam, IfMatch, Route, WrittenResponse } from '#platform/http';
import { AddEvidence } from '../../app/investigation/add-evidence.js';
import { CloseInvestigation } from '../../app/investigation/close-investigation.js';
import { OpenEvidence } from '../../app/investigation/open-evidence.js';
import { ReviewCase } from '../../app/investigation/review-case.js';
import { AddEvidenceForm, AddEvidenceRequest } from './add-evidence.request.js';
import { CloseInvestigationRequest } from './close-investigation.request.js';
import { ReviewCaseRequest } from './review-case.request.js';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class InvestigationController {
  constructor(
    private readonly addEvidence: AddEvidence,
    private readonly openEvidence: OpenEvidence,
    private readonly closeInvestigation: CloseInvestigation,
    private readonly reviewCase: ReviewCase,
  ) {}

  @Post('evidence')
  @Can('case.investigate')
  @UseInterceptors(UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: AddEvidenceForm })
  @Route({
    id: 'addEvidence',
    summary: '添加证据 · add evidence with its file',
    status: 201,
    command: true,
    answer: WrittenResponse,
    then: ['findCase', 'closeInvestigation'],
  })
  add(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Upload() file: UploadedFile,
    @Body() body: AddEvidenceRequest,
  ): Promise<Written> {
    return this.addEvidence.execute(ctx, id, version, body, file);
  }

  @Get('evidence/:evidenceId')
  @Can('case.read')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @Route({ id: 'openEvidence', summary: '下载证据 · download the file of a piece of evidence' })
  async open(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IdParam('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    const { stream, mediaType, bytes, fileName } = await this.openEvidence.execute(ctx, id, evidenceId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(stream, { type: mediaType, length: bytes, disposition });
  }

  @Post('close-investigation')
  @Can('case.investigate')
  @Route({
    id: 'closeInvestigation',
    summary: '调查终结 · close the investigation',
    command: true,
    answer: WrittenResponse,
    then: ['reviewCase', 'findCase'],
  })
  close(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CloseInvestigationRequest,
  ): Promise<Written> {
    return this.closeInvestigation.execute(ctx, id, version, body);
  }

  @Post('review')
  @Can('case.review')
  @Route({
    id: 'reviewCase',
    summary: '法制审核 · legal review',
    command: true,
    answer: WrittenResponse,
    then: ['serveNotice', 'decideCase', 'findCase'],
  })
  review(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReviewCaseRequest,
  ): Promise<Written> {
    return this.reviewCase.execute(ctx, id, version, body);
  }
}
