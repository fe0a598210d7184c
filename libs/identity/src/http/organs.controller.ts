import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Route } from '#platform/http';
import { type Context } from '#kernel';
import { FindOfficers } from '../app/find-officers.js';
import { Organs } from '../app/organs.js';
import { Can, SignedIn } from './can.js';
import { OfficerResponse } from './officer.response.js';
import { OrganResponse } from './session.response.js';

@ApiTags('identity')
@Controller('api/v1')
export class OrgansController {
  constructor(
    private readonly organs: Organs,
    private readonly findOfficers: FindOfficers,
  ) {}

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
}
