import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, IdParam, PageQuery, pageResponse, Route } from '#platform/http';
import { Can } from '#identity';
import { type Context, type Page } from '#kernel';
import { type DossierLine, FindDossier } from '../app/find-dossier.js';
import { FindSubject, type SubjectView } from '../app/find-subject.js';
import { FindSubjects } from '../app/find-subjects.js';
import { type SubjectRef } from '../domain/subject.js';
import { DossierLineResponse } from './dossier.response.js';
import { FindSubjectsQuery } from './find-subjects.request.js';
import { SubjectCardResponse, SubjectResponse } from './subject.response.js';

@ApiTags('subjects')
@Controller('api/v1/subjects')
export class SubjectsController {
  constructor(
    private readonly findSubjects: FindSubjects,
    private readonly findSubject: FindSubject,
    private readonly findDossier: FindDossier,
  ) {}

  @Get()
  @Can('subject.read')
  @Route({
    id: 'findSubjects',
    summary: '查询监管对象 · search subjects',
    answer: pageResponse(SubjectResponse),
  })
  search(@Ctx() ctx: Context, @Query() query: FindSubjectsQuery): Promise<Page<SubjectRef>> {
    return this.findSubjects.execute(ctx, query);
  }

  @Get(':id')
  @Can('subject.read')
  @Route({
    id: 'findSubject',
    summary: '监管对象身份卡 · identity of a subject',
    answer: SubjectCardResponse,
    then: ['findDossier'],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string): Promise<SubjectView> {
    return this.findSubject.execute(ctx, id);
  }

  @Get(':id/dossier')
  @Can('subject.read')
  @Route({
    id: 'findDossier',
    summary: '监管对象档案 · all that is known of a subject',
    answer: pageResponse(DossierLineResponse),
  })
  dossier(@Ctx() ctx: Context, @IdParam() id: string, @Query() query: PageQuery): Promise<Page<DossierLine>> {
    return this.findDossier.execute(ctx, id, query);
  }
}
