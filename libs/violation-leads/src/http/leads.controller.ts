import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context, type Page, type Written } from '#kernel';
import { Ctx, IdParam, IfMatch, pageResponse, Route, WrittenResponse } from '#platform/http';
import { AcceptLead } from '../app/accept-lead.js';
import { CloseLead } from '../app/close-lead.js';
import { FindLeads } from '../app/find-leads.js';
import { ReferLead } from '../app/refer-lead.js';
import { RegisterLead } from '../app/register-lead.js';
import { ReturnLead } from '../app/return-lead.js';
import { FindLeadsRequest } from './find-leads.request.js';
import { CloseLeadRequest, ReferLeadRequest, ReturnLeadRequest } from './lead-acts.request.js';
import { LeadResponse, LeadRowResponse } from './lead.response.js';
import { RegisterLeadRequest } from './register-lead.request.js';

@ApiTags('violation-leads')
@Controller('api/v1/leads')
export class LeadsController {
  constructor(
    private readonly registerLead: RegisterLead,
    private readonly referLead: ReferLead,
    private readonly acceptLead: AcceptLead,
    private readonly returnLead: ReturnLead,
    private readonly closeLead: CloseLead,
    private readonly findLeads: FindLeads,
  ) {}

  @Post()
  @Can('lead.register')
  @Route({
    id: 'registerLead',
    summary: '登记线索 · register a lead',
    status: 201,
    command: true,
    answer: WrittenResponse,
    then: ['findLead', 'acceptLead', 'referLead'],
  })
  register(@Ctx() ctx: Context, @Body() body: RegisterLeadRequest): Promise<Written> {
    return this.registerLead.execute(ctx, body);
  }

  @Get()
  @Can('lead.read')
  @Route({ id: 'findLeads', summary: '线索列表 · leads', answer: pageResponse(LeadRowResponse) })
  list(@Ctx() ctx: Context, @Query() query: FindLeadsRequest): Promise<Page<LeadRowResponse>> {
    return this.findLeads.list(ctx, query);
  }

  @Get(':id')
  @Can('lead.read')
  @Route({
    id: 'findLead',
    summary: '线索 · one lead',
    answer: LeadResponse,
    then: ['acceptLead', 'referLead', 'returnLead', 'fileCase'],
  })
  one(@Ctx() ctx: Context, @IdParam() id: string): Promise<LeadResponse> {
    return this.findLeads.one(ctx, id);
  }

  @Post(':id/refer')
  @Can('lead.refer')
  @Route({
    id: 'referLead',
    summary: '移送线索 · send a lead to the competent organ',
    command: true,
    answer: WrittenResponse,
    then: ['acceptLead', 'returnLead'],
  })
  refer(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReferLeadRequest,
  ): Promise<Written> {
    return this.referLead.execute(ctx, id, version, body);
  }

  @Post(':id/accept')
  @Can('lead.accept')
  @Route({
    id: 'acceptLead',
    summary: '受理线索 · accept a lead',
    command: true,
    answer: WrittenResponse,
    then: ['fileCase'],
  })
  accept(@Ctx() ctx: Context, @IdParam() id: string, @IfMatch() version: number): Promise<Written> {
    return this.acceptLead.execute(ctx, id, version);
  }

  @Post(':id/return')
  @Can('lead.return')
  @Route({
    id: 'returnLead',
    summary: '退回线索 · return a lead with a reason',
    command: true,
    answer: WrittenResponse,
  })
  giveBack(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReturnLeadRequest,
  ): Promise<Written> {
    return this.returnLead.execute(ctx, id, version, body);
  }

  @Post(':id/close')
  @Can('lead.close')
  @Route({
    id: 'closeLead',
    summary: '不予立案 · close a lead without filing',
    command: true,
    answer: WrittenResponse,
  })
  close(
    @Ctx() ctx: Context,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CloseLeadRequest,
  ): Promise<Written> {
    return this.closeLead.execute(ctx, id, version, body);
  }
}
