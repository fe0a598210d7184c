import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, pageResponse, Route, WrittenResponse } from '#platform/http';
import { AcceptRecognition } from '../app/accept-recognition.js';
import { FindProspect } from '../app/find/find-prospect.js';
import { FindRecognitions } from '../app/find/find-recognitions.js';
import { RecogniseResult } from '../app/recognise-result.js';
import { ReconsiderRecognition } from '../app/reconsider-recognition.js';
import { RefuseRecognition } from '../app/refuse-recognition.js';
import { ProspectResponse } from './prospect.response.js';
import { FindRecognitionsRequest } from './find-recognitions.request.js';
import {
  AcceptRecognitionRequest,
  RecogniseResultRequest,
  ReconsiderRecognitionRequest,
  RefuseRecognitionRequest,
} from './recognition-acts.request.js';
import { RecognitionResponse } from './recognition.response.js';
import { RecognitionRowResponse } from './recognition-row.response.js';

@ApiTags('mutual-recognition')
@Controller('api/v1/recognitions')
export class RecognitionsController {
  constructor(
    private readonly findRecognitions: FindRecognitions,
    private readonly findProspect: FindProspect,
    private readonly acceptRecognition: AcceptRecognition,
    private readonly refuseRecognition: RefuseRecognition,
    private readonly reconsiderRecognition: ReconsiderRecognition,
    private readonly recogniseResult: RecogniseResult,
  ) {}

  @Get()
  @Can('recognition.read')
  @Route({
    id: 'findRecognitions',
    summary: '互认列表 · recognitions',
    answer: pageResponse(RecognitionRowResponse),
  })
  list(@Ctx() ctx: Context, @Query() query: FindRecognitionsRequest): Promise<Page<RecognitionRowResponse>> {
    return this.findRecognitions.list(ctx, query);
  }

  @Get('prospects/:id')
  @Can('recognition.decide')
  @Route({
    id: 'findProspect',
    summary: '能否互认某一处理结果 · may your organ recognise this result',
    answer: ProspectResponse,
    then: ['recogniseResult'],
  })
  prospect(@Ctx() ctx: Context, @IdParam() resultId: string): Promise<ProspectResponse> {
    return this.findProspect.execute(ctx, resultId);
  }

  @Get(':id')
  @Can('recognition.read')
  @Route({
    id: 'findRecognition',
    summary: '互认 · one recognition',
    answer: RecognitionResponse,
    then: ['acceptRecognition', 'refuseRecognition', 'reconsiderRecognition'],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string): Promise<RecognitionResponse> {
    return this.findRecognitions.one(ctx, id);
  }

  @Post()
  @Can('recognition.decide')
  @Route({
    id: 'recogniseResult',
    summary: '互认查询到的结果 · recognise a result found by query',
    status: 201,
    command: true,
    answer: WrittenResponse,
    then: ['findRecognition'],
  })
  recognise(@Ctx() ctx: Context, @Body() body: RecogniseResultRequest): Promise<Written> {
    return this.recogniseResult.execute(ctx, body);
  }

  @Post(':id/accept')
  @Can('recognition.decide')
  @Route({
    id: 'acceptRecognition',
    summary: '予以互认 · recognise',
    command: true,
    answer: WrittenResponse,
    then: ['findRecognition'],
  })
  accept(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AcceptRecognitionRequest,
  ): Promise<Written> {
    return this.acceptRecognition.execute(ctx, id, version, body);
  }

  @Post(':id/refuse')
  @Can('recognition.decide')
  @Route({
    id: 'refuseRecognition',
    summary: '不予互认 · refuse with a reason',
    command: true,
    answer: WrittenResponse,
    then: ['findRecognition'],
  })
  refuse(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RefuseRecognitionRequest,
  ): Promise<Written> {
    return this.refuseRecognition.execute(ctx, id, version, body);
  }

  @Post(':id/reconsider')
  @Can('recognition.decide')
  @Route({
    id: 'reconsiderRecognition',
    summary: '来源失效后重新考虑 · reconsider after the source fell',
    command: true,
    answer: WrittenResponse,
    then: ['findRecognition'],
  })
  reconsider(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReconsiderRecognitionRequest,
  ): Promise<Written> {
    return this.reconsiderRecognition.execute(ctx, id, version, body);
  }
}
