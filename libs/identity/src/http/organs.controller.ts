import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreatedResponse, Ctx, Route } from '#platform/http';
import { type Context } from '#kernel';
import { AdministerPeople } from '../app/administer-people.js';
import { FindOfficers } from '../app/find-officers.js';
import { Organs } from '../app/organs.js';
import { Can, Open, SignedIn } from './can.js';
import { RegisterOfficerRequest, RegisterOrganRequest } from './register-organ.request.js';
import { OfficerResponse } from './officer.response.js';
import { NodeResponse, OrganResponse } from './session.response.js';

@ApiTags('identity')
@Controller('api/v1')
export class OrgansController {
  constructor(
    private readonly organs: Organs,
    private readonly findOfficers: FindOfficers,
    private readonly administerPeople: AdministerPeople,
  ) {}

  @Get('node')
  @Open()
  @Route({ id: 'findNode', summary: '本平台 · what this node holds', answer: NodeResponse })
  async node(): Promise<NodeResponse> {
    return { isDemo: (await this.organs.all()).some(({ isDemo }) => isDemo) };
  }

  @Get('organs')
  @Can('catalogue.read')
  @Route({ id: 'findOrgans', summary: '机关名录 · organs of every region', answer: [OrganResponse] })
  all(): Promise<readonly OrganResponse[]> {
    return this.organs.all();
  }

  @Get('officers')
  @SignedIn()
  @Route({ id: 'findOfficers', summary: '本机关执法人员 · officers of my organ', answer: [OfficerResponse] })
  mine(@Ctx() ctx: Context): Promise<readonly OfficerResponse[]> {
    return this.findOfficers.execute(ctx);
  }

  @Post('organs')
  @Can('identity.manage')
  @Route({
    id: 'registerOrgan',
    summary: '登记机关 · register an organ',
    status: 201,
    answer: CreatedResponse,
    then: ['registerOfficer'],
  })
  registerOrgan(@Ctx() ctx: Context, @Body() body: RegisterOrganRequest): Promise<CreatedResponse> {
    return this.administerPeople.registerOrgan(ctx, body);
  }

  @Post('officers')
  @Can('identity.manage')
  @Route({
    id: 'registerOfficer',
    summary: '登记人员 · register an officer',
    status: 201,
    answer: CreatedResponse,
  })
  registerOfficer(@Ctx() ctx: Context, @Body() body: RegisterOfficerRequest): Promise<CreatedResponse> {
    return this.administerPeople.registerOfficer(ctx, body);
  }
}
